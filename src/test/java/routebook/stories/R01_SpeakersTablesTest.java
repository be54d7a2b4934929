package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.run;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.AzureTables;
import routebook.analysis.RouteTables;
import routebook.analysis.SpeakerPeers;
import routebook.analysis.row.CircuitRouteRow;
import routebook.analysis.row.GatewayPeerRow;
import routebook.analysis.row.GatewayRouteRow;
import routebook.analysis.row.PeerRow;
import routebook.analysis.row.RouteRow;
import routebook.cli.Shell;
import routebook.scenario.Scenario;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;

/**
 * What each speaker was told, chooses and tells, and what Azure's own commands list of it. The world is that of
 * use-s2s-vpn-as-backup-for-expressroute-privatepeering.md (2023-12-28), with its addresses; expected values are its printed
 * outputs, and those of a lab with both gateways (fabferri/az-pattern, er-vpn coexistence, 2021-09).
 *
 * <pre>
 *                        +=== er, both links ===+--- hub/er-gw (65515)
 *   lan - site/fw (65020)                            hub 10.17.11.0/25 --- spoke 10.17.11.128/26
 *                        +--- vpn, over the net -+--- hub/vpn-gw (65515)
 * </pre>
 */
class R01_SpeakersTablesTest {

    private static Scenario.Builder world() {
        return Routebook.scenario("vpn as backup")
                .metro("Seattle", m -> m.region("West US 2"))
                .virtualNetwork("hub", v -> v.region("West US 2").space("10.17.11.0/25")
                        .subnet("default", "10.17.11.0/26").subnet("GatewaySubnet", "10.17.11.64/27")
                        .vpnGateway("vpn-gw", g -> g.address("10.17.11.76").bgpAddress("10.17.11.76"))
                        .expressRouteGateway("er-gw", g -> {}))
                .virtualNetwork("spoke", v -> v.region("West US 2").space("10.17.11.128/26")
                        .subnet("default", "10.17.11.128/27").machine("spoke-vm", "default", "10.17.11.132"))
                .peering("hub", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "hub", p -> p.useRemoteGateways(true))
                .site("site", s -> s.asn(65020).router("fw", r -> r.lan("10.1.11.0/25", "10.1.11.1"))
                        .host("server", "10.1.11.10"))
                .circuit("er", c -> c.location("Seattle")
                        .primary(l -> l.subnet("192.168.11.16/30").router("site/fw").fromAzure(m -> m.localPreference(150))
                                .toAzure(m -> m.permit("10.1.11.0/25")))
                        .secondary(l -> l.subnet("192.168.11.20/30").router("site/fw").fromAzure(m -> m.localPreference(150))
                                .toAzure(m -> m.permit("10.1.11.0/25"))))
                .connection("hub-er", k -> k.gateway("hub/er-gw").circuit("er")
                        .primaryEndpoint("10.17.11.68").secondaryEndpoint("10.17.11.69"))
                .tunnel("vpn", t -> t.gateway("hub/vpn-gw").remote("site/fw").siteAddress("192.168.11.88")
                        .toAzure(m -> m.permit("10.1.11.0/25")));
    }

    /**
     * R-BGP-13: the document prints for 10.1.11.0/25 at the VPN gateway the paths 65020 with weight 32768 and 12076-65020 with
     * 32769. It prints 10.17.11.69 as the next hop of the latter; with both links alike (R-ERP-01) the other endpoint stands
     * there too.
     */
    @Test
    void the_vpn_gateway_lists_the_expressroute_copy_beside_its_own() {
        assertThat(AzureTables.learned(run(world()), "hub/vpn-gw").list())
                .filteredOn(row -> row.network().equals("10.1.11.0/25"))
                .extracting(GatewayRouteRow::nextHop, GatewayRouteRow::origin, GatewayRouteRow::asPath,
                        GatewayRouteRow::weight)
                .containsExactly(tuple("192.168.11.88", "EBgp", "65020", 32768L),
                        tuple("10.17.11.68", "IBgp", "12076-65020", 32769L),
                        tuple("10.17.11.69", "IBgp", "12076-65020", 32769L));
    }

