package routebook.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import routebook.analysis.Stability;
import routebook.routing.Contest;
import routebook.routing.Turn;
import routebook.study.Outcome;

/** Whether BGP comes to rest. */
@Command(name = "stability",
        description = "Tells whether the BGP speakers come to rest, and in one way only; if not, which of them, over which routes, "
                + "and why.",
        mixinStandardHelpOptions = true)
final class StabilityCommand implements Callable<Integer> {

    @Mixin
    private OutcomeParameters of;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        Outcome outcome = of.outcome();
        Stability stability = Stability.of(outcome);
        if (format.isText()) {
            print(outcome, stability, format.out());
        } else {
            format.print(stability.rows());
        }
        return 0;
    }

    private static void print(Outcome outcome, Stability stability, PrintWriter out) {
        if (stability.isStable()) {
            out.println("The BGP speakers come to rest after " + outcome.ribs().convergence().activations()
                    + " decisions, and in the same way in every order of events that was tried.");
        }
        for (Stability.Restless each : stability.restless()) {
            out.println(each.names() + " never " + (each.prefixes().size() == 1 ? "comes" : "come") + " to rest at "
                    + String.join(", ", each.speakers()) + ".");
            each.explanation().ifPresent(found -> {
                out.println("The smallest part that swings by itself is " + String.join(", ", found.part().listUpSpeakers()
                        .stream().map(speaker -> speaker.name()).toList()) + ". One round of it for " + found.prefix() + ":");
                for (Turn turn : found.turns()) {
                    out.println("  " + turn);
                }
                out.println("  and so on from the start");
            });
        }
        for (Stability.Contested each : stability.contests()) {
            out.println(each.names() + (each.prefixes().size() == 1 ? " comes" : " come")
                    + " to rest in more than one way; history decides in which.");
            each.explanation().ifPresent(found -> {
                for (Contest.End end : found.ends()) {
                    out.println("  " + found.text(end));
                }
            });
        }
    }
}
