package routebook.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import routebook.net.AsPath;
import routebook.net.Asn;
import routebook.net.Community;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixFilter;
import routebook.routing.Candidate;
import routebook.routing.ComposedPolicy;
import routebook.routing.Neighbor;
import routebook.routing.Origin;
import routebook.routing.OwnAsInPath;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Reach;
import routebook.routing.Route;
import routebook.routing.Side;
import routebook.routing.Speaker;
import routebook.routing.Verdict;

/** Each ready-made policy by itself: speaker s in AS 3000, peer p in AS 65001, a route learned from q in AS 65002. */
class PolicyTest {

    private static final Ip LEARNED_NEXT_HOP = Ip.parse("192.168.2.2");
    private static final Ip OWN_ADDRESS = Ip.parse("192.168.1.1");
    private static final Speaker SPEAKER = Speaker.of("s", Asn.of(3000), Ip.parse("1.1.1.1"));
    private static final Neighbor PEER = neighbor("s-p", "p", 65001, "192.168.1.2");
    private static final Neighbor SOURCE = neighbor("s-q", "q", 65002, "192.168.2.2");
    private static final Route ROUTE = route(65002);

    private static Neighbor neighbor(String session, String peer, long asn, String address) {
        return new Neighbor(session, Asn.of(3000), OWN_ADDRESS, peer, Asn.of(asn), Ip.parse("1.1.1.2"),
                Ip.parse(address), Side.Role.PEER);
    }

    private static Route route(long... path) {
        return Route.own(Prefix.parse("10.1.0.0/16"), "q").withWeight(0).withAsPath(AsPath.of(path))
                .withNextHop(LEARNED_NEXT_HOP);
    }

    private static Passage export(Neighbor to, Neighbor from) {
        return new Passage(SPEAKER, to, Optional.of(new Candidate(ROUTE, Optional.of(from), 0)));
    }

    private static Passage imported(Neighbor from) {
        return new Passage(SPEAKER, from, Optional.empty());
    }

