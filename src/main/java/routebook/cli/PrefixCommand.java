package routebook.cli;

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

/** The life of a prefix. */
@Command(name = "prefix",
        description = "Tells the life of a prefix: born, announced, held back, refused and chosen, and where.",
        mixinStandardHelpOptions = true)
final class PrefixCommand implements Callable<Integer> {

    @Mixin
    private OutcomeParameters of;

    @Parameters(index = "1", paramLabel = "PREFIX", description = "The prefix, as it is announced.")
    private String prefix;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Outcome outcome = of.outcome();
        Rows<PrefixEventRow> rows = PrefixLife.of(outcome, Prefix.parse(prefix));
        Unsettled.warn(outcome, spec.commandLine().getErr());
        if (format.isText()) {
            rows.list().forEach(event -> format.out().println(LadderText.sentence(event)));
        } else {
            format.print(rows);
        }
        return 0;
    }
}
