package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.Stability;
import routebook.network.Network;
import routebook.routing.Contest;
import routebook.scenario.Scenario;
import routebook.study.AtRest;
import routebook.study.Failure;
import routebook.study.Outcome;
import routebook.study.Simulator;

/**
 * A failure begins where the design is at rest. Where BGP may come to rest in two ways after it, what was before decides
 * (RFC 4264, "BGP wedgies"). Two sites with a tunnel each, and a link of their own by which each prefers to reach the hub; the
 * west has a circuit too, which it prefers to everything else.
 *
 * <pre>
 *   east-host - east/ce (AS 65002) === east-vpn (100) ===+
 *                  |                                     +--- hub/vpn-gw
 *             wan (200, both)                            |
 *                  |                                     |     hub-vm
 *   west-host - west/ce (AS 65001) === west-vpn (100) ===+
 *                   +============ er (300) ================== hub/er-gw
 * </pre>
 *
 * <p>The numbers are the local preferences of the hub's prefix at that end.
 */
class J03_WhatWasBeforeTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("wedgie").virtualNetwork("hub", v -> v.region("West Europe")
                .space("10.0.0.0/16").subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                .machine("hub-vm", "default", "10.0.0.4").expressRouteGateway("er-gw", g -> {})
                .vpnGateway("vpn-gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")));
        site(world, "east", 2);
        site(world, "west", 1);
        return world.metro("Amsterdam", m -> m.region("West Europe"))
                .circuit("er", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.16.0.0/30").router("west/ce").fromAzure(m -> m.localPreference(300)))
                        .secondary(l -> l.subnet("172.16.0.4/30")))
                .connection("hub-er", k -> k.gateway("hub/er-gw").circuit("er"))
                .wanLink("wan", l -> l.prefix("172.20.0.0/31")
                        .end("east/ce", e -> e.address("172.20.0.0").fromPeer(m -> m.localPreference(200)))
                        .end("west/ce", e -> e.address("172.20.0.1").fromPeer(m -> m.localPreference(200))));
    }

    private static void site(Scenario.Builder world, String name, int number) {
        world.site(name, s -> s.asn(65000 + number)
                        .router("ce", r -> r.lan("192.168." + number + ".0/24", "192.168." + number + ".1"))
                        .host(name + "-host", "192.168." + number + ".10"))
                .tunnel(name + "-vpn", t -> t.gateway("hub/vpn-gw").remote(name + "/ce")
                        .siteAddress("192.168." + number + ".2"));
    }

    /** The east hears of the west's circuit over the link and prefers that to its own tunnel. One way to come to rest. */
    @Test
    void with_the_circuit_both_sites_use_it() {
        Outcome whole = run(world());
        assertThat(there(whole, "west-host", "hub-vm"))
                .containsExactly("west-host > west/ce > er/primary/msee > hub/er-gw > hub-vm : reached");
        assertThat(there(whole, "east-host", "hub-vm"))
                .containsExactly("east-host > east/ce > west/ce > er/primary/msee > hub/er-gw > hub-vm : reached");
        assertThat(Stability.of(whole).isStable()).isTrue();
    }

    /**
     * The east has told the west nothing of its tunnel, since its best route led through the west. So the west finds its own
     * tunnel and nothing better, the east goes on preferring what it hears from there, and its own tunnel stays idle.
     */
    @Test
    void without_it_the_east_goes_on_through_the_west() {
        Outcome failed = run(world(), "er");
        assertThat(there(failed, "west-host", "hub-vm")).containsExactly("west-host > west/ce > hub/vpn-gw > hub-vm : reached");
        assertThat(there(failed, "east-host", "hub-vm"))
                .containsExactly("east-host > east/ce > west/ce > hub/vpn-gw > hub-vm : reached");
    }

    /** Had the routers been started without the circuit, the one that is heard first would be the way of both. */
    @Test
    void the_other_end_is_listed() {
        Stability stability = Stability.of(run(world(), "er"));
        assertThat(stability.contests()).singleElement().satisfies(contest -> {
            Contest found = contest.explanation().orElseThrow();
            assertThat(found.ends()).extracting(found::text).containsExactlyInAnyOrder(
                    "east/ce: path [65515] from hub/vpn-gw; west/ce: path [65002 65515] from east/ce; "
                            + "if east/ce acts before west/ce",
                    "east/ce: path [65001 65515] from west/ce; west/ce: path [65515] from hub/vpn-gw; "
                            + "if west/ce acts before east/ce");
        });
    }

    /** A failure is a failure of the whole design: in which order failures are asked for does not matter. */
    @Test
    void every_failure_begins_anew_from_the_whole_design() {
        AtRest rest = Simulator.DEFAULT.atRest(Network.of(world().build(), List.of()));
        Outcome first = rest.under(Failure.of("er"));
        rest.under(Failure.of("west-vpn", "er"));
        Outcome again = rest.under(Failure.of("er"));
        assertThat(there(again, "east-host", "hub-vm")).isEqualTo(there(first, "east-host", "hub-vm"));
        assertThat(there(rest.under(Failure.of("west-vpn", "er")), "west-host", "hub-vm"))
                .containsExactly("west-host > west/ce > east/ce > hub/vpn-gw > hub-vm : reached");
    }
}