    private static Route passes(Policy policy, Route route, Passage passage) {
        Verdict verdict = policy.apply(route, passage);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).route();
    }

    private static String refused(Policy policy, Route route, Passage passage) {
        Verdict verdict = policy.apply(route, passage);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).because().toString();
    }

    private static String exportedPath(Policy policy, long... path) {
        return passes(policy, route(path), export(PEER, SOURCE)).asPath().toString();
    }

    @Test
    void asOverrideHidesThePeersOwnAsEverywhere() {
        assertThat(exportedPath(new AsOverride(), 65001, 7, 65001)).isEqualTo("3000 7 3000");
        assertThat(exportedPath(new AsOverride(), 65002, 7)).isEqualTo("65002 7");
    }

    /** Plain touches wholly private paths only; the peer's own 65001 always stays. */
    @Test
    void removePrivateAs() {
        RemovePrivateAs plain = new RemovePrivateAs(
                RemovePrivateAs.Scope.ALL_PRIVATE_PATHS, RemovePrivateAs.Action.REMOVE);
        assertThat(exportedPath(plain, 65002, 65003)).isEmpty();
        assertThat(exportedPath(plain, 65002, 65001, 65003)).isEqualTo("65001");
        assertThat(exportedPath(plain, 65002, 7)).isEqualTo("65002 7");

        RemovePrivateAs all = new RemovePrivateAs(RemovePrivateAs.Scope.ALL_PATHS, RemovePrivateAs.Action.REMOVE);
        assertThat(exportedPath(all, 65002, 7, 65001)).isEqualTo("7 65001");

        RemovePrivateAs replace = new RemovePrivateAs(
                RemovePrivateAs.Scope.ALL_PATHS, RemovePrivateAs.Action.REPLACE);
        assertThat(exportedPath(replace, 65002, 7, 65001)).isEqualTo("3000 7 65001");
    }

    @Test
    void routeMapDeniesFirstThenPermitsThenChanges() {
        RouteMap map = new RouteMap(List.of(PrefixFilter.parse("10.1.0.0/16")),
                Optional.of(List.of(PrefixFilter.parse("10.0.0.0/8 le 16"))),
                List.of(new SetAction.LocalPref(200), new SetAction.RouteWeight(5), new SetAction.Med(10),
                        new SetAction.Prepend(List.of(Asn.of(1), Asn.of(2))),
                        new SetAction.Communities(List.of(new Community(2, 2), new Community(1, 1))),
                        new SetAction.NextHop(Ip.parse("10.9.9.9")), new SetAction.RouteOrigin(Origin.EGP)));
        assertThat(refused(map, ROUTE, export(PEER, SOURCE)))
                .isEqualTo("10.1.0.0/16 is denied by 10.1.0.0/16 at s towards p [RFC4271-9.1-policy]");

        Route long24 = new Route(Prefix.parse("10.2.1.0/24"), ROUTE.asPath(), ROUTE.origin(), 100, ROUTE.med(), 0,
                List.of(), ROUTE.nextHop(), ROUTE.reflection(), "q");
        assertThat(refused(map, long24, export(PEER, SOURCE))).contains("10.2.1.0/24 is not among what s permits");

        Route ten2 = new Route(Prefix.parse("10.2.0.0/16"), ROUTE.asPath(), ROUTE.origin(), 100, ROUTE.med(), 0,
                List.of(), ROUTE.nextHop(), ROUTE.reflection(), "q");
        assertThat(passes(map, ten2, export(PEER, SOURCE))).hasToString(
                "10.2.0.0/16 via 10.9.9.9 path [1 2 65002] EGP pref 200 med 10 weight 5 [1:1, 2:2]");
    }

    @Test
    void anEmptyPermitListPermitsNothing() {
        assertThat(refused(RouteMap.permitting(), ROUTE, export(PEER, SOURCE))).contains("not among");
    }

    /** A reflector filters but does not change what it reflects. */
    @Test
    void routeMapLeavesReflectedRoutesAsTheyAre() {
        Neighbor inside1 = neighbor("i1", "i1", 3000, "192.168.3.2");
        Neighbor inside2 = neighbor("i2", "i2", 3000, "192.168.4.2");
        RouteMap map = RouteMap.setting(new SetAction.LocalPref(200));
        assertThat(passes(map, ROUTE, export(inside2, inside1)).localPref()).isEqualTo(100);
        assertThat(passes(map, ROUTE, export(inside2, SOURCE)).localPref()).isEqualTo(200);
    }

    @Test
    void nextHops() {
        Neighbor inside1 = neighbor("i1", "i1", 3000, "192.168.3.2");
        Neighbor inside2 = neighbor("i2", "i2", 3000, "192.168.4.2");
        NextHopSelf self = new NextHopSelf(NextHopSelf.Reach.ALL_BUT_REFLECTED);
        NextHopSelf force = new NextHopSelf(NextHopSelf.Reach.ALL);
        assertThat(passes(self, ROUTE, export(inside1, SOURCE)).nextHop()).contains(OWN_ADDRESS);
        assertThat(passes(self, ROUTE, export(inside1, inside2)).nextHop()).contains(LEARNED_NEXT_HOP);
        assertThat(passes(force, ROUTE, export(inside1, inside2)).nextHop()).contains(OWN_ADDRESS);
        assertThat(passes(new NextHopUnchanged(), ROUTE.withNextHop(OWN_ADDRESS), export(PEER, SOURCE)).nextHop())
                .contains(LEARNED_NEXT_HOP);
    }

    @Test
    void aNextHopOneHopAwayMustBeConnected() {
        NextHopIsConnected policy = new NextHopIsConnected();
        assertThat(refused(policy, ROUTE, imported(PEER))).contains("next hop 192.168.2.2 is on no network of s");
        Passage connected = new Passage(SPEAKER.reaching(Reach.connected(Prefix.parse("192.168.2.0/24"))), PEER,
                Optional.empty());
        assertThat(passes(policy, ROUTE, connected)).isEqualTo(ROUTE);
    }

    @Test
    void weightAndThenTheRouteMapsWeight() {
        Policy both = Policy.inOrder(new Weight(10), RouteMap.setting(new SetAction.RouteWeight(20)));
        assertThat(passes(new Weight(10), ROUTE, imported(PEER)).weight()).isEqualTo(10);
        assertThat(passes(both, ROUTE, imported(PEER)).weight()).isEqualTo(20);
    }

    @Test
    void ownAsInThePathIsALoopUnlessAllowed() {
        Route looped = route(65001, 3000, 7, 3000);
        assertThat(refused(new OwnAsInPath(0), looped, imported(PEER)))
                .isEqualTo("own AS 3000 is already in the path [65001 3000 7 3000] [RFC4271-9.1.2-loop]");
        assertThat(refused(new OwnAsInPath(1), looped, imported(PEER))).contains("3000");
        assertThat(passes(new OwnAsInPath(2), looped, imported(PEER))).isEqualTo(looped);
    }

    @Test
    void notBackToSender() {
        assertThat(refused(new NotBackToSender(), ROUTE, export(SOURCE, SOURCE))).contains("learned from q itself");
        assertThat(passes(new NotBackToSender(), ROUTE, export(PEER, SOURCE))).isEqualTo(ROUTE);
    }

    private static String holds(Condition condition, Route route, Passage passage) {
        return condition.holds(route, passage) ? "yes" : "no";
    }

    /** ROUTE is 10.1.0.0/16, announced first by q and learned from q. */
    @Test
    void conditions() {
        Passage learned = export(PEER, SOURCE);
        Passage own = new Passage(SPEAKER, PEER, Optional.of(Candidate.own(ROUTE)));
        assertThat(holds(new Condition.IsLearned(), ROUTE, learned)).isEqualTo("yes");
        assertThat(holds(new Condition.IsLearned(), ROUTE, own)).isEqualTo("no");
        assertThat(holds(new Condition.LearnedOver(Set.of("s-q")), ROUTE, learned)).isEqualTo("yes");
        assertThat(holds(new Condition.LearnedOver(Set.of("s-p")), ROUTE, learned)).isEqualTo("no");
        assertThat(holds(new Condition.StartedAt(Set.of("x", "q")), ROUTE, learned)).isEqualTo("yes");
        assertThat(holds(new Condition.StartedAt(Set.of("x")), ROUTE, learned)).isEqualTo("no");
        assertThat(holds(new Condition.StartedAtPeer(), ROUTE, imported(SOURCE))).isEqualTo("yes");
        assertThat(holds(new Condition.StartedAtPeer(), ROUTE, imported(PEER))).isEqualTo("no");
        assertThat(holds(new Condition.PathHoldsPeer(), route(7, 65001), learned)).isEqualTo("yes");
        assertThat(holds(new Condition.PathHoldsPeer(), route(7, 65002), learned)).isEqualTo("no");
        List<Prefix> wide = List.of(Prefix.parse("10.0.0.0/8"));
        List<Prefix> narrow = List.of(Prefix.parse("10.1.7.0/24"));
        assertThat(holds(new Condition.PrefixInside(wide), ROUTE, learned)).isEqualTo("yes");
        assertThat(holds(new Condition.PrefixInside(narrow), ROUTE, learned)).isEqualTo("no");
        assertThat(holds(new Condition.PrefixOverlaps(wide), ROUTE, learned)).isEqualTo("yes");
        assertThat(holds(new Condition.PrefixOverlaps(narrow), ROUTE, learned)).isEqualTo("yes");
        assertThat(holds(new Condition.PrefixOverlaps(List.of(Prefix.parse("10.2.0.0/16"))), ROUTE, learned))
                .isEqualTo("no");
        assertThat(holds(Condition.PrefixIsOneOf.DEFAULT_ROUTE, ROUTE, learned)).isEqualTo("no");
    }

    @Test
    void aChangeNeedsAllOfItsConditions() {
        Community region = Community.parse("12076:50002");
        Change change = new Change(List.of(new Condition.StartedAt(Set.of("q")), new Condition.PrefixIsOneOf(
                Set.of(Prefix.parse("10.1.0.0/16")))), new SetAction.AddCommunity(region));
        Route carrying = ROUTE.withCommunities(List.of(Community.parse("65002:1")));
        assertThat(passes(change, carrying, export(PEER, SOURCE)).communities())
                .containsExactly(region, Community.parse("65002:1"));
        Route other = Route.own(Prefix.parse("10.1.0.0/17"), "q");
        assertThat(passes(change, other, export(PEER, SOURCE))).isEqualTo(other);
    }

    @Test
    void aRefusalNeedsAllOfItsConditions() {
        Refusal refusal = new Refusal(
                List.of(new Condition.IsLearned(), new Condition.StartedAt(Set.of("q"))), new NotBackToSender(),
                (route, passage) -> route.prefix() + " of " + route.originator());
        assertThat(refused(refusal, ROUTE, export(PEER, SOURCE))).contains("10.1.0.0/16 of q");
        assertThat(passes(refusal, ROUTE, imported(SOURCE))).isEqualTo(ROUTE);
    }

    @Test
    void aComposedPolicyIsItsParts() {
        ComposedPolicy composed = () -> List.of(new Weight(10), RouteMap.setting(new SetAction.Med(5)));
        assertThat(passes(composed, ROUTE, imported(PEER))).isEqualTo(ROUTE.withWeight(10).withMed(5));
        assertThat(composed.then(new AsOverride()).listSteps())
                .containsExactly(new Weight(10), RouteMap.setting(new SetAction.Med(5)), new AsOverride());
    }
}
