package routebook.frr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.io.frr.FrrTopology;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.routing.BgpLadder;
import routebook.routing.BgpRung;
import routebook.routing.Candidate;
import routebook.routing.Fabric;
import routebook.routing.Ladder;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Reach;
import routebook.routing.Route;
import routebook.routing.Rung;
import routebook.routing.Session;
import routebook.routing.Side;
import routebook.routing.Speaker;
import routebook.routing.Verdict;
import routebook.routing.policy.AsOverride;
import routebook.routing.policy.RouteMap;
import routebook.routing.policy.SetAction;

/** What FRR cannot be told is refused by name, all of it at once; nothing is left out quietly. */
class FrrTopologyTest {

    /** A policy of nobody's words. */
    private record Whim() implements Policy {
        @Override
        public Verdict apply(Route route, Passage passage) {
            return Verdict.accept(route);
        }
    }

    private static Speaker speaker(String name, long asn) {
        return Speaker.of(name, Asn.of(asn), Ip.parse("192.0.2." + asn % 100));
    }

    private static Side side(String speaker, String address) {
        return Side.of(speaker, Ip.parse(address));
    }

    private static void assertRefused(Fabric fabric, String... lines) {
        assertThatThrownBy(() -> FrrTopology.of("world", fabric)).isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage().lines()).containsExactly(lines));
    }

    @Test
    void policies_without_words_in_both_directions() {
        assertRefused(Fabric.of(List.of(speaker("a", 65001), speaker("b", 65002)), List.of(Session.of("s",
                        side("a", "10.0.0.1").importing(new Whim()).exporting(RouteMap.denying(), new Whim()),
                        side("b", "10.0.0.2").tellingLoopsBy(new Whim())))),
                "session s: a imports by " + Whim.class.getName() + ", which cannot be said to FRR here",
                "session s: a exports by " + Whim.class.getName() + ", which cannot be said to FRR here",
                "session s: b tells loops by " + Whim.class.getName() + ", which cannot be said to FRR here");
    }

    /** FRR writes its own AS for the peer's before its route map, never after. */
    @Test
    void an_order_that_frr_does_not_have() {
        assertRefused(Fabric.of(List.of(speaker("a", 65001), speaker("b", 65002)), List.of(Session.of("s",
                        side("a", "10.0.0.1").exporting(
                                RouteMap.setting(new SetAction.Prepend(List.of(Asn.of(65001)))), new AsOverride()),
                        side("b", "10.0.0.2")))),
                "session s: a exports by " + AsOverride.class.getName() + ", which cannot be said to FRR here");
    }

    @Test
    void speakers_that_no_router_is_like() {
        Ladder<Candidate> upside = new Ladder<>(List.of(BgpRung.AS_PATH_LENGTH, BgpRung.LOCAL_PREF));
        assertRefused(Fabric.of(List.of(
                        speaker("a", 65001).choosingBy(upside),
                        speaker("b", 65002).originating(Prefix.parse("2001:db8::/32")),
                        speaker("c", 65003).reaching(Reach.connected(Prefix.parse("10.9.0.0/24")))), List.of()),
                "a: chooses by " + upside.rungs().stream().map(Rung::id).toList() + ", as FRR does not",
                "b: announces 2001:db8::/32; only IPv4 is written for FRR",
                "c: has an interface in 10.9.0.0/24, which is not written for FRR");
    }

    @Test
    void two_neighbours_with_one_address() {
        assertRefused(Fabric.of(
                        List.of(speaker("a", 65001), speaker("b", 65002), speaker("c", 65003)),
                        List.of(Session.of("s", side("a", "10.0.0.1"), side("b", "10.0.0.2")),
                                Session.of("t", side("a", "10.0.0.5"), side("c", "10.0.0.2")))),
                "session t: a has a session with 10.0.0.2 already, that of b; FRR tells neighbours apart by their addresses");
    }

    @Test
    void what_it_can_be_told_is_written() {
        assertThat(FrrTopology.of("world", Fabric.of(
                List.of(speaker("a/1", 65001).choosingBy(BgpLadder.SINGLE_BEST), speaker("b", 65002)),
                List.of(Session.of("s", side("a/1", "10.0.0.1"), side("b", "10.0.0.2"))))))
                .contains("\"label\" : \"a/1\"", "\"10.0.0.2/32 dev to2\"");
    }
}