    /** Of its network and of the spoke that uses it: origin Network, no next hop, itself as source (as the lab prints). */
    @Test
    void its_own_prefixes_come_first() {
        assertThat(AzureTables.learned(run(world()), "hub/vpn-gw").list().subList(0, 2)).containsExactly(
                new GatewayRouteRow("10.17.11.76", "10.17.11.0/25", "", "10.17.11.76", "Network", "", 32768L),
                new GatewayRouteRow("10.17.11.76", "10.17.11.128/26", "", "10.17.11.76", "Network", "", 32768L));
    }

    /** R-BGP-13: only the networks' prefixes are advertised to the VPN peer, with path 65515 and weight 0, as printed. */
    @Test
    void advertised_to_the_vpn_peer() {
        assertThat(AzureTables.advertised(run(world()), "hub/vpn-gw", Optional.of("site/fw")).list()).containsExactly(
                new GatewayRouteRow("10.17.11.76", "10.17.11.0/25", "10.17.11.76", "", "Igp", "65515", 0L),
                new GatewayRouteRow("10.17.11.76", "10.17.11.128/26", "10.17.11.76", "", "Igp", "65515", 0L));
    }

    /** The lab prints EBgp with weight 32769 from the MSEE and IBgp with 32768 from the VPN gateway beside it. */
    @Test
    void the_expressroute_gateway_lists_the_vpn_copy() {
        assertThat(AzureTables.learned(run(world()), "hub/er-gw").list())
                .filteredOn(row -> row.network().equals("10.1.11.0/25"))
                .extracting(GatewayRouteRow::sourcePeer, GatewayRouteRow::origin, GatewayRouteRow::asPath,
                        GatewayRouteRow::weight)
                .containsExactly(tuple("10.17.11.68", "EBgp", "12076-65020", 32769L),
                        tuple("10.17.11.69", "EBgp", "12076-65020", 32769L),
                        tuple("10.17.11.76", "IBgp", "65020", 32768L));
    }

    /** No document shows what a connection's weight (R-ERP-04) does to the printed weight, so it is left empty. */
    @Test
    void a_connection_with_a_weight_prints_none() {
        Outcome outcome = run(world().connection("hub-er", k -> k.weight(10)));
        assertThat(AzureTables.learned(outcome, "hub/er-gw").list()).filteredOn(row -> row.origin().equals("EBgp"))
                .extracting(GatewayRouteRow::weight).containsOnlyNulls();
    }

    /** R-BGP-14: on-premises sees the networks' prefixes with path 65515 over VPN and 12076 over either link; both are used. */
    @Test
    void what_the_site_learns() {
        assertThat(RouteTables.only(RouteTables.at(run(world()), "site/fw"), Optional.of("in"), Optional.empty()).list())
                .filteredOn(row -> row.prefix().equals("10.17.11.0/25"))
                .extracting(RouteRow::peer, RouteRow::asPath, RouteRow::localPref, RouteRow::state)
                .containsExactlyInAnyOrder(tuple("hub/vpn-gw", "65515", 100L, "candidate"),
                        tuple("er/primary/msee", "12076", 150L, "chosen"),
                        tuple("er/secondary/msee", "12076", 150L, "chosen"));
    }

    /** R-BGP-14: the circuit's own table still shows 65515; local preference is blank and weight 0, as the lab prints. */
    @Test
    void the_route_table_of_the_circuit() {
        assertThat(AzureTables.circuit(run(world()), "er/primary").list()).containsExactly(
                new CircuitRouteRow("10.1.11.0/25", "192.168.11.17", "", 0, "65020"),
                new CircuitRouteRow("10.17.11.0/25", "", "", 0, "65515"),
                new CircuitRouteRow("10.17.11.128/26", "", "", 0, "65515"));
    }

