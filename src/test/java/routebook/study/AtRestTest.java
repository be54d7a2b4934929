package routebook.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import routebook.azure.review.AzureReview;
import routebook.network.DesignException;
import routebook.network.Network;
import routebook.routing.ControlPlane;
import routebook.routing.Rib;
import routebook.routing.Ribs;
import routebook.testing.DrawnDesign;

/**
 * A failure keeps what it does not touch, and that gives the tables that computing the failed design anew gives. Only a design
 * that can come to rest in several ways may be left in another one of them.
 */
class AtRestTest {

    private static final int DESIGNS = 1000;
    private static final int FAILURES = 2;
    private static final int ORDERS = 100;

    private int tried;
    private int shorter;
    private int remembered;

    @Test
    void what_a_failure_leaves_alone_is_what_computing_anew_gives() {
        for (long seed = 1; seed <= DESIGNS; seed++) {
            Optional<Network> network = accepted(seed);
            if (network.isPresent()) {
                AtRest rest = new AtRest(network.get(), Simulator.DEFAULT.hash());
                List<Failure> failures = Failures.singles().together(2, 10_000).list(network.get());
                Random random = new Random(seed);
                for (int i = 0; i < FAILURES; i++) {
                    check("design of seed " + seed, rest.under(failures.get(random.nextInt(failures.size()))));
                }
            }
        }
        System.out.println("Failures of designs of seeds 1 to " + DESIGNS + ": " + tried + " tried, " + shorter
                + " with fewer decisions than anew, " + remembered + " in another state at rest");
        assertThat(tried).isGreaterThan(DESIGNS);
        // If next to nothing were kept, this would show little.
        assertThat(shorter).isGreaterThan(tried * 9 / 10);
        // Preferences of the dice contradict each other seldom enough.
        assertThat(remembered).isLessThan(tried / 100);
    }

    private static Optional<Network> accepted(long seed) {
        try {
            return Optional.of(Network.of(DrawnDesign.of(seed), AzureReview.CHECKS));
        } catch (DesignException e) {
            return Optional.empty();
        }
    }

    private void check(String seed, Outcome outcome) {
        Ribs anew = ControlPlane.converge(outcome.ribs().fabric());
        String label = seed + " under " + outcome.failure();
        assertThat(outcome.ribs().convergence().isSettled()).as(label + " settles").isEqualTo(anew.convergence().isSettled());
        if (!anew.convergence().isSettled()) {
            return;
        }
        tried++;
        shorter += outcome.ribs().convergence().activations() < anew.convergence().activations() ? 1 : 0;
        if (!state(outcome.ribs()).equals(state(anew))) {
            remembered++;
            assertThat(ControlPlane.listStableStates(anew.fabric(), ORDERS).stream().map(AtRestTest::state))
                    .as(label + " comes to rest in several ways, this one among them").contains(state(outcome.ribs()));
        }
    }

    /** Every choice of every speaker, with who lost and by which rule. */
    private static List<Object> state(Ribs ribs) {
        return ribs.listRibs().stream().map(Rib::decisions).<Object>map(decisions -> decisions).toList();
    }
}
