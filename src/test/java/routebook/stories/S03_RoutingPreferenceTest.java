package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.scenario.RouteServer.RoutingPreference;
import routebook.scenario.Scenario;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;

/**
 * A site that the hub reaches in three ways, and the setting that decides between them.
 *
 * <pre>
 *            +=== er1 ================ hub/er
 *   site/ce -+=== vpn ================ hub/vpn      hub/ars (preference)   vm
 *            +=== sdwan == hub/nva ------------------+
 * </pre>
 *
 * The AS paths of 192.168.1.0/24 in the hub: 12076 64900 over ExpressRoute, 64900 over VPN, 65001 64900 from the appliance.
 */
class S03_RoutingPreferenceTest {

    private static final String BY_CIRCUIT_1 = "vm > er1/primary/msee > site/ce > desk : reached";
    private static final String BY_CIRCUIT_2 = "vm > er1/secondary/msee > site/ce > desk : reached";
    private static final String BY_VPN = "vm > hub/vpn > site/ce > desk : reached";
    private static final String BY_APPLIANCE = "vm > hub/nva > site/ce > desk : reached";

    private static Scenario.Builder world(RoutingPreference preference) {
        return Routebook.scenario("preference").metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("nvas", "10.0.1.0/24")
                        .subnet("RouteServerSubnet", "10.0.254.0/26").subnet("GatewaySubnet", "10.0.255.0/26")
                        .machine("vm", "default", "10.0.0.4")
                        .appliance("nva", a -> a.subnet("nvas").address("10.0.1.4").stateful(false).bgp(b -> b.asn(65001)))
                        .vpnGateway("vpn", g -> g.bgpAddress("10.0.255.30"))
                        .expressRouteGateway("er", g -> {})
                        .routeServer("ars", r -> r.preference(preference).peer("nva", p -> p.appliance("hub/nva"))))
                .site("site", s -> s.asn(64900).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("desk", "192.168.1.10"))
                .circuit("er1", c -> c.location("Amsterdam").primary(l -> l.subnet("172.31.1.0/30").router("site/ce"))
                        .secondary(l -> l.subnet("172.31.1.4/30").router("site/ce")))
                .connection("hub-er1", k -> k.gateway("hub/er").circuit("er1"))
                .tunnel("vpn", t -> t.gateway("hub/vpn").remote("site/ce").siteAddress("192.168.1.1"))
                .overlay("sdwan", o -> o.appliance("hub/nva").remote("site/ce").siteAddress("192.168.1.2"));
    }

    private static List<String> ways(Scenario.Builder world, String... down) {
        return there(run(world, down), "vm", "desk");
    }

    /** R-ARS-12, the default: ExpressRoute before VPN and appliances, however long its path. */
    @Test
    void express_route() {
        assertThat(ways(world(RoutingPreference.EXPRESS_ROUTE))).containsExactly(BY_CIRCUIT_1, BY_CIRCUIT_2);
    }

    /** R-ARS-12: VPN and appliances before ExpressRoute; between these two the shorter path, 64900, decides. */
    @Test
    void vpn() {
        assertThat(ways(world(RoutingPreference.VPN))).containsExactly(BY_VPN);
        assertThat(ways(world(RoutingPreference.VPN), "vpn")).containsExactly(BY_APPLIANCE);
        assertThat(ways(world(RoutingPreference.VPN), "vpn", "sdwan")).containsExactly(BY_CIRCUIT_1, BY_CIRCUIT_2);
    }

    /** R-ARS-12: the shortest path whatever its source; without VPN both others have two, and share the load (R-ARS-06). */
    @Test
    void as_path() {
        assertThat(ways(world(RoutingPreference.AS_PATH))).containsExactly(BY_VPN);
        assertThat(ways(world(RoutingPreference.AS_PATH), "vpn"))
                .containsExactly(BY_CIRCUIT_1, BY_CIRCUIT_2, BY_APPLIANCE);
        Scenario.Builder longer = world(RoutingPreference.AS_PATH).virtualNetwork("hub",
                v -> v.routeServer("ars", r -> r.peer("nva", p -> p.toAzure(m -> m.prepend(1)))));
        assertThat(ways(longer, "vpn")).containsExactly(BY_CIRCUIT_1, BY_CIRCUIT_2);
    }

    /**
     * The longest prefix comes before any setting: the appliance's half of the LAN wins for the addresses in it. The site must
     * not hear of it, or it would hand it on over the circuit, and then the setting decides again.
     */
    @Test
    void the_longest_prefix_comes_first() {
        Scenario.Builder half = world(RoutingPreference.EXPRESS_ROUTE)
                .virtualNetwork("hub", v -> v.appliance("nva", a -> a.bgp(b -> b.announce("192.168.1.0/25"))))
                .overlay("sdwan", o -> o.toRemote(m -> m.deny("192.168.1.0/25")));
        assertThat(RouteTables.at(run(half), "hub/default").list())
                .filteredOn(row -> row.prefix().equals("192.168.1.0/25") && row.state().equals("Active"))
                .extracting(RouteRow::peer).containsExactly("hub/ars");
    }

    /** A Route Server that is down prefers nothing; then it is ExpressRoute before VPN, as without one (R-COEX-02). */
    @Test
    void without_the_route_server() {
        assertThat(ways(world(RoutingPreference.VPN), "hub/ars")).containsExactly(BY_CIRCUIT_1, BY_CIRCUIT_2);
    }

    /** The losers stand in the table, each with the reason. */
    @Test
    void the_table_says_who_lost_and_why() {
        assertThat(RouteTables.at(run(world(RoutingPreference.VPN)), "hub/default").list())
                .filteredOn(row -> row.prefix().equals("192.168.1.0/24"))
                .extracting(row -> row.peer() + " " + row.state() + " " + row.rule()).containsExactly(
                        "hub/vpn Active R-ARS-12", "hub/er Invalid R-ARS-12", "hub/ars Invalid R-ARS-12");
    }

    /**
     * The setting also decides what is exchanged. In the testbed with branch-to-branch, location 1 has a circuit and a VPN.
     * Preferring VPN, the Route Server tells the ExpressRoute gateway that location 1 is behind the VPN gateway, and circuit
     * er2 hears of it: locations 1 and 2 are connected, which S04 with the default setting says they are not.
     */
    @Test
    void the_setting_decides_what_is_exchanged() {
        Outcome outcome = run(InteropTestbed.builder().virtualNetwork("hub", v -> v
                .space("10.10.30.0/24", "10.10.31.0/24").subnet("RouteServerSubnet", "10.10.31.0/26")
                .vpnGateway("vpn-gw", g -> g.secondInstance(i -> i.address("10.10.30.143").bgpAddress("10.10.30.253")))
                .routeServer("ars", r -> r.branchToBranch(true).preference(RoutingPreference.VPN))));
        assertThat(outcome.ribs().convergence().isSettled()).isTrue();
        assertThat(there(outcome, "loc2-host", "loc1-host")).contains(
                "loc2-host > loc2/lan > loc2/ce1 > er2/primary/msee > hub/er-gw > hub/vpn-gw/instance0 > loc1/ce1 > loc1/lan > "
                        + "loc1-host : reached");
        assertThat(back(outcome, "loc2-host", "loc1-host")).contains(
                "loc1-host > loc1/lan > loc1/ce1 > hub/vpn-gw/instance0 > er2/primary/msee > loc2/ce1 > loc2/lan > loc2-host"
                        + " : reached");
        assertThat(lostBy(outcome, "loc1-host", "loc2-host")).isEqualTo("reached");
    }

    /** R-ARS-05: with branch-to-branch the appliance hears the chosen route of the site, and its office can use it. */
    @Test
    void the_appliance_hears_the_preferred_route() {
        assertThat(heard(RoutingPreference.EXPRESS_ROUTE)).containsOnly("65515 12076 64900");
        assertThat(heard(RoutingPreference.VPN)).containsOnly("65515 64900");
    }

    private static List<String> heard(RoutingPreference preference) {
        Scenario.Builder world = world(preference).virtualNetwork("hub",
                v -> v.vpnGateway("vpn", g -> g.secondInstance(i -> i.bgpAddress("10.0.255.31")))
                        .routeServer("ars", r -> r.branchToBranch(true)));
        return RouteTables.at(run(world, "sdwan"), "hub/nva").list().stream()
                .filter(row -> row.table().equals("in") && row.prefix().equals("192.168.1.0/24"))
                .map(RouteRow::asPath).distinct().toList();
    }
}
