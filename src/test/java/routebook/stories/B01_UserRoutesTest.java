package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.scenario.RouteTable;
import routebook.scenario.Scenario;
import routebook.scenario.UserNextHop;
import routebook.study.Outcome;

/**
 * What a user route can lead to. Each story puts one route into the table of subnet web.
 *
 * <pre>
 *   net 10.0.0.0/16                          near 10.1.0.0/16              far 10.2.0.0/16
 *     web 10.0.1.0/24  web-vm .4  (table)      default  near-vm 10.1.0.4     nva 10.2.3.4
 *     db  10.0.2.0/24  db-vm  .4  ---peering---  nva    10.1.3.4   ---peering---
 *     dmz 10.0.3.0/24  fw     .4
 *
 *   the internet: server 198.51.100.7
 * </pre>
 *
 * The appliances remember nothing: what memory changes is told in B04.
 */
class B01_UserRoutesTest {

    private static Scenario.Builder world(Consumer<RouteTable.Builder> routes) {
        return Routebook.scenario("user routes")
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("web", s -> s.prefix("10.0.1.0/24").routeTable("steering"))
                        .subnet("db", "10.0.2.0/24").subnet("dmz", "10.0.3.0/24")
                        .machine("web-vm", m -> m.subnet("web").address("10.0.1.4").publicAddress("203.0.113.5"))
                        .machine("db-vm", "db", "10.0.2.4")
                        .appliance("fw", a -> a.subnet("dmz").address("10.0.3.4").stateful(false)))
                .virtualNetwork("near", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").subnet("dmz", "10.1.3.0/24")
                        .machine("near-vm", "default", "10.1.0.4")
                        .appliance("nva", a -> a.subnet("dmz").address("10.1.3.4").stateful(false)))
                .virtualNetwork("far", v -> v.region("West Europe").space("10.2.0.0/16")
                        .subnet("dmz", "10.2.3.0/24")
                        .appliance("nva", a -> a.subnet("dmz").address("10.2.3.4").stateful(false)))
                .peering("net", "near", p -> {}).peering("near", "net", p -> {})
                .peering("near", "far", p -> {}).peering("far", "near", p -> {})
                .internetHost("server", "198.51.100.7")
                .routeTable("steering", routes);
    }

    /** R-UDR-01, R-UDR-04: to an appliance of the same network. The answer goes by the table of db, which has no route. */
    @Test
    void to_an_appliance() {
        Outcome outcome = run(world(t -> t.toAppliance("to-db", "10.0.2.0/24", "10.0.3.4")));
        assertThat(there(outcome, "web-vm", "db-vm")).containsExactly("web-vm > net/fw > db-vm : reached");
        assertThat(back(outcome, "web-vm", "db-vm")).containsExactly("db-vm > web-vm : reached");
    }

    /** R-UDR-04, R-PEER-22: a directly peered network is near enough. */
    @Test
    void to_an_appliance_in_a_peered_network() {
        Outcome outcome = run(world(t -> t.toAppliance("to-near", "10.1.0.0/24", "10.1.3.4")));
        assertThat(there(outcome, "web-vm", "near-vm")).containsExactly("web-vm > near/nva > near-vm : reached");
    }

    /** R-UDR-04: an appliance two peerings away is not reached, though near could reach it. */
    @Test
    void to_an_appliance_two_peerings_away() {
        Outcome outcome = run(world(t -> t.toAppliance("to-db", "10.0.2.0/24", "10.2.3.4")));
        assertThat(lostBy(outcome, "web-vm", "db-vm")).isEqualTo("web-vm R-UDR-04");
    }

    /** R-UDR-04: no interface and no load balancer has that address, or the one that had it is down. */
    @Test
    void to_an_address_that_nothing_holds() {
        assertThat(lostBy(run(world(t -> t.toAppliance("to-db", "10.0.2.0/24", "10.0.3.99"))), "web-vm", "db-vm"))
                .isEqualTo("web-vm R-UDR-04");
        assertThat(lostBy(run(world(t -> t.toAppliance("to-db", "10.0.2.0/24", "10.0.3.4")), "net/fw"),
                "web-vm", "db-vm")).isEqualTo("web-vm R-UDR-04");
    }

    /**
     * R-UDR-04: the same next hop for the prefix of a system route. That the user route won (R-SEL-05) is true, but it is
     * not why the packet is lost: the reason is still the next hop that is not there.
     */
    @Test
    void the_reason_is_the_missing_next_hop_also_where_a_system_route_was_overridden() {
        assertThat(lostBy(run(world(t -> t.toAppliance("all", "0.0.0.0/0", "10.0.3.99"))), "web-vm", "server"))
                .isEqualTo("web-vm R-UDR-04");
        assertThat(lostBy(run(world(t -> t.toAppliance("near", "10.1.0.0/16", "10.0.3.99"))), "web-vm", "near-vm"))
                .isEqualTo("web-vm R-UDR-04");
    }

    /** R-NVA-01: a plain machine is an address that packets can be sent to, but it drops what is for somebody else. */
    @Test
    void to_a_machine_that_is_no_appliance() {
        Outcome outcome = run(world(t -> t.toAppliance("to-near", "10.1.0.0/16", "10.0.2.4")));
        assertThat(lostBy(outcome, "web-vm", "near-vm")).isEqualTo("db-vm R-NVA-01");
    }

    /** R-NVA-01, R-UDR-05: two switches, and either off is enough. */
    @Test
    void to_an_appliance_that_does_not_forward() {
        Consumer<RouteTable.Builder> route = t -> t.toAppliance("to-db", "10.0.2.0/24", "10.0.3.4");
        assertThat(lostBy(run(world(route).virtualNetwork("net", v -> v.appliance("fw", a -> a.ipForwarding(false)))),
                "web-vm", "db-vm")).isEqualTo("net/fw R-NVA-01");
        assertThat(lostBy(run(world(route).virtualNetwork("net", v -> v.appliance("fw", a -> a.forwards(false)))),
                "web-vm", "db-vm")).isEqualTo("net/fw R-NVA-01");
    }

    /** R-UDR-01: None drops, and says which route it was. */
    @Test
    void to_nowhere() {
        Outcome outcome = run(world(t -> t.route("blocked", "10.1.0.0/24", UserNextHop.NONE)));
        assertThat(lostBy(outcome, "web-vm", "near-vm")).isEqualTo("web-vm R-UDR-01");
        assertThat(outcome.journey("web-vm", "near-vm").findLoss().orElseThrow().end().text()).contains("blocked");
        assertThat(lostBy(outcome, "near-vm", "web-vm")).as("the answer").isEqualTo("web-vm R-UDR-01");
    }

    /** R-UDR-01: VnetLocal takes a part out of what goes to the appliance. */
    @Test
    void to_the_network_itself() {
        Outcome outcome = run(world(t -> t.toAppliance("inside", "10.0.0.0/16", "10.0.3.4")
                .route("db", "10.0.2.0/24", UserNextHop.VNET_LOCAL)));
        assertThat(there(outcome, "web-vm", "db-vm")).containsExactly("web-vm > db-vm : reached");
    }

    /** R-UDR-01, R-UDR-07: Internet takes a part out of a default route that leads elsewhere. */
    @Test
    void to_the_internet() {
        Outcome outcome = run(world(t -> t.route("all", "0.0.0.0/0", UserNextHop.NONE)
                .route("updates", "198.51.100.0/24", UserNextHop.INTERNET)));
        assertThat(outcome.journey("web-vm", "server").reached()).isTrue();
        assertThat(run(world(t -> t.route("all", "0.0.0.0/0", UserNextHop.NONE))).journey("web-vm", "server").reached())
                .isFalse();
    }

    /** R-UDR-02: there is no gateway, neither here nor in a network whose gateways this one uses. */
    @Test
    void to_a_gateway_that_is_not_there() {
        Outcome outcome = run(world(t -> t.route("to-near", "10.1.0.0/24", UserNextHop.VIRTUAL_NETWORK_GATEWAY)));
        assertThat(lostBy(outcome, "web-vm", "near-vm")).isEqualTo("web-vm R-UDR-02");
        assertThat(lostBy(run(world(t -> t.route("all", "10.1.0.0/16", UserNextHop.VIRTUAL_NETWORK_GATEWAY))),
                "web-vm", "near-vm")).as("with the prefix of the peering's route").isEqualTo("web-vm R-UDR-02");
    }

    /** R-UDR-02: an ExpressRoute gateway is none that a user route can name. (The review refuses such a design.) */
    @Test
    void to_an_expressroute_gateway() {
        Outcome outcome = run(world(t -> t.route("to-near", "10.1.0.0/24", UserNextHop.VIRTUAL_NETWORK_GATEWAY))
                .virtualNetwork("net", v -> v.subnet("GatewaySubnet", "10.0.255.0/27")
                        .expressRouteGateway("er-gw", g -> {})));
        assertThat(lostBy(outcome, "web-vm", "near-vm")).isEqualTo("web-vm R-UDR-02");
    }

    /** R-RT-10: one table serves both subnets, so the answer is steered as well. */
    @Test
    void one_table_for_two_subnets() {
        Outcome outcome = run(world(t -> t.toAppliance("to-db", "10.0.2.0/24", "10.0.3.4")
                .toAppliance("to-web", "10.0.1.0/24", "10.0.3.4"))
                .virtualNetwork("net", v -> v.subnet("db", s -> s.routeTable("steering"))));
        assertThat(there(outcome, "web-vm", "db-vm")).containsExactly("web-vm > net/fw > db-vm : reached");
        assertThat(back(outcome, "web-vm", "db-vm")).containsExactly("db-vm > net/fw > web-vm : reached");
    }
}
