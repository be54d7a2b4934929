package routebook.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.routing.Lab.external;
import static routebook.routing.Lab.internal;
import static routebook.routing.Lab.own;
import static routebook.routing.Lab.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import routebook.net.Ip;

/**
 * The decision process rung by rung. Candidates carry the number of their peer, which is also the end of its router id
 * and address, so with nothing else to tell them apart the lower number wins.
 */
class BgpRungTest {

    /** Everything else speaks for the loser: the rungs above decide alone. */
    @Test
    void weightComesFirst() {
        Candidate heavy = with(external(2, 1, 2, 3), r -> r.withWeight(10).withLocalPref(50));
        decides(heavy, external(1, 1), BgpRung.WEIGHT, "weight 0 against 10");
    }

    @Test
    void thenLocalPreference() {
        Candidate preferred = with(external(2, 1, 2, 3), r -> r.withLocalPref(200));
        decides(preferred, external(1, 1), BgpRung.LOCAL_PREF, "local preference 100 against 200");
    }

    /** An own route usually wins by its weight already; here the weights are equal. */
    @Test
    void thenOwnRoutes() {
        Candidate own = with(own(), r -> r.withWeight(0));
        decides(own, external(1), BgpRung.OWN, "learned from peer1 against an own route");
    }

    @Test
    void thenTheShortestPath() {
        decides(external(2, 7), external(1, 7, 8), BgpRung.AS_PATH_LENGTH, "AS path length 2 against 1");
    }

    @Test
    void thenTheOrigin() {
        Candidate egp = with(external(2, 7), r -> r.withOrigin(Origin.EGP));
        Candidate incomplete = with(external(1, 7), r -> r.withOrigin(Origin.INCOMPLETE));
        decides(egp, incomplete, BgpRung.ORIGIN, "origin INCOMPLETE against EGP");
    }

    /** No MED counts as 0. */
    @Test
    void thenTheMedOfTheSameNeighborAs() {
        Candidate med5 = with(external(1, 7), r -> r.withMed(5));
        decides(external(2, 7), med5, BgpRung.MED, "MED 5 against 0");
    }

    @Test
    void theMedOfAnotherAsSaysNothing() {
        Candidate med5 = with(external(1, 7), r -> r.withMed(5));
        decides(med5, external(2, 8), BgpRung.ROUTER_ID, "router id 1.1.1.2 against 1.1.1.1");
    }

    @Test
    void unlessMedsOfAllAreCompared() {
        Candidate med5 = with(external(1, 7), r -> r.withMed(5));
        Candidate none = external(2, 8);
        Decision<Candidate> decision = BgpLadder.sharingComparingMedOfAll(
                new Multipath(1, 1, Multipath.Alike.SAME_PATH)).decide(List.of(med5, none));
        assertThat(decision.best()).isEqualTo(none);
        assertThat(decision.losses().get(0).rung()).isEqualTo(BgpRung.MED_OF_ALL);
    }

    @Test
    void thenExternalOverInternal() {
        decides(external(2, 7), internal(1, 7), BgpRung.EXTERNAL,
                "learned inside the AS from peer1 against learned from another AS");
    }

    @Test
    void thenTheNearestNextHop() {
        Candidate near = at(internal(2, 7), 10);
        decides(near, at(internal(1, 7), 20), BgpRung.METRIC, "cost to the next hop 20 against 10");
    }

    @Test
    void thenTheLowestRouterId() {
        decides(internal(1, 7), internal(2, 7), BgpRung.ROUTER_ID, "router id 1.1.1.2 against 1.1.1.1");
    }

    /** A reflected route stands for the router that brought it in (1.1.1.9), and loses to 1.1.1.2. */
    @Test
    void theOriginatorStandsForAReflectedRoute() {
        Candidate reflected = with(internal(1, 7), r -> r.withReflection(
                new Reflection(Optional.of(Ip.parse("1.1.1.9")), List.of(Ip.parse("1.1.1.1")))));
        decides(internal(2, 7), reflected, BgpRung.ROUTER_ID, "router id 1.1.1.9 against 1.1.1.2");
    }

