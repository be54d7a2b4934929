package routebook.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routebook.analysis.Decisions;
import routebook.analysis.LadderText;
import routebook.analysis.PrefixLife;
import routebook.analysis.Rows;
import routebook.analysis.row.DecisionRow;
import routebook.analysis.row.PrefixEventRow;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.study.Explanation;
import routebook.study.Outcome;

/** Why. */
@Command(name = "explain",
        description = "Tells why a packet goes where it goes: of each decision every candidate, the one taken and why each "
                + "other one is not.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private OutcomeParameters of;

    @Option(names = "--at", paramLabel = "PLACE", description = "The subnet, machine or router that decides.")
    private String place;

    @Option(names = "--from", paramLabel = "A", description = "The end point that sends; every decision there and back.")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "B",
            description = "The end point that is to answer; with --at an address serves as well.")
    private String to;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if ((place == null) == (from == null)) {
            throw new ParameterException(spec.commandLine(), "expected either --at PLACE or --from A");
        }
        Outcome outcome = of.outcome();
        Unsettled.warn(outcome, spec.commandLine().getErr());
        if (place != null) {
            print(Decisions.at(outcome, place, outcome.network().findAddress(to).orElseGet(() -> Ip.parse(to))));
            return 0;
        }
        Explanation explanation = outcome.explain(from, to);
        if (!format.isText()) {
            format.print(Decisions.of(explanation));
            return 0;
        }
        format.out().print(LadderText.text(explanation));
        if (!explanation.journey().reached()) {
            lifeOf(outcome, explanation.deadEnd().orElseThrow().destination(), format.out());
        }
        return 0;
    }

    private void print(Rows<DecisionRow> rows) {
        if (format.isText()) {
            format.out().print(LadderText.text(rows));
        } else {
            format.print(rows);
        }
    }

    /** How far the announcement of the destination's prefix came. */
    private static void lifeOf(Outcome outcome, Ip destination, PrintWriter out) {
        if (PrefixLife.around(outcome, destination).isEmpty()) {
            out.println("\nNobody announces a prefix that holds " + destination + ".");
        }
        for (Prefix prefix : PrefixLife.around(outcome, destination)) {
            out.println("\nHow far " + prefix + " came:");
            for (PrefixEventRow event : PrefixLife.of(outcome, prefix).list()) {
                out.println("  " + LadderText.sentence(event));
            }
        }
    }
}
