package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.Decisions;
import routebook.analysis.RouteTables;
import routebook.analysis.row.DecisionRow;
import routebook.analysis.row.RouteRow;
import routebook.net.Ip;
import routebook.network.Element;
import routebook.network.Elements;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * An active-active gateway, a site with two devices, and a second network with such a gateway.
 *
 * <pre>
 *                 +- dc/dev1 --- to-dev1 ---+               +--- v2v ---- far/gw (AS 65010)
 *   dc-host ------+    |                    hub/gw (AS 65515)             10.9.0.0/16
 *   (AS 65001)    +- dc/dev2 --- to-dev2 ---+ instance0, instance1
 * </pre>
 */
class V02_ActiveActiveTest {

    private static Scenario.Builder world() {
        return Routebook.scenario("active-active")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("hub-vm", "default", "10.0.0.4")
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")
                                .secondInstance(i -> i.address("10.0.255.5").bgpAddress("10.0.255.29"))))
                .virtualNetwork("far", v -> v.region("West Europe").space("10.9.0.0/16")
                        .subnet("default", "10.9.0.0/24").subnet("GatewaySubnet", "10.9.255.0/27")
                        .machine("far-vm", "default", "10.9.0.4")
                        .vpnGateway("gw", g -> g.asn(65010).address("10.9.255.4").bgpAddress("10.9.255.30")
                                .secondInstance(i -> i.address("10.9.255.5").bgpAddress("10.9.255.29"))))
                .tunnel("to-dev1", t -> t.gateway("hub/gw").remote("dc/dev1").siteAddress("192.168.0.1"))
                .tunnel("to-dev2", t -> t.gateway("hub/gw").remote("dc/dev2").siteAddress("192.168.0.2"))
                .tunnel("v2v", t -> t.gateway("hub/gw").remote("far/gw"))
                .site("dc", s -> s.asn(65001)
                        .router("dev1", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .router("dev2", r -> r.lan("192.168.1.0/24", "192.168.1.2"))
                        .link("between", l -> l.prefix("192.168.255.0/31").end("dev1", "192.168.255.0")
                                .end("dev2", "192.168.255.1"))
                        .host("dc-host", "192.168.1.10"));
    }

    /** R-AA-02, R-AA-03: both instances, each with a tunnel to both devices: four ways, one for each flow. */
    @Test
    void four_tunnels_to_a_site_with_two_devices() {
        assertThat(there(run(world()), "hub-vm", "dc-host")).containsExactly(
                "hub-vm > hub/gw/instance0 > dc/dev1 > dc-host : reached",
                "hub-vm > hub/gw/instance0 > dc/dev2 > dc-host : reached",
                "hub-vm > hub/gw/instance1 > dc/dev1 > dc-host : reached",
                "hub-vm > hub/gw/instance1 > dc/dev2 > dc-host : reached");
        // The host's default gateway is dev1, which shares over both instances (it peers with two addresses).
        assertThat(back(run(world()), "hub-vm", "dc-host")).containsExactly(
                "dc-host > dc/dev1 > hub/gw/instance0 > hub-vm : reached",
                "dc-host > dc/dev1 > hub/gw/instance1 > hub-vm : reached");
    }

    /** R-AA-02: one line with both instances' addresses; R-RT-08. */
    @Test
    void effective_routes_name_both_instances() {
        assertThat(RouteTables.at(run(world()), "hub/default").list())
                .filteredOn(row -> row.prefix().equals("192.168.1.0/24")).extracting(RouteRow::nextHop, RouteRow::rule)
                .containsExactly(tuple("VirtualNetworkGateway 10.0.255.4+10.0.255.5", "R-RT-08"));
    }

    /** R-AA-04: one connection between two active-active gateways is four tunnels. */
    @Test
    void four_tunnels_between_two_active_active_gateways() {
        assertThat(there(run(world()), "hub-vm", "far-vm")).containsExactly(
                "hub-vm > hub/gw/instance0 > far/gw/instance0 > far-vm : reached",
                "hub-vm > hub/gw/instance0 > far/gw/instance1 > far-vm : reached",
                "hub-vm > hub/gw/instance1 > far/gw/instance0 > far-vm : reached",
                "hub-vm > hub/gw/instance1 > far/gw/instance1 > far-vm : reached");
    }

    /** R-AA-02: the other instance's tunnels stay; with both lost the gateway is gone. */
    @Test
    void an_instance_is_lost() {
        assertThat(there(run(world(), "hub/gw/instance0"), "hub-vm", "dc-host")).containsExactly(
                "hub-vm > hub/gw/instance1 > dc/dev1 > dc-host : reached",
                "hub-vm > hub/gw/instance1 > dc/dev2 > dc-host : reached");
        assertThat(there(run(world(), "hub/gw/instance0", "far/gw/instance1"), "hub-vm", "far-vm"))
                .containsExactly("hub-vm > hub/gw/instance1 > far/gw/instance0 > far-vm : reached");
        assertThat(lostBy(run(world(), "hub/gw/instance0", "hub/gw/instance1"), "hub-vm", "dc-host"))
                .isEqualTo("hub-vm R-RT-03");
    }

    /** R-AA-02-peers: one tunnel of one instance is lost: the network sends to the instance that still has its own. */
    @Test
    void one_tunnel_of_an_instance_is_lost() {
        Outcome outcome = run(world(), "to-dev1/instance0", "to-dev2/instance0");
        assertThat(there(outcome, "hub-vm", "dc-host")).containsExactly(
                "hub-vm > hub/gw/instance1 > dc/dev1 > dc-host : reached",
                "hub-vm > hub/gw/instance1 > dc/dev2 > dc-host : reached");
        // What comes out of the other network's tunnel to instance0 goes on to instance1, which told it the way.
        assertThat(there(outcome, "far-vm", "dc-host")).contains(
                "far-vm > far/gw/instance0 > hub/gw/instance0 > hub/gw/instance1 > dc/dev1 > dc-host : reached");
    }

    @Test
    void a_device_is_lost() {
        assertThat(there(run(world(), "dc/dev1"), "hub-vm", "dc-host")).containsExactly(
                "hub-vm > hub/gw/instance0 > dc/dev2 > dc-host : reached",
                "hub-vm > hub/gw/instance1 > dc/dev2 > dc-host : reached");
    }

    /** R-S2S-09: of two devices of a site, the one with the shorter path carries everything, the other waits. */
    @Test
    void a_prepended_path_waits() {
        Scenario.Builder prepended = world().tunnel("to-dev2", t -> t.toAzure(m -> m.prepend(2)));
        assertThat(there(run(prepended), "hub-vm", "dc-host")).containsExactly(
                "hub-vm > hub/gw/instance0 > dc/dev1 > dc-host : reached",
                "hub-vm > hub/gw/instance1 > dc/dev1 > dc-host : reached");
        assertThat(there(run(prepended, "to-dev1"), "hub-vm", "dc-host")).containsExactly(
                "hub-vm > hub/gw/instance0 > dc/dev2 > dc-host : reached",
                "hub-vm > hub/gw/instance1 > dc/dev2 > dc-host : reached");
        // Of instance0 only one tunnel is left, the longer one; instance1 tells it the shorter way.
        assertThat(there(run(prepended, "to-dev1/instance0"), "hub-vm", "dc-host"))
                .containsExactly("hub-vm > hub/gw/instance1 > dc/dev1 > dc-host : reached");
    }

    /** Every tunnel and every instance has a name, and can be down. */
    @Test
    void parts_have_names() {
        assertThat(Elements.of(world().build()).list().stream().map(Element::name))
                .contains("to-dev1", "to-dev1/instance0", "to-dev1/instance0/bgp", "to-dev1/instance1", "v2v/instance0-instance1",
                        "v2v/instance1-instance0/bgp").doesNotContain("to-dev1/bgp");
        assertThat(Elements.of(world().build()).down(List.of("to-dev1"))).containsExactly("to-dev1", "to-dev1/instance0",
                "to-dev1/instance0/bgp", "to-dev1/instance1", "to-dev1/instance1/bgp");
    }

    /** R-BGP-05: a device that peers from link-local addresses finds the gateway's link-local ones, or has no session. */
    @Test
    void apipa() {
        Scenario.Builder apipa = world().tunnel("to-dev1", t -> t.siteAddress("169.254.21.1"))
                .virtualNetwork("hub", v -> v.vpnGateway("gw", g -> g.apipaAddresses("169.254.21.6", "169.254.21.2")));
        Outcome outcome = run(apipa);
        assertThat(outcome.ribs().getRib("hub/gw/instance0").listNeighbors().stream()
                .filter(peer -> peer.peer().equals("dc/dev1")).map(peer -> peer.ownAddress().toString()))
                .containsExactly("169.254.21.2");
        assertThat(Decisions.at(outcome, "hub/gw/instance1", Ip.parse("192.168.1.10")).list())
                .extracting(DecisionRow::verdict, DecisionRow::candidate, DecisionRow::rule)
                .contains(tuple("refused", "no session to-dev1/instance1/bgp", "R-BGP-05"));
    }
}
