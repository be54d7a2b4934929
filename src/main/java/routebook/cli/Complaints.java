package routebook.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import routebook.io.text.ScenarioFileException;
import routebook.network.DesignException;

/** What the user is told when a command cannot be carried out: one line for each thing, no stack trace. */
final class Complaints {

    private Complaints() {}

    /** A command line that makes no sense. */
    static int usage(CommandLine.ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("routebook: " + oneLine(e.getMessage()) + "; " + e.getCommandLine().getCommandSpec().qualifiedName()
                + " --help tells how to call it");
        return Main.BAD_INPUT;
    }

    /** A command that failed while it ran. */
    static int execution(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (e instanceof ScenarioFileException || e instanceof RefusedDesignException) {
            e.getMessage().lines().forEach(err::println);
        } else if (e instanceof IllegalArgumentException && !(e instanceof DesignException)
                || e instanceof UncheckedIOException) {
            err.println("routebook: " + oneLine(e.getMessage()));
        } else {
            err.println("routebook: internal error, please report it: " + e.getClass().getName() + ": "
                    + oneLine(String.valueOf(e.getMessage())) + " at " + e.getStackTrace()[0]);
        }
        return Main.BAD_INPUT;
    }

    private static String oneLine(String message) {
        // Names on the command line may come from a file that somebody else wrote.
        return message.strip().replaceFirst("^Error: ", "").replaceAll("\\s*\\R\\s*", "; ")
                .replaceAll("[\\p{Cc}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "\uFFFD");
    }
}
