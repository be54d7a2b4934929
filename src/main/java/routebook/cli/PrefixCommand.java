package routebook.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routebook.analysis.LadderText;
import routebook.analysis.PrefixLife;
import routebook.analysis.Rows;
import routebook.analysis.row.PrefixEventRow;
import routebook.net.Prefix;
import routebook.study.Outcome;
import routebook.study.Simulator;

/** The life of a prefix. */
@Command(name = "prefix",
        description = "Tells the life of a prefix: born, announced, held back, refused and chosen, and where.",
        mixinStandardHelpOptions = true)
final class PrefixCommand implements Callable<Integer> {

    @Mixin
    private DesignParameter design;

    @Parameters(index = "1", paramLabel = "PREFIX", description = "The prefix, as it is announced.")
    private String prefix;

    @Mixin
    private FailOption fail;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Outcome outcome = Simulator.DEFAULT.run(design.network(), fail.failure());
        Rows<PrefixEventRow> rows = PrefixLife.of(outcome, Prefix.parse(prefix));
        PrintWriter out = spec.commandLine().getOut();
        Unsettled.warn(outcome, spec.commandLine().getErr());
        if (format.format == Format.TEXT) {
            rows.list().forEach(event -> out.println(LadderText.sentence(event)));
        } else {
            out.print(format.format.print(rows));
        }
        return 0;
    }
}