    /** The same originator by one reflector and by two. */
    @Test
    void thenTheFewestReflectors() {
        Reflection one = new Reflection(Optional.of(Ip.parse("1.1.1.9")), List.of(Ip.parse("1.1.1.2")));
        Reflection two = new Reflection(Optional.of(Ip.parse("1.1.1.9")),
                List.of(Ip.parse("1.1.1.1"), Ip.parse("1.1.1.3")));
        decides(with(internal(2, 7), r -> r.withReflection(one)), with(internal(1, 7), r -> r.withReflection(two)),
                BgpRung.CLUSTER_LENGTH, "cluster list length 2 against 1");
    }

    /** Two sessions to one router. */
    @Test
    void atLastTheLowestPeerAddress() {
        Candidate first = external(1, 7);
        Neighbor n = external(2, 7).from().orElseThrow();
        Candidate second = new Candidate(external(2, 7).route(), Optional.of(new Neighbor(n.session(), n.ownAsn(),
                n.ownAddress(), "peer1", n.peerAsn(), Ip.parse("1.1.1.1"), n.peerAddress(), n.role())), 0);
        decides(first, second, BgpRung.PEER_ADDRESS, "peer address 192.168.0.2 against 192.168.0.1");
    }

    /**
     * The reason for elimination. A (AS 1, MED 20, from peer 1), B (AS 1, MED 10, from peer 3), C (AS 2, from peer 2).
     * Pairwise A beats C and C beats B by router id, but B beats A by MED: a comparator goes round in circles. By
     * elimination A leaves at the MED, then C beats B.
     */
    @Test
    void theMedDoesNotDependOnTheOrderOfArrival() {
        Candidate a = with(external(1, 1), r -> r.withMed(20));
        Candidate b = with(external(3, 1), r -> r.withMed(10));
        Candidate c = external(2, 2);
        for (List<Candidate> order : List.of(List.of(a, b, c), List.of(a, c, b), List.of(b, a, c), List.of(b, c, a),
                List.of(c, a, b), List.of(c, b, a))) {
            Decision<Candidate> decision = BgpLadder.SINGLE_BEST.decide(order);
            assertThat(decision.best()).as("%s", order).isEqualTo(c);
            assertThat(decision.losses()).filteredOn(l -> l.candidate().equals(a)).singleElement()
                    .satisfies(l -> assertThat(l.because().text())
                            .isEqualTo("MED 20 against a lower one from the same AS 1"));
        }
    }

    @Test
    void noDecisionDependsOnTheOrderOfArrival() {
        long seed = 20181024;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int peer = 1; peer <= 6; peer++) {
                long as = 1 + random.nextInt(2);
                Candidate plain = random.nextBoolean() ? external(peer, as) : internal(peer, as);
                int med = random.nextInt(3);
                int pref = 100 + random.nextInt(2);
                candidates.add(at(with(plain, r -> r.withMed(med).withLocalPref(pref)), random.nextInt(2)));
            }
            for (Ladder<Candidate> ladder : List.of(BgpLadder.SINGLE_BEST,
                    BgpLadder.sharing(new Multipath(2, 3, Multipath.Alike.SAME_LENGTH)))) {
                List<Candidate> winners = ladder.decide(candidates).winners();
                List<Candidate> shuffled = new ArrayList<>(candidates);
                Collections.shuffle(shuffled, random);
                assertThat(ladder.decide(shuffled).winners()).as("seed %d, round %d", seed, round).isEqualTo(winners);
            }
        }
    }

    private static Candidate at(Candidate candidate, long metric) {
        return new Candidate(candidate.route(), candidate.from(), metric);
    }

    private static void decides(Candidate winner, Candidate loser, BgpRung rung, String facts) {
        for (List<Candidate> order : List.of(List.of(winner, loser), List.of(loser, winner))) {
            Decision<Candidate> decision = BgpLadder.SINGLE_BEST.decide(order);
            assertThat(decision.winners()).containsExactly(winner);
            assertThat(decision.losses()).singleElement().satisfies(loss -> {
                assertThat(loss.candidate()).isEqualTo(loser);
                assertThat(loss.rung()).isEqualTo(rung);
                assertThat(loss.because().text()).isEqualTo(facts);
            });
        }
    }
}
