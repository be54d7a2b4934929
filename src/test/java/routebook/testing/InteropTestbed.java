package routebook.testing;

import java.util.function.Consumer;
import routebook.scenario.CircuitLink;
import routebook.scenario.Scenario;

/**
 * The interoperability testbed by the fluent API: equal to {@code datasets/designs/interop-testbed.yaml}, which says in
 * its comments what each part is.
 */
public final class InteropTestbed {

    private InteropTestbed() {}

    public static Scenario scenario() {
        return builder().build();
    }

    /** The testbed, open for a change. */
    public static Scenario.Builder builder() {
        Scenario.Builder testbed = Scenario.named("interop-testbed").profile(2018);
        times(testbed);
        networks(testbed);
        edges(testbed);
        sites(testbed);
        assumptions(testbed);
        return testbed;
    }

    private static void times(Scenario.Builder testbed) {
        testbed.region("East US 2", 1)
                .region("West US 2", 1)
                .metro("Washington DC", m -> m.region("East US 2").toRegionRttMs(1).insideRttMs(0))
                .metro("Seattle", m -> m.region("West US 2").toRegionRttMs(1).insideRttMs(0));
    }

    private static void networks(Scenario.Builder testbed) {
        testbed.virtualNetwork("hub", v -> v.region("East US 2").space("10.10.30.0/24")
                        .subnet("default", "10.10.30.0/25")
                        .subnet("GatewaySubnet", "10.10.30.128/25")
                        .machine("hub-vm", "default", "10.10.30.4")
                        .vpnGateway("vpn-gw", g -> g.asn(65515).address("10.10.30.142").bgpAddress("10.10.30.254")
                                .publicAddress("52.168.162.84").passRttMs(1))
                        .expressRouteGateway("er-gw", g -> {}))
                .virtualNetwork("spoke", v -> v.region("East US 2").space("10.11.30.0/26")
                        .subnet("default", "10.11.30.0/26")
                        .machine("spoke-vm", "default", "10.11.30.4"))
                .virtualNetwork("branch", v -> v.region("East US 2").space("10.11.30.64/26")
                        .subnet("default", "10.11.30.64/27")
                        .subnet("GatewaySubnet", "10.11.30.96/27")
                        .machine("branch-vm", "default", "10.11.30.68")
                        .vpnGateway("vpn-gw", g -> g.asn(65516).address("10.11.30.100").bgpAddress("10.11.30.100")
                                .passRttMs(1)))
                .virtualNetwork("remote", v -> v.region("West US 2").space("10.17.30.0/25")
                        .subnet("default", "10.17.30.0/27")
                        .subnet("GatewaySubnet", "10.17.30.32/27")
                        .machine("remote-vm", "default", "10.17.30.4")
                        .expressRouteGateway("er-gw", g -> {}))
                .peering("hub", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "hub", p -> p.useRemoteGateways(true));
    }

    private static void edges(Scenario.Builder testbed) {
        testbed.circuit("er1", c -> c.location("Washington DC")
                        .primary(link("192.168.30.16/30", "loc1/ce1", "10.2.30.0/25"))
                        .secondary(link("192.168.30.20/30", "loc1/ce1", "10.2.30.0/25").andThen(l -> l.shut(true))))
                .circuit("er2", c -> c.location("Seattle")
                        .primary(link("192.168.31.16/30", "loc2/ce1", "10.1.31.0/25"))
                        .secondary(link("192.168.31.20/30", "loc2/ce2", "10.1.31.0/25")))
                .connection("hub-er1", k -> k.gateway("hub/er-gw").circuit("er1")
                        .primaryEndpoint("10.10.30.132").secondaryEndpoint("10.10.30.133"))
                .connection("remote-er1", k -> k.gateway("remote/er-gw").circuit("er1")
                        .primaryEndpoint("10.17.30.36").secondaryEndpoint("10.17.30.37"))
                .connection("hub-er2", k -> k.gateway("hub/er-gw").circuit("er2")
                        .primaryEndpoint("10.10.30.134").secondaryEndpoint("10.10.30.135"))
                .tunnel("loc1-vpn", t -> t.gateway("hub/vpn-gw").remote("loc1/ce1").siteAddress("10.2.30.125")
                        .sitePublicAddress("66.198.12.106").hidesGatewayHops(true)
                        .toAzure(m -> m.permit("10.2.30.0/25")))
                .tunnel("branch-vpn", t -> t.gateway("hub/vpn-gw").remote("branch/vpn-gw"));
    }

