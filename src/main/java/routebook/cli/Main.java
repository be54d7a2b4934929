package routebook.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine;
import routebook.Routebook;
import routebook.net.Ip;

/** The shell's door. */
@Command(
        name = "routebook",
        description = "Computes Azure hybrid routing before deployment: routes, paths, failures, reports.",
        subcommands = {
            TraceCommand.class,
            RoutesCommand.class,
            ExplainCommand.class,
            PrefixCommand.class,
            CompareCommand.class,
            StabilityCommand.class,
            TransitCommand.class,
            FailoverCommand.class,
            ReportCommand.class,
            SweepCommand.class,
            DrawCommand.class,
            ExportCommand.class,
            ValidateCommand.class,
            ElementsCommand.class,
            NewCommand.class,
            SchemaCommand.class,
            TemplatesCommand.class,
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the answer was produced, whatever it says; validate: no finding of severity error",
            "1:validate: a finding of severity error",
            "2:bad input, wrong usage, or a design that Azure refuses"
        })
public final class Main implements Runnable {

    /** Bad input, wrong usage, or a refused design. */
    static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(
                new PrintWriter(new OutputStreamWriter(new Answer(), StandardCharsets.UTF_8)),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8)),
                arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs one command; the exit code comes back instead of ending the machine. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, Main::path)
                .registerConverter(Ip.class, Main::address)
                .setParameterExceptionHandler(Complaints::usage)
                .setExecutionExceptionHandler(Complaints::execution);
        int code = line.execute(arguments);
        if (out.checkError() && code == 0) {
            err.println("routebook: the answer could not be printed to its end");
            code = BAD_INPUT;
        }
        err.flush();
        return code;
    }

    private static Ip address(String text) {
        try {
            return Ip.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    /** An empty name is the current folder to Java; from a shell it is a variable that nobody has set. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new CommandLine.TypeConversionException("the name is empty");
        }
        return Path.of(text);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Standard output, which tells when it is full; System.out would keep that to itself. */
    private static final class Answer extends FileOutputStream {

        Answer() {
            super(FileDescriptor.out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                super.write(bytes, from, length);
            } catch (IOException e) {
                // A reader such as head that has seen enough is no fault.
                if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
                    throw e;
                }
            }
        }
    }

    /** The version as {@code --version} prints it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"routebook " + Routebook.version()};
        }
    }
}
