package routebook.io.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import routebook.io.shape.Part;
import routebook.io.text.Faults;
import routebook.io.text.FileWords;
import routebook.io.text.JsonText;
import routebook.io.text.Location;
import routebook.io.text.Node;
import routebook.io.text.ScenarioFileException;
import routebook.io.text.Shown;
import routebook.io.text.SourceText;
import routebook.io.text.Spot;
import routebook.io.text.TreeReader;
import routebook.io.text.WholeFile;
import routebook.scenario.Scenario;

/**
 * A design file that was read: its scenario, and where in the file every part of it stands. A file whose name ends in
 * {@code .json} is JSON, any other YAML; the keys are the same.
 */
public final class ScenarioFile {

    /** Made for the first design that is written: most runs read only. */
    private static final class Writer {

        static final ObjectMapper YAML = yaml();
    }

    private final String file;
    private final Spot root;
    private final Scenario scenario;

    private ScenarioFile(String file, Spot root, Scenario scenario) {
        this.file = file;
        this.root = root;
        this.scenario = scenario;
    }

    /**
     * Reads a design file.
     *
     * @throws ScenarioFileException with all faults of the stage that failed: the first fault of its syntax, otherwise
     *                               every unknown, missing or malformed part
     */
    public static ScenarioFile read(Path path) {
        return read(SourceText.of(path, DesignKeys.EXPECTED));
    }

    /**
     * Reads a design from text.
     *
     * @param file what to call it in messages; its ending decides between YAML and JSON
     * @throws ScenarioFileException as {@link #read(Path)} does
     */
    public static ScenarioFile read(String text, String file) {
        return read(SourceText.of(text, file, DesignKeys.EXPECTED));
    }

    /**
     * Reads a design from a stream, which stays open.
     *
     * @param file what to call it in messages; its ending decides between YAML and JSON
     * @throws ScenarioFileException as {@link #read(Path)} does
     * @throws UncheckedIOException  if the stream cannot be read
     */
    public static ScenarioFile read(InputStream in, String file) {
        try {
            return read(SourceText.of(in, file, DesignKeys.EXPECTED));
        } catch (IOException e) {
            throw new UncheckedIOException(Shown.escaped(file) + ": cannot be read: " + FileWords.reason(e), e);
        }
    }

    private static ScenarioFile read(SourceText source) {
        Spot root = Spot.root(TreeReader.read(source));
        refuseOtherFormats(root, source.file());
        Faults faults = new Faults(source.file());
        Optional<Part<Scenario.Builder>> design = DesignKeys.DESIGN.read(root, faults);
        faults.refuseIfAny();
        Scenario.Builder builder = design.orElseThrow().into(Scenario.named(nameOf(root, source.file(), faults)));
        faults.refuseIfAny();
        return new ScenarioFile(source.file(), root, builder.build());
    }

    /** A file of a later format is full of keys that this one does not know; one fault says why. */
    private static void refuseOtherFormats(Spot root, String file) {
        if (!(root.node() instanceof Node.Entries)) {
            Faults faults = new Faults(file);
            faults.add(root, DesignKeys.EXPECTED, "");
            faults.refuseIfAny();
        }
        Spot version = root.nearest(List.of(DesignKeys.FORMAT_KEY));
        if (version.node() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER
                && !scalar.text().equals(Integer.toString(DesignKeys.FORMAT))) {
            Faults faults = new Faults(file);
            faults.add(version, Integer.toString(DesignKeys.FORMAT), "this Routebook reads that format only");
            faults.refuseIfAny();
        }
    }

    private static String nameOf(Spot root, String file, Faults faults) {
        Spot name = root.nearest(List.of(DesignKeys.NAME_KEY));
        if (name != root) {
            return ((Node.Scalar) name.node()).text();
        }
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String stem = last.lastIndexOf('.') > 0 ? last.substring(0, last.lastIndexOf('.')) : last;
        try {
            NameText.check(stem);
        } catch (IllegalArgumentException e) {
            faults.addMissing(root, DesignKeys.NAME_KEY,
                    "a name, since the file's own cannot serve: " + e.getMessage());
        }
        return stem;
    }

    /** The design. */
    public Scenario scenario() {
        return scenario;
    }

    /** The file's name as it was given. */
    public String file() {
        return file;
    }

    /**
     * Where a part of the design stands.
     *
     * @param path the keys from the top, for example {@code [tunnels, loc1-vpn, remote]}; a place in a list counts from
     *             0. Where nothing stands there, the nearest part above it counts.
     */
    public Location locate(List<String> path) {
        Node.Mark mark = root.nearest(path).at();
        return new Location(file, mark.line(), mark.column());
    }

    /**
     * Writes a design whole or not at all: JSON if the name ends in {@code .json}, otherwise YAML.
     *
     * @throws IllegalArgumentException if a name in it cannot stand in a file
     * @throws UncheckedIOException     if the file cannot be written; what stood there before then stands there still
     */
    public static void write(Scenario scenario, Path path) {
        String text = SourceText.isJson(path.toString()) ? json(scenario) : yaml(scenario);
        try {
            WholeFile.write(text, path);
        } catch (IOException e) {
            throw new UncheckedIOException(Shown.escaped(path.toString()) + ": cannot be written: "
                    + FileWords.reason(e), e);
        }
    }

    /**
     * The design as YAML; reading it gives an equal design.
     *
     * @throws IllegalArgumentException if a name in it cannot stand in a file
     */
    public static String yaml(Scenario scenario) {
        try {
            return checked(Writer.YAML.writeValueAsString(DesignKeys.DESIGN.write(scenario)), "design.yaml", scenario);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the design cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The design as JSON; reading it gives an equal design.
     *
     * @throws IllegalArgumentException if a name in it cannot stand in a file
     */
    public static String json(Scenario scenario) {
        return checked(JsonText.pretty(DesignKeys.DESIGN.write(scenario)), "design.json", scenario);
    }

    /** A builder takes names that a file cannot hold; nobody should find out when the file is read a year later. */
    private static String checked(String text, String file, Scenario scenario) {
        try {
            if (!read(text, file).scenario.equals(scenario)) {
                throw new IllegalArgumentException("the design cannot be written so that it reads back equal");
            }
            return text;
        } catch (ScenarioFileException e) {
            throw new IllegalArgumentException("the design cannot be written: " + e.getMessage(), e);
        }
    }

    private static ObjectMapper yaml() {
        DumperOptions options = new DumperOptions();
        options.setMaxSimpleKeyLength(1024); // names up to their full length stay ordinary keys
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return new ObjectMapper(YAMLFactory.builder().dumperOptions(options)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .build());
    }
}
