package routebook.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the command line as a shell would, and keeps what it prints. */
public final class Shell {

    private Shell() {}

    /**
     * What a command did.
     *
     * @param code exit code
     * @param out  standard output
     * @param err  standard error
     */
    public record Answer(int code, String out, String err) {}

    public static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Answer(code, out.toString(), err.toString());
    }
}
