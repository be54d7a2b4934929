package routebook.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import routebook.Routebook;

/** The shell's door. */
@Command(
        name = "routebook",
        description = "Computes Azure hybrid routing before deployment: routes, paths, failures, reports.",
        subcommands = {
            TraceCommand.class,
            RoutesCommand.class,
            ReportCommand.class,
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
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)),
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
                .setParameterExceptionHandler(Complaints::usage)
                .setExecutionExceptionHandler(Complaints::execution);
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    /** The version as {@code --version} prints it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"routebook " + Routebook.version()};
        }
    }
}
