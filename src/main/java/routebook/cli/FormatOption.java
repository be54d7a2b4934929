package routebook.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routebook.analysis.Rows;

/** The format of the answer, and where it goes. */
final class FormatOption {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, csv or json; ${DEFAULT-VALUE} if not given.")
    private Format format;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    boolean isText() {
        return format == Format.TEXT;
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** Prints rows in this format; as text, a table. */
    void print(Rows<?> rows) {
        out().print(format.print(rows));
    }
}