    private static Consumer<CircuitLink.Builder> link(String subnet, String router, String announced) {
        return link -> link.subnet(subnet).router(router)
                .fromAzure(m -> m.localPreference(200))
                .toAzure(m -> m.permit(announced));
    }

    private static void sites(Scenario.Builder testbed) {
        testbed.site("loc1", s -> s.asn(65021).metro("Washington DC").insideRttMs(0)
                        .router("ce1", r -> {})
                        .router("lan", r -> r.lan("10.2.30.0/25", "10.2.30.3"))
                        .link("ce1-lan", l -> l.prefix("192.168.30.0/31")
                                .end("ce1", "192.168.30.0").end("lan", "192.168.30.1"))
                        .host("loc1-host", "10.2.30.10"))
                .site("loc2", s -> s.asn(65020).metro("Seattle").insideRttMs(0)
                        .router("ce1", r -> {})
                        .router("ce2", r -> {})
                        .router("lan", r -> r.lan("10.1.31.0/25", "10.1.31.3"))
                        .link("ce1-lan", l -> l.prefix("192.168.31.0/31")
                                .end("ce1", "192.168.31.0").end("lan", "192.168.31.1"))
                        .link("ce2-lan", l -> l.prefix("192.168.31.4/31")
                                .end("ce2", "192.168.31.4").end("lan", "192.168.31.5"))
                        .host("loc2-host", "10.1.31.10"));
    }

    private static void assumptions(Scenario.Builder testbed) {
        testbed.assumption("address masks",
                        "The prefixes of the virtual networks, of their subnets and of location 2 have the lengths"
                                + " given here.",
                        "inferred from the printed addresses and routes; only location 1's prefix and the /30s of the"
                                + " circuits are printed")
                .assumption("er1/secondary",
                        "The customer's interface of circuit er1's secondary link is shut down, and its /30 follows"
                                + " the primary's.",
                        "inferred from traceroutes that use the secondary MSEE between virtual networks only (R-TR-14)")
                .assumption("loc1-vpn",
                        "Location 1 announces only 10.2.30.0/25 over the VPN, as it does over ExpressRoute.",
                        "inferred; without the list location 1 would carry traffic between the branch and the remote"
                                + " network, which is not seen")
                .assumption("loc1-vpn",
                        "Packets that enter Azure by this tunnel show no VPN gateway in a traceroute.",
                        "observed in two printed traceroutes, documented nowhere (R-TR-07)")
                .assumption("loc2",
                        "Location 2 has AS 65020 and prefers ExpressRoute by local preference 200, as location 1 does.",
                        "assumed; the AS number is not printed and any other private one gives the same paths")
                .assumption("regions",
                        "Region 1 is East US 2 and region 2 is West US 2.",
                        "assumed; no region is named, and the published times between these two fit the printed ones"
                                + " (R-LAT-05)")
                .assumption("metros",
                        "Circuit er1 and location 1 are in Washington DC, circuit er2 and location 2 in Seattle.",
                        "assumed as the metros of the two regions")
                .assumption("times inside a region",
                        "A round trip inside a region takes 1 ms.",
                        "assumed; nobody publishes it, the printed ones are below 1 to 2 ms (R-LAT-03)")
                .assumption("times of metros and sites",
                        "A metro is 1 ms from its region, and a round trip inside a metro or a site takes no time.",
                        "assumed; nobody publishes it (R-LAT-04)")
                .assumption("times of VPN gateways",
                        "Passing a VPN gateway adds 1 ms to a round trip, both directions together.",
                        "observed in the printed traceroutes (R-LAT-08)");
    }
}
