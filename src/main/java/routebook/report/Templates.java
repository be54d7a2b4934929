package routebook.report;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/**
 * The templates of the report. Each is looked for in the user's folder first, if there is one, then among those that are
 * shipped, so a folder may hold only what differs. Names that end in {@code .ftlh} are HTML, all others Markdown; what they
 * print is escaped accordingly. Templates see the {@link ReportModel}, those of a study
 * the {@link SweepModel}, and can neither run code nor read outside of these two places.
 */
public final class Templates {

    private static final String FOLDER = "/templates";

    private static final List<String> SHIPPED = List.of("report.html.ftlh", "report.md.ftl", "sweep.html.ftlh",
            "sweep.md.ftl", "html/parts.ftlh", "html/reachability.ftlh", "html/routes.ftlh", "html/style.ftlh",
            "html/traces.ftlh");

    private static final Templates DEFAULT = new Templates(Optional.empty());

    private final Configuration configuration;

    private Templates(Optional<Path> folder) {
        // Their accessors' names are the words of the data model since 2.3.33.
        configuration = new Configuration(Configuration.VERSION_2_3_33);
        List<TemplateLoader> loaders = new ArrayList<>();
        folder.ifPresent(path -> loaders.add(userLoader(path)));
        loaders.add(new ClassTemplateLoader(Templates.class, FOLDER));
        configuration.setTemplateLoader(new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new)));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setOutputFormat(MarkdownFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_DEFAULT_AUTO_ESCAPING_POLICY);
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        configuration.setObjectWrapper(new ModelWrapper());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setAttemptExceptionReporter((failure, environment) -> { });
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
    }

    private static TemplateLoader userLoader(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ReportFileException("no templates in " + folder + ": it is not a folder");
        }
        try {
            return new FileTemplateLoader(folder.toFile()) {
                @Override
                public Object findTemplateSource(String name) throws IOException {
                    try {
                        return super.findTemplateSource(name);
                    } catch (SecurityException e) {
                        // A symbolic link that leads out; as an IOException it is told with the line that asked for it.
                        throw new IOException("it lies outside of the folder of templates", e);
                    }
                }
            };
        } catch (IOException e) {
            throw new ReportFileException("no templates in " + folder + ": it cannot be read", e);
        }
    }

    /** The shipped templates. */
    public static Templates shipped() {
        return DEFAULT;
    }

    /**
     * A user's templates, and the shipped ones for what is not among them.
     *
     * @throws ReportFileException if there is no such folder
     */
    public static Templates in(Path folder) {
        return new Templates(Optional.of(folder));
    }

    /** Names of the shipped templates: the whole ones, then their parts. */
    public static List<String> list() {
        return SHIPPED;
    }

    /**
     * Writes the shipped templates into a folder, as a start for one's own.
     *
     * @return the files written
     * @throws ReportFileException if one of them is there already or cannot be written; then none is changed
     */
    public static List<Path> export(Path folder) {
        Map<String, byte[]> files = new java.util.LinkedHashMap<>();
        SHIPPED.forEach(name -> files.put(name, read(name)));
        for (String name : SHIPPED) {
            if (Files.exists(folder.resolve(name))) {
                throw new ReportFileException("cannot write the templates to " + folder + ": " + name + " is there already");
            }
        }
        return WholeFolder.write("the templates", folder, files);
    }

    private static byte[] read(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(FOLDER + "/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the template " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ReportFileException("the shipped template " + name + " cannot be read", e);
        }
    }

    /**
     * Fills a template in.
     *
     * @throws TemplateFault if it cannot be read, or asks for what is not there
     */
    String render(String name, Record model) {
        StringWriter text = new StringWriter();
        try {
            Template template = configuration.getTemplate(name);
            template.process(model, text);
        } catch (ParseException e) {
            throw new TemplateFault(e.getTemplateName() + ":" + e.getLineNumber() + ": " + e.getEditorMessage());
        } catch (TemplateException e) {
            throw new TemplateFault(message(name, e));
        } catch (TemplateNotFoundException e) {
            throw new TemplateFault(e.getTemplateName() + ": there is no such template");
        } catch (MalformedTemplateNameException e) {
            throw new TemplateFault(e.getTemplateName() + ": " + e.getMalformednessDescription());
        } catch (IOException e) {
            throw new TemplateFault(name + ": it cannot be read: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new TemplateFault(name + ": it includes or calls itself without end");
        }
        return text.toString();
    }

    private static String message(String name, TemplateException e) {
        String where = (e.getTemplateSourceName() == null ? name : e.getTemplateSourceName())
                + (e.getLineNumber() == null ? "" : ":" + e.getLineNumber());
        String expression = e.getBlamedExpressionString();
        return where + ": " + (expression == null ? "" : "${" + expression + "}: ") + firstSentence(e);
    }

    /** What went wrong, without Freemarker's advice below it. */
    private static String firstSentence(TemplateException e) {
        Throwable cause = e.getCause() instanceof IOException ? e.getCause() : e;
        String text = cause instanceof TemplateException fault ? fault.getMessageWithoutStackTop() : cause.getMessage();
        if (text == null) {
            text = cause.getClass().getSimpleName();
        }
        int advice = text.indexOf("\n----");
        return advice < 0 ? text : text.substring(0, advice);
    }
}
