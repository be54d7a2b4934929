package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.scenario.RouteTable;
import routebook.scenario.Scenario;
import routebook.scenario.UserNextHop;
import routebook.study.Outcome;

/**
 * The switch "propagate gateway routes" of a route table, and what it takes away.
 *
 * <pre>
 *   spoke 10.1.0.0/16 ---peering, gateway transit--- hub 10.0.0.0/16
 *     web 10.1.0.0/24  web-vm .4  (table)              default 10.0.0.0/24  hub-vm .4
 *     db  10.1.1.0/24  db-vm  .4                       gw --- vpn --- dc 192.168.1.0/24  dc-host .10
 * </pre>
 */
class B03_PropagationSwitchTest {

    private static Scenario.Builder world(Consumer<RouteTable.Builder> table) {
        return Routebook.scenario("propagation")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("hub-vm", "default", "10.0.0.4")
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")))
                .virtualNetwork("spoke", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("web", s -> s.prefix("10.1.0.0/24").routeTable("table")).subnet("db", "10.1.1.0/24")
                        .machine("web-vm", "web", "10.1.0.4").machine("db-vm", "db", "10.1.1.4"))
                .peering("hub", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "hub", p -> p.useRemoteGateways(true))
                .site("dc", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("dc-host", "192.168.1.10"))
                .tunnel("dc-vpn", t -> t.gateway("hub/gw").remote("dc/ce").siteAddress("192.168.1.1"))
                .routeTable("table", table);
    }

    @Test
    void an_empty_table_changes_nothing() {
        assertThat(there(run(world(t -> {})), "web-vm", "dc-host"))
                .containsExactly("web-vm > hub/gw > dc/ce > dc-host : reached");
    }

    /** R-UDR-09: all that gateways learned is gone, and the site's range falls to its None route. */
    @Test
    void switched_off_and_forgotten() {
        Outcome outcome = run(world(t -> t.propagateGatewayRoutes(false)));
        assertThat(lostBy(outcome, "web-vm", "dc-host")).isEqualTo("web-vm R-RT-03");
        assertThat(RouteTables.at(outcome, "spoke/web").list()).extracting(RouteRow::source)
                .doesNotContain("VirtualNetworkGateway");
    }

    /** R-UDR-09: in the subnets of that table only. */
    @Test
    void the_subnet_beside_it_keeps_its_routes() {
        Outcome outcome = run(world(t -> t.propagateGatewayRoutes(false)));
        assertThat(there(outcome, "db-vm", "dc-host")).containsExactly("db-vm > hub/gw > dc/ce > dc-host : reached");
    }

    /** R-UDR-15: the gateway announces the spoke as before, so requests still come in; the answer has no way out. */
    @Test
    void the_site_still_gets_in_and_no_answer_gets_out() {
        Outcome outcome = run(world(t -> t.propagateGatewayRoutes(false)));
        assertThat(there(outcome, "dc-host", "web-vm")).containsExactly("dc-host > dc/ce > hub/gw > web-vm : reached");
        assertThat(back(outcome, "dc-host", "web-vm")).containsExactly("web-vm : dropped");
        assertThat(outcome.journey("dc-host", "web-vm").isAnswerLost()).isTrue();
        assertThat(lostBy(outcome, "dc-host", "web-vm")).isEqualTo("web-vm R-RT-03");
    }

    /** R-UDR-09, R-UDR-02: a user route to the gateway restores it, in the spoke too: the gateway is the hub's. */
    @Test
    void restored_by_a_user_route_to_the_gateway() {
        Outcome outcome = run(world(t -> t.propagateGatewayRoutes(false)
                .route("site", "192.168.1.0/24", UserNextHop.VIRTUAL_NETWORK_GATEWAY)));
        assertThat(there(outcome, "web-vm", "dc-host")).containsExactly("web-vm > hub/gw > dc/ce > dc-host : reached");
        assertThat(back(outcome, "web-vm", "dc-host")).containsExactly("dc-host > dc/ce > hub/gw > web-vm : reached");
    }

    /** The user route is no route of the gateway: what the gateway has not learned it cannot forward. */
    @Test
    void a_user_route_to_the_gateway_does_not_teach_the_gateway() {
        Outcome outcome = run(world(t -> t.route("other", "192.168.0.0/16", UserNextHop.VIRTUAL_NETWORK_GATEWAY)),
                "dc-vpn");
        assertThat(lostBy(outcome, "web-vm", "dc-host")).isEqualTo("hub/gw RFC1812-5.2.7.1");
    }

    /** R-UDR-02: the gateway of that route is down. */
    @Test
    void the_gateway_is_down() {
        Outcome outcome = run(world(t -> t.propagateGatewayRoutes(false)
                .route("site", "192.168.1.0/24", UserNextHop.VIRTUAL_NETWORK_GATEWAY)), "hub/gw");
        assertThat(lostBy(outcome, "web-vm", "dc-host")).isEqualTo("web-vm R-UDR-02");
    }

    /** R-UDR-10: at the GatewaySubnet the switch must stay on; the gateway does not work otherwise. */
    @Test
    void switched_off_at_the_gateway_subnet() {
        Outcome outcome = run(world(t -> t.propagateGatewayRoutes(false))
                .virtualNetwork("hub", v -> v.subnet("GatewaySubnet", s -> s.routeTable("table"))));
        assertThat(outcome.journey("hub-vm", "dc-host").reached()).isFalse();
        assertThat(outcome.journey("dc-host", "hub-vm").reached()).isFalse();
    }
}
