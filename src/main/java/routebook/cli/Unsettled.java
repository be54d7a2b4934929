package routebook.cli;

import java.io.PrintWriter;
import routebook.analysis.Stability;
import routebook.routing.Convergence;
import routebook.study.Outcome;

/** The warnings that something went down by itself, and that tables are a snapshot of something that does not come to rest. */
final class Unsettled {

    private Unsettled() {}

    static void warn(Outcome outcome, PrintWriter err) {
        outcome.settling().cuts().forEach(cut -> err.println("routebook: warning: " + cut));
        if (!outcome.settling().remark().isEmpty()) {
            err.println("routebook: warning: " + outcome.settling().remark());
        }
        if (outcome.ribs().convergence() instanceof Convergence.Unsettled unsettled) {
            err.println("routebook: warning: the BGP speakers did not come to rest within " + unsettled.activations()
                    + " activations; what follows is a snapshot");
            Stability.restless(outcome).forEach(each -> err.println("routebook: warning: " + each.text()));
        }
    }
}
