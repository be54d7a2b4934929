package routebook.routing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.routing.Lab.NET;
import static routebook.routing.Lab.path;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import routebook.net.Asn;
import routebook.net.Community;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixFilter;
import routebook.routing.policy.RouteMap;
import routebook.routing.policy.SetAction;
import routebook.why.Because;

/** Small networks, the tables worked out by hand. Speaker a announces 10.1.0.0/16 unless said otherwise. */
class ControlPlaneTest {

    private static final UnaryOperator<Speaker> ANNOUNCES = s -> s.originating(NET);
    private static final UnaryOperator<Side> PLAIN = UnaryOperator.identity();

    /** a(1) - b(2) - c(3): each AS puts itself in front and is the next hop. */
    @Test
    void aChain() {
        Ribs ribs = new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).speaker("c", 3)
                .session("a", "b").session("b", "c").converge();
        assertThat(ribs.convergence()).isInstanceOf(Convergence.Settled.class);
        Route atC = ribs.getRib("c").findDecision(NET).orElseThrow().best().route();
        assertThat(atC).hasToString("10.1.0.0/16 via 192.168.2.1 path [2 1] IGP pref 100");
        assertThat(atC.originator()).isEqualTo("a");
    }

    /**
     * a(1) - b(2) - c(3) - d(4): b summarises a's /24 by a /16, c that /16 by a /8. Each starts a path of its own, and is
     * there as long as its part is (RFC 4271, 9.2.2.2).
     */
    @Test
    void summariesOfSummaries() {
        Prefix part = Prefix.parse("10.1.1.0/24");
        Prefix wide = Prefix.parse("10.0.0.0/8");
        Lab lab = new Lab().speaker("a", 1, s -> s.originating(part)).speaker("b", 2, s -> s.summarising(NET))
                .speaker("c", 3, s -> s.summarising(wide)).speaker("d", 4)
                .session("a", "b").session("b", "c").session("c", "d");
        for (Fabric fabric : List.of(lab.fabric(), lab.reversed())) {
            Ribs ribs = ControlPlane.converge(fabric);
            assertThat(ribs.convergence().isSettled()).isTrue();
            assertThat(path(ribs, "d", part)).isEqualTo("3 2 1");
            assertThat(path(ribs, "d", NET)).isEqualTo("3 2");
            assertThat(path(ribs, "d", wide)).isEqualTo("3");
            assertThat(path(ribs, "a", NET)).isEqualTo("2");
        }
        Ribs without = ControlPlane.converge(lab.fabric().without(List.of("a")));
        assertThat(path(without, "d", NET)).isEqualTo("-");
        assertThat(path(without, "d", wide)).isEqualTo("-");
    }

    /** Two that summarise each other's summary need a part to start with: nobody invents one. */
    @Test
    void aSummaryIsNoPartOfItself() {
        Ribs ribs = new Lab().speaker("a", 1, s -> s.summarising(NET)).speaker("b", 2, s -> s.summarising(NET))
                .session("a", "b").converge();
        assertThat(ribs.convergence().isSettled()).isTrue();
        assertThat(path(ribs, "a")).isEqualTo("-");
    }

    /** b sends the route back to a, whose loop check stops it: the tables say so. */
    @Test
    void whatIsSentBackIsRefusedAsALoop() {
        Ribs ribs = new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).session("a", "b").converge();
        assertThat(ribs.getRib("a").listReceived()).singleElement().satisfies(r -> {
            assertThat(r.state()).isEqualTo(Received.State.REFUSED);
            assertThat(r.because().orElseThrow())
                    .hasToString("own AS 1 is already in the path [2 1] [RFC4271-9.1.2-loop]");
        });
    }

    /**
     * <pre>
     *   a(1) --- b(2) --- d(4)
     *     \____ c(3) ____/        two ways of two hops; b has the lower router id
     * </pre>
     */
    @Test
    void aDiamondTakesTheLowerRouterIdOrSharesIfToldTo() {
        Lab lab = new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).speaker("c", 3).speaker("d", 4)
                .session("a", "b").session("a", "c").session("b", "d").session("c", "d");
        Ribs ribs = lab.converge();
        assertThat(path(ribs, "d")).isEqualTo("2 1");
        assertThat(ribs.getRib("d").listReceived(NET)).extracting(Received::state)
                .containsExactly(Received.State.BEST, Received.State.LOST);
        assertThat(ribs.getRib("d").listReceived("c-d").get(0).because().orElseThrow().text())
                .isEqualTo("router id 1.1.1.3 against 1.1.1.2");

        Ribs shared = new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).speaker("c", 3)
                .speaker("d", 4, s -> s.choosingBy(
                        BgpLadder.sharing(new Multipath(4, 4, Multipath.Alike.SAME_LENGTH))))
                .session("a", "b").session("a", "c").session("b", "d").session("c", "d").converge();
        assertThat(shared.getRib("d").winners().get(NET)).extracting(c -> c.peer().orElseThrow())
                .containsExactly("b", "c");

        Ribs failed = ControlPlane.converge(lab.fabric().without(List.of("b-d")));
        assertThat(path(failed, "d")).isEqualTo("3 1");
        Ribs dead = ControlPlane.converge(lab.fabric().without(List.of("b", "c-d")));
        assertThat(path(dead, "d")).isEqualTo("-");
        assertThat(dead.findRib("b")).isEmpty();
    }

    /**
     * a(1) - b(2) - c(2) - d(2): b tells c, c does not tell d, since both are inside AS 2. Local preference and MED
     * travel inside, the next hop stays that of a; c reaches it by its interior routes at cost 5.
     */
    @Test
    void insideAnAs() {
        Ribs ribs = new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2)
                .speaker("c", 2, s -> s.reaching(Reach.routed(Prefix.parse("192.168.1.0/24"), 5))).speaker("d", 2)
                .session("a", "b", PLAIN, s -> s.importing(
                        RouteMap.setting(new SetAction.LocalPref(300), new SetAction.Med(7))))
                .session("b", "c").session("c", "d").converge();
        Candidate atC = ribs.getRib("c").findDecision(NET).orElseThrow().best();
        assertThat(atC.route()).hasToString("10.1.0.0/16 via 192.168.1.1 path [1] IGP pref 300 med 7");
        assertThat(atC.metric()).isEqualTo(5);
        assertThat(path(ribs, "d")).isEqualTo("-");
        assertThat(ribs.getRib("c").listAnnounced("c-d")).singleElement().satisfies(announced -> {
            assertThat(announced.route()).isEmpty();
            assertThat(announced.because().orElseThrow()).hasToString(
                    "learned inside the AS from b, not announced on to d inside the AS [RFC4271-9.2]");
        });
    }

    /** The same, and c does not reach a's address: the route is there but cannot be used. */
    @Test
    void aNextHopThatCannotBeReached() {
        Ribs ribs = new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).speaker("c", 2)
                .session("a", "b").session("b", "c").converge();
        assertThat(path(ribs, "c")).isEqualTo("-");
        assertThat(ribs.getRib("c").listReceived().get(0).because().orElseThrow())
                .hasToString("next hop 192.168.1.1 cannot be reached [RFC4271-9.1.2.1]");
    }

    /** b announces the network of its session with a inside the AS, too; through it c reaches a's address. */
    @Test
    void nextHopsResolveThroughOtherBgpRoutes() {
        Ribs ribs = new Lab().speaker("a", 1, ANNOUNCES)
                .speaker("b", 2, s -> s.originating(Prefix.parse("192.168.1.0/24"))).speaker("c", 2)
                .session("a", "b").session("b", "c").converge();
        assertThat(path(ribs, "c")).isEqualTo("1");
        assertThat(ribs.convergence().isSettled()).isTrue();
    }

    /**
     * c hears of a's network from b1 and b2 and does not reach a's addresses but through BGP, where b1 announces the
     * way to the one with MED 50 and b2 that to the other with MED 10. The MED is the cost of the way, so b2 wins,
     * although b1 has the lower router id. The routes themselves are from different ASes: their MEDs say nothing.
     */
    @Test
    void theMedOfTheResolvingRouteIsTheCost() {
        Ribs ribs = new Lab().speaker("a1", 1, ANNOUNCES).speaker("a2", 3, ANNOUNCES)
                .speaker("b1", 2, announcing("192.168.1.0/24", 50))
                .speaker("b2", 2, announcing("192.168.2.0/24", 10))
                .speaker("c", 2)
                .session("a1", "b1").session("a2", "b2").session("b1", "c").session("b2", "c").converge();
        Decision<Candidate> atC = ribs.getRib("c").findDecision(NET).orElseThrow();
        assertThat(atC.best().route().asPath()).hasToString("3");
        assertThat(atC.losses().get(0).because().text()).isEqualTo("cost to the next hop 50 against 10");
    }

    private static UnaryOperator<Speaker> announcing(String prefix, long med) {
        return s -> s.originating(List.of(Route.own(Prefix.parse(prefix), s.name()).withMed(med)));
    }

    /** The MED that a sets reaches b, not c beyond it; the local preference that b sets does not leave b's AS. */
    @Test
    void attributesThatStayInside() {
        Ribs ribs = new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).speaker("c", 3, s -> s.withLocalPref(150))
                .session("a", "b", s -> s.exporting(RouteMap.setting(new SetAction.Med(50))),
                        s -> s.importing(RouteMap.setting(new SetAction.LocalPref(300))))
                .session("b", "c").converge();
        assertThat(ribs.getRib("b").findDecision(NET).orElseThrow().best().route())
                .hasToString("10.1.0.0/16 via 192.168.1.1 path [1] IGP pref 300 med 50");
        assertThat(ribs.getRib("c").findDecision(NET).orElseThrow().best().route())
                .hasToString("10.1.0.0/16 via 192.168.2.1 path [2 1] IGP pref 150");
    }

    @Test
    void communitiesThatKeepARouteIn() {
        assertThat(path(tagged(Community.NO_EXPORT), "b")).isEqualTo("1");
        assertThat(path(tagged(Community.NO_EXPORT), "c")).isEqualTo("-");
        assertThat(path(tagged(new Community(1, 2)), "c")).isEqualTo("2 1");
    }

    private static Ribs tagged(Community community) {
        return new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).speaker("c", 3)
                .session("a", "b", s -> s.exporting(
                        RouteMap.setting(new SetAction.Communities(List.of(community)))), PLAIN)
                .session("b", "c").converge();
    }

    /** rr(2) reflects what client b(2) learned to client c(2), with b as originator and itself as cluster. */
    @Test
    void aRouteReflector() {
        UnaryOperator<Speaker> reachesA = s -> s.reaching(Reach.routed(Prefix.parse("192.168.1.0/24"), 1));
        Ribs ribs = new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).speaker("rr", 2, reachesA)
                .speaker("c", 2, reachesA)
                .session("a", "b").session("rr", "b", Side::reflectingToClient, PLAIN)
                .session("rr", "c", Side::reflectingToClient, PLAIN).converge();
        Route atC = ribs.getRib("c").findDecision(NET).orElseThrow().best().route();
        assertThat(atC.reflection().originatorId()).contains(Ip.parse("1.1.1.2"));
        assertThat(atC.reflection().clusters()).containsExactly(Ip.parse("1.1.1.3"));
        // b hears its own route again and knows it by the originator.
        assertThat(ribs.getRib("b").listReceived("rr-b").get(0).because().orElseThrow().rule().id())
                .isEqualTo("RFC4456-8-loop");
    }

    /** b hears the prefix from a(1) and c(3) and tells d(2) both. */
    @Test
    void announcingAll() {
        Ribs ribs = new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).speaker("c", 3, ANNOUNCES)
                .speaker("d", 2, s -> s.reaching(Reach.routed(Prefix.parse("192.168.0.0/16"), 1)))
                .session("a", "b").session("b", "c").session("b", "d", Side::announcingAll, PLAIN).converge();
        assertThat(ribs.getRib("d").listReceived(NET)).extracting(r -> r.route().asPath().toString())
                .containsExactly("1", "3");
    }

    /** a tells b a default route that it does not have itself; the filter does not touch it. */
    @Test
    void aRouteOnOneSessionOnly() {
        Prefix everything = Prefix.parse("0.0.0.0/0");
        Ribs ribs = new Lab().speaker("a", 1).speaker("b", 2)
                .session("a", "b", s -> s.announcingAlso(List.of(Route.own(everything, "a")))
                        .exporting(RouteMap.permitting()), PLAIN).converge();
        assertThat(path(ribs, "b", everything)).isEqualTo("1");
        assertThat(path(ribs, "a", everything)).isEqualTo("-");
    }

    /** b shows AS 9 to a and c instead of its own 2; neither ever sees 2. */
    /**
     * c knows what a announces as 10.9.0.0/16: b renumbers it on the way out, and then d's session puts 10.8.0.0/16 in the
     * place of that; so b has the prefix under its own name, c under the second, d under the third.
     */
    @Test
    void aSessionThatRenumbers() {
        Prefix second = Prefix.parse("10.9.0.0/16");
        Prefix third = Prefix.parse("10.8.0.0/16");
        Ribs ribs = new Lab().speaker("a", 65001, s -> s.originating(Lab.NET)).speaker("b", 65002).speaker("c", 65003)
                .speaker("d", 65004).session("a", "b")
                .session("b", "c", side -> side.renumbering(new Renumbering(List.of(),
                        List.of(new Renumbering.Range(Lab.NET, second)))), side -> side)
                .session("c", "d", side -> side, side -> side.renumbering(new Renumbering(
                        List.of(new Renumbering.Range(second, third)), List.of())))
                .converge();
        assertThat(ribs.convergence().isSettled()).isTrue();
        assertThat(path(ribs, "b")).isEqualTo("65001");
        assertThat(path(ribs, "c") + " " + path(ribs, "c", second)).isEqualTo("- 65002 65001");
        assertThat(path(ribs, "d", second) + " " + path(ribs, "d", third)).isEqualTo("- 65003 65002 65001");
        assertThat(ribs.getRib("d").listReceived()).extracting(received -> received.route().prefix()).containsExactly(third);
        assertThat(ribs.getRib("b").listAnnounced("b-c")).extracting(sent -> sent.route().orElseThrow().prefix())
                .containsExactly(second);
    }

    @Test
    void anotherAsShown() {
        Ribs ribs = new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).speaker("c", 3)
                .session("a", "b").session("b", "c", s -> s.showingAs(Asn.of(9)), PLAIN).converge();
        assertThat(path(ribs, "c")).isEqualTo("9 1");
    }

    /** Next hop and receiver share 172.16.0.0/24, so b leaves a as the next hop for c. */
    @Test
    void aThirdPartyNextHop() {
        UnaryOperator<Speaker> onLan = s -> s.reaching(Reach.connected(Prefix.parse("172.16.0.0/24")));
        List<Speaker> speakers = List.of(
                onLan.apply(Speaker.of("a", Asn.of(1), Ip.parse("1.1.1.1")).originating(NET)),
                onLan.apply(Speaker.of("b", Asn.of(2), Ip.parse("1.1.1.2"))),
                onLan.apply(Speaker.of("c", Asn.of(3), Ip.parse("1.1.1.3"))));
        Ip b = Ip.parse("172.16.0.2");
        Ribs ribs = ControlPlane.converge(Fabric.of(speakers, List.of(
                Session.of("a-b", Side.of("a", Ip.parse("172.16.0.1")), Side.of("b", b)),
                Session.of("b-c", Side.of("b", b), Side.of("c", Ip.parse("172.16.0.3"))))));
        assertThat(ribs.getRib("c").findDecision(NET).orElseThrow().best().route().nextHop())
                .contains(Ip.parse("172.16.0.1"));
    }

    @Test
    void ipv6IsNoDifferent() {
        Prefix six = Prefix.parse("2001:db8:1::/48");
        Ip left = Ip.parse("2001:db8::1");
        Ip right = Ip.parse("2001:db8::2");
        Ribs ribs = ControlPlane.converge(Fabric.of(List.of(
                Speaker.of("a", Asn.of(1), Ip.parse("1.1.1.1")).originating(six, NET),
                Speaker.of("b", Asn.of(2), Ip.parse("1.1.1.2"))), List.of(
                Session.of("a-b", Side.of("a", left).exporting(
                        RouteMap.permitting(PrefixFilter.parse("2001:db8::/32 le 48"))), Side.of("b", right)))));
        assertThat(ribs.getRib("b").winners().keySet()).containsExactly(six);
        assertThat(ribs.getRib("b").findDecision(six).orElseThrow().best().route().nextHop()).contains(left);
    }

    /**
     * DISAGREE (Griffin et al. 2002): b and c both prefer the way through the other. Two stable states; one after the
     * other they settle, though at the same time they would swing for ever.
     */
    @Test
    void severalStableStates() {
        Lab lab = disagree();
        assertThat(lab.converge().convergence().isSettled()).isTrue();
        assertThat(ControlPlane.listStableStates(lab.fabric(), 10))
                .extracting(ribs -> path(ribs, "b") + " | " + path(ribs, "c"))
                .containsExactlyInAnyOrder("1 | 2 1", "3 1 | 1");
    }

    private static Lab disagree() {
        return new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).speaker("c", 3)
                .session("a", "b").session("a", "c").session("b", "c", preferred(), preferred());
    }

    private static UnaryOperator<Side> preferred() {
        return s -> s.importing(RouteMap.setting(new SetAction.LocalPref(200)));
    }

    /**
     * BAD GADGET: b prefers the way through c, c that through d, d that through b, each only if it is the direct way of
     * the other (two hops). No state is stable; the settled prefix beside it is unharmed.
     */
    @Test
    void noStableState() {
        Prefix calm = Prefix.parse("10.2.0.0/16");
        Ribs ribs = new Lab().speaker("a", 1, s -> s.originating(NET, calm)).speaker("b", 2).speaker("c", 3)
                .speaker("d", 4).session("a", "b").session("a", "c").session("a", "d")
                .session("b", "c", prefersShort(), refusesNet()).session("c", "d", prefersShort(), refusesNet())
                .session("d", "b", prefersShort(), refusesNet()).converge();
        assertThat(ribs.convergence()).isInstanceOfSatisfying(Convergence.Unsettled.class, unsettled -> {
            assertThat(unsettled.restless().keySet()).containsExactly(NET);
            assertThat(unsettled.restless().get(NET)).containsExactly("b", "c", "d");
        });
        assertThat(path(ribs, "b", calm)).isEqualTo("1");
    }

    private static UnaryOperator<Side> prefersShort() {
        return s -> s.importing((route, passage) -> Verdict.accept(
                route.prefix().equals(NET) && route.asPath().length() == 2 ? route.withLocalPref(200) : route));
    }

    private static UnaryOperator<Side> refusesNet() {
        return s -> s.importing(RouteMap.denying(PrefixFilter.exactly(NET)));
    }

    /** The order in which sessions are declared has no say where there is one stable state. */
    @Test
    void theOrderOfDeclarationDoesNotMatter() {
        Lab lab = new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).speaker("c", 3).speaker("d", 4, ANNOUNCES)
                .session("a", "b").session("a", "c").session("b", "d").session("c", "d").session("b", "c");
        Ribs one = lab.converge();
        Ribs other = ControlPlane.converge(lab.reversed());
        for (String speaker : List.of("a", "b", "c", "d")) {
            assertThat(one.getRib(speaker).winners()).isEqualTo(other.getRib(speaker).winners());
        }
    }

    @Test
    void aFailureThatNamesNothingIsAnError() {
        Fabric fabric = new Lab().speaker("a", 1).speaker("b", 2).session("a", "b").fabric();
        assertThatThrownBy(() -> fabric.without(List.of("a-c"))).hasMessageContaining("a-c");
        assertThat(fabric.without(List.of("a-b")).without(List.of("a-b")).down()).containsExactly("a-b");
        assertThatThrownBy(() -> fabric.without(List.of("a")).sessions().add(null))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    /**
     * b takes one prefix from a, who has two: an overrun of two. Cut for that, the session carries nothing, and a says for
     * each prefix why; the overrun is still one, since it would come again.
     */
    @Test
    void aSessionThatBringsTooMuchIsAnOverrunBothUpAndCut() {
        PrefixLimit limit = new PrefixLimit(PrefixLimit.Family.ALL, 1, "a-b", PrefixLimit.CONFIGURED);
        Fabric up = new Lab().speaker("a", 65001, s -> s.originating(Lab.NET, Prefix.parse("10.2.0.0/16"))).speaker("b", 65002)
                .session("a", "b", a -> a, b -> b.takingAtMost(limit)).fabric();
        Ribs ribs = ControlPlane.converge(up);
        assertThat(ribs.listOverruns()).singleElement().satisfies(overrun -> {
            assertThat(overrun.count()).isEqualTo(2);
            assertThat(overrun.because().facts()).isEqualTo("b gets 2 prefixes from a and takes 1 at most");
        });

        Because why = ribs.listOverruns().get(0).because();
        Ribs cut = ControlPlane.converge(Fabric.of(up.speakers(), List.of(up.sessions().get(0).cut(why))));
        assertThat(cut.getRib("b").listReceived()).isEmpty();
        assertThat(cut.getRib("a").listAnnounced()).extracting(Announced::route, Announced::because)
                .containsOnly(tuple(Optional.empty(), Optional.of(why))).hasSize(2);
        assertThat(cut.listOverruns()).hasSize(1);
    }

    /** What the receiver refuses anyway does not count: here a route that comes back to where it was. */
    @Test
    void onlyAcceptedRoutesCount() {
        PrefixLimit one = new PrefixLimit(PrefixLimit.Family.IPV4, 1, "a-b", PrefixLimit.CONFIGURED);
        Ribs ribs = new Lab().speaker("a", 65001, s -> s.originating(Lab.NET)).speaker("b", 65002,
                s -> s.originating(Prefix.parse("10.2.0.0/16"), Prefix.parse("fd00::/32")))
                .session("a", "b", a -> a.takingAtMost(one), b -> b).converge();
        assertThat(ribs.getRib("a").listReceived()).as("b sends a's own route back").hasSize(3);
        assertThat(ribs.listOverruns()).isEmpty();
    }
}