    /** A peer whose session is down stays in the list, without routes. */
    @Test
    void peers_and_what_passes() {
        assertThat(AzureTables.peers(run(world()), "hub/vpn-gw").list())
                .containsExactly(new GatewayPeerRow("10.17.11.76", "192.168.11.88", 65020, "Connected", 1));
        Outcome without = run(world(), "vpn");
        assertThat(AzureTables.peers(without, "hub/vpn-gw").list())
                .containsExactly(new GatewayPeerRow("10.17.11.76", "192.168.11.88", 65020, "Connecting", 0));
        // Two prefixes come in over each of three sessions. Of its LAN and these, the firewall tells the LAN alone.
        assertThat(SpeakerPeers.at(run(world()), "site").list())
                .extracting(PeerRow::peer, PeerRow::state, PeerRow::received, PeerRow::refused, PeerRow::announced,
                        PeerRow::heldBack)
                .containsExactlyInAnyOrder(tuple("hub/vpn-gw", "up", 2, 0, 1, 2),
                        tuple("er/primary/msee", "up", 2, 0, 1, 2), tuple("er/secondary/msee", "up", 2, 0, 1, 2));
        assertThat(SpeakerPeers.at(without, "site/fw").list()).extracting(PeerRow::peer, PeerRow::state)
                .contains(tuple("hub/vpn-gw", "down"), tuple("er/primary/msee", "up"));
    }

    /** R-ERB-05 and R-BGP-14 on the measured testbed, told by its three sources: the hub's own, VPN, ExpressRoute. */
    @Test
    void the_testbed() {
        assertThat(AzureTables.learned(run(InteropTestbed.scenario().edit()), "hub/vpn-gw").list())
                .extracting(GatewayRouteRow::network, GatewayRouteRow::asPath)
                .contains(tuple("10.2.30.0/25", "65021"), tuple("10.2.30.0/25", "12076-65021"),
                        tuple("10.17.30.0/25", "12076-12076"), tuple("10.11.30.64/26", "65516"));
    }

    @Test
    void in_the_shell() {
        assertThat(shell("--at", "hub/vpn-gw", "--view", "azure", "--only", "advertised", "--peer", "branch/vpn-gw",
                "--format", "csv")).isEqualTo("""
                local_address,network,next_hop,source_peer,origin,as_path,weight
                10.10.30.254,10.2.30.0/25,10.10.30.254,,Igp,65515-65021,0
                10.10.30.254,10.10.30.0/24,10.10.30.254,,Igp,65515,0
                10.10.30.254,10.11.30.0/26,10.10.30.254,,Igp,65515,0
                """);
        assertThat(shell("--at", "loc1/ce1", "--only", "learned", "--peer", "hub/vpn-gw", "--format", "json"))
                .contains("\"as_path\"").contains("65515 65516").doesNotContain("12076");
        assertThat(shell("--at", "er1/secondary/msee", "--view", "azure")).contains("10.17.30.0/25").contains("65515");
        assertThat(shell("--at", "hub/er-gw", "--only", "peers")).contains("hub-er1/primary");
        assertThat(shell("--at", "er1/primary/msee", "--only", "chosen")).contains("best").doesNotContain(" in ");
    }

    private static String shell(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "routes";
        all[1] = "interop-testbed";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Shell.Answer answer = Shell.run(all);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }

    /** A list that Azure does not have, or a peer that is none, is said to be so. */
    @Test
    void what_is_not_listed() {
        assertThat(Shell.run("routes", "interop-testbed", "--at", "loc1/ce1", "--view", "azure").err())
                .contains("is a router of which Azure lists no routes");
        assertThat(Shell.run("routes", "interop-testbed", "--at", "hub/vpn-gw", "--view", "azure", "--only", "chosen").err())
                .contains("--view azure has no such list");
        assertThat(Shell.run("routes", "interop-testbed", "--at", "hub/vpn-gw", "--peer", "hub/er-gw").err())
                .contains("no BGP peer hub/er-gw at hub/vpn-gw; expected one of loc1/ce1, branch/vpn-gw");
        assertThat(Shell.run("routes", "interop-testbed", "--at", "er1", "--view", "azure").code()).isEqualTo(2);
        assertThat(Shell.run("routes", "interop-testbed", "--at", "hub/er-gw", "--view", "azure", "--fail", "hub/er-gw").err())
                .contains("\"hub/er-gw\" is down and has no routes");
    }
}
