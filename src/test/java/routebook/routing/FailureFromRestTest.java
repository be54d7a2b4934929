package routebook.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * What a failure does not touch is kept from the state before. Where a network can come to rest in one way only that is the
 * same as to begin anew; in any other one it is a state at rest all the same (RFC 4264 calls it a wedgie).
 */
class FailureFromRestTest {

    private static final int NETWORKS = 2000;

    private int settled;
    private int shorter;
    private int different;

    /**
     * Paths have one rank, their length, and every session adds to it: there can be no dispute wheel, so there is one state at
     * rest (Griffin, Shepherd and Wilfong 2002, theorem 5.5).
     */
    @Test
    void whereThereIsOneWayToComeToRestAFailureLeadsThereFromAnywhere() {
        for (long seed = 1; seed <= NETWORKS; seed++) {
            run("calm network of seed " + seed, DrawnNetwork.calm(seed));
        }
        report("calm");
        assertThat(settled).isEqualTo(NETWORKS);
        assertThat(different).isZero();
        // If next to nothing were kept, this would show little.
        assertThat(shorter).isGreaterThan(NETWORKS * 3 / 4);
    }

    /** Preferences contradict each other here, next hops hang on other prefixes, reflectors hide routes. */
    @Test
    void anywhereElseItLeadsToAStateAtRest() {
        for (long seed = 1; seed <= NETWORKS; seed++) {
            run("wild network of seed " + seed, DrawnNetwork.wild(seed));
        }
        report("wild");
        assertThat(settled).isBetween(NETWORKS / 2, NETWORKS - 1);
        assertThat(different).isPositive();
    }

    private void report(String kind) {
        System.out.println("Failures in " + kind + " networks, seeds 1 to " + NETWORKS + ": " + settled + " settled, " + shorter
                + " with fewer decisions than anew, " + different + " in another state at rest");
    }

    private void run(String seed, DrawnNetwork network) {
        Ribs kept = ControlPlane.converge(network.failed, ControlPlane.converge(network.whole));
        Ribs anew = ControlPlane.converge(network.failed);
        if (kept.convergence().isSettled()) {
            settled++;
            shorter += kept.convergence().activations() < anew.convergence().activations() ? 1 : 0;
            different += tables(kept).equals(tables(anew)) ? 0 : 1;
            kept.listRibs().forEach(rib -> assertAtRest(seed + ", " + rib.speaker().name(), rib, kept));
        }
    }

    private static List<Object> tables(Ribs ribs) {
        List<Object> tables = new ArrayList<>();
        for (Rib rib : ribs.listRibs()) {
            tables.add(rib.decisions());
            rib.listReceived().forEach(each -> tables.add(List.of(each.from(), each.route(), each.state())));
            rib.listAnnounced().forEach(each -> tables.add(List.of(each.to(), each.held(), each.route())));
        }
        return tables;
    }

    /** What it would say now is what its neighbours have heard, and if it looked again it would choose the same. */
    private static void assertAtRest(String name, Rib rib, Ribs all) {
        for (Announced announced : rib.listAnnounced()) {
            boolean heard = all.getRib(announced.to().peer()).listReceived(announced.to().session()).stream()
                    .anyMatch(received -> Optional.of(received.route()).equals(announced.route()));
            assertThat(heard).as(name + " announces " + announced.route()).isEqualTo(announced.route().isPresent());
        }
        for (Prefix prefix : all.listPrefixes()) {
            List<Candidate> candidates = new ArrayList<>();
            rib.findDecision(prefix).ifPresent(decision -> {
                candidates.addAll(decision.winners());
                decision.losses().forEach(loss -> candidates.add(loss.candidate()));
                candidates.removeIf(candidate -> candidate.learned() != Learned.OWN);
            });
            for (Received received : rib.listReceived(prefix)) {
                received.candidate().ifPresent(candidates::add);
                boolean unreachable = received.because().filter(
                        because -> because.rule().id().equals("RFC4271-9.1.2.1")).isPresent();
                if (unreachable || received.candidate().isPresent()) {
                    assertThat(reaches(rib, prefix, received)).as(name + " reaches the next hop of " + received.route())
                            .isNotEqualTo(unreachable);
                }
            }
            assertThat(rib.findDecision(prefix).map(Decision::winners)).as(name + " chooses for " + prefix).isEqualTo(
                    Optional.of(candidates).filter(some -> !some.isEmpty())
                            .map(some -> rib.speaker().ladder().decide(some).winners()));
        }
    }

    /** Over the session itself, or by a learned route to another prefix. */
    private static boolean reaches(Rib rib, Prefix prefix, Received received) {
        Ip nextHop = received.route().nextHop().orElseThrow();
        return nextHop.equals(received.from().peerAddress()) || rib.decisions().entrySet().stream()
                .anyMatch(each -> !each.getKey().equals(prefix) && each.getKey().contains(nextHop)
                        && each.getValue().best().learned() != Learned.OWN);
    }
}
