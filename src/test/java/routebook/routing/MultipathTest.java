package routebook.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.routing.Lab.external;
import static routebook.routing.Lab.internal;
import static routebook.routing.Lab.with;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import routebook.net.Asn;

/** Who shares the load with the best. Peers are numbered; next hop and router id end in the number. */
class MultipathTest {

    private static final Multipath STRICT = new Multipath(4, 4, Multipath.Alike.SAME_PATH);
    private static final Multipath RELAXED = new Multipath(4, 4, Multipath.Alike.SAME_LENGTH);

    /** Both are from AS 64999; what lies behind it may differ. */
    @Test
    void externalRoutesShareIfTheyComeFromTheSameAs() {
        assertThat(share(STRICT, external(1, 64999, 7), external(2, 64999, 8))).hasSize(2);
        Candidate other = from(external(2, 64998, 7), 64998);
        assertThat(share(STRICT, external(1, 64999, 7), other)).hasSize(1);
        assertThat(share(RELAXED, external(1, 64999, 7), other)).hasSize(2);
    }

    @Test
    void internalRoutesShareIfTheirPathsAreTheSame() {
        assertThat(share(STRICT, internal(1, 7, 8), internal(2, 7, 8))).hasSize(2);
        assertThat(share(STRICT, internal(1, 7, 8), internal(2, 7, 9))).hasSize(1);
        assertThat(share(RELAXED, internal(1, 7, 8), internal(2, 7, 9))).hasSize(2);
    }

    @Test
    void externalAndInternalDoNotShare() {
        assertThat(share(RELAXED, external(1, 7), internal(2, 7))).hasSize(1);
    }

    @Test
    void theLimitKeepsTheLowestNextHops() {
        Decision<Candidate> decision = decide(new Multipath(2, 4, Multipath.Alike.SAME_LENGTH),
                external(3, 7), external(1, 7), external(2, 7));
        assertThat(decision.winners()).containsExactly(external(1, 7), external(2, 7));
        assertThat(decision.losses()).singleElement()
                .satisfies(loss -> assertThat(loss.because().text()).isEqualTo("at most 2 share, each next hop once"));
    }

    /** Two ways to the same next hop are one way. */
    @Test
    void theSameNextHopIsNotASecondPath() {
        Candidate twin = with(internal(2, 7), r -> r.withNextHop(internal(1, 7).route().nextHop().orElseThrow()));
        Decision<Candidate> decision = decide(STRICT, internal(1, 7), twin);
        assertThat(decision.winners()).containsExactly(internal(1, 7));
        assertThat(decision.losses().get(0).because().text()).isEqualTo("same next hop 192.168.0.1 as the best");
    }

    /** Peers 2 and 3 offer the same next hop, which is not that of the best: the lower peer address is taken. */
    @Test
    void everyNextHopCountsOnce() {
        Candidate twin = with(internal(3, 7), r -> r.withNextHop(internal(2, 7).route().nextHop().orElseThrow()));
        assertThat(share(STRICT, twin, internal(1, 7), internal(2, 7)))
                .containsExactly(internal(1, 7), internal(2, 7));
    }

    /**
     * A (AS 1, MED 20, peer 1) loses to B (AS 1, MED 10, peer 3); the best is C (AS 2, peer 2). As routers do it, A is
     * asked again whether it equals C, and it does: their MEDs do not compare. So all three share.
     */
    @Test
    void equalityIsAskedOfEachPairWithTheBest() {
        Candidate a = with(external(1, 1), r -> r.withMed(20));
        Candidate b = with(external(3, 1), r -> r.withMed(10));
        Candidate c = external(2, 2);
        Decision<Candidate> decision = decide(RELAXED, a, b, c);
        assertThat(decision.best()).isEqualTo(c);
        assertThat(decision.winners()).containsExactly(c, a, b);
        assertThat(decision.losses()).isEmpty();
    }

    private static Candidate from(Candidate c, long peerAsn) {
        Neighbor n = c.from().orElseThrow();
        return new Candidate(c.route(), Optional.of(new Neighbor(n.session(), n.ownAsn(), n.ownAddress(), n.peer(),
                Asn.of(peerAsn), n.peerRouterId(), n.peerAddress(), n.role())), 0);
    }

    private static List<Candidate> share(Multipath multipath, Candidate... candidates) {
        return decide(multipath, candidates).winners();
    }

    private static Decision<Candidate> decide(Multipath multipath, Candidate... candidates) {
        return BgpLadder.sharing(multipath).decide(List.of(candidates));
    }
}
