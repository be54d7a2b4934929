package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import routebook.network.Finding;
import routebook.scenario.Scenario;
import routebook.scenario.Tunnel;

/** Checks of a VPN beside ExpressRoute, each with a design that breaks it and one that does not. */
class CoexistenceTest {

    static final List<Fixture> FIXTURES = List.of(
            new Fixture("COEX_PREFIX_LONGER_VPN", "vpn", "tunnels > vpn > toAzure",
                    "192.168.0.0/26 announced over the VPN, and over ExpressRoute only 192.168.0.0/24, so traffic to "
                            + "192.168.0.0/26 takes the VPN",
                    longer(), longer().tunnel("vpn", t -> t.toAzure(m -> m.permit("192.168.0.0/24")))),
            new Fixture("COEX_NO_LOCALPREF", "vpn", "tunnels > vpn",
                    "site/ce1 does not prefer er1/secondary to vpn for network hub",
                    Beds.site().circuit("er1",
                            c -> c.secondary(l -> l.fromAzure(m -> m.withoutLocalPreference()))),
                    Beds.site()),
            new Fixture("COEX_NO_LOCALPREF", "vpn", "tunnels > vpn", "does not prefer er1/primary, er1/secondary, "
                    + "er2/primary, er2/secondary to vpn",
                    Beds.site().tunnel("vpn", t -> t.fromAzure(m -> m.localPreference(500))),
                    Beds.site().tunnel("vpn", t -> t.fromAzure(m -> m.localPreference(500).permit("10.77.0.0/16")))),
            new Fixture("COEX_ASN", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw > asn",
                    "AS 65010 beside an ExpressRoute gateway; expected AS 65515",
                    Beds.hubAndSpoke().virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.asn(65010))),
                    Beds.hubAndSpoke()),
            new Fixture("COEX_TUNNEL_OVER_ER", "vpn", "tunnels > vpn > underlay",
                    "a tunnel over Microsoft peering that brings what circuits bring too",
                    Beds.site().tunnel("vpn", t -> t.underlay(Tunnel.Underlay.MICROSOFT_PEERING)), Beds.site()),
            new Fixture("COEX_TUNNEL_OVER_ER", "vpn", "tunnels > vpn > staticOuterRoute",
                    "site/ce1, which learns a way to it over er2/primary",
                    microsoftPeering("primary").tunnel("vpn", t -> t.staticOuterRoute(false)),
                    microsoftPeering("primary")),
            // Microsoft peering at another router is none of the tunnel's router's business.
            new Fixture("COEX_TUNNEL_OVER_ER", "vpn", "tunnels > vpn > staticOuterRoute",
                    "site/ce1, which learns a way to it over er1/primary, er2/primary",
                    Beds.site().virtualNetwork("spoke", v -> v.space("10.1.0.0/16", "20.50.0.0/16"))
                            .virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.publicAddress("20.50.0.7")))
                            .tunnel("vpn", t -> t.staticOuterRoute(false)),
                    microsoftPeering("secondary").tunnel("vpn", t -> t.staticOuterRoute(false))),
            new Fixture("COEX_S2SPP_SAME_PREFIX", "vpn", "tunnels > vpn > toAzure",
                    "192.168.0.0/24 announced both through the tunnel and beside it", overPrivatePeering("192.168.0.0/24"),
                    overPrivatePeering("172.20.0.0/24")));

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.tests(FIXTURES);
    }

    /** One link of er2 has Microsoft peering. */
    private static Scenario.Builder microsoftPeering(String link) {
        return Beds.site().virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.publicAddress("20.50.0.7")))
                .circuit("er2", c -> c.primary(l -> l.microsoftPeering(link.equals("primary")))
                        .secondary(l -> l.microsoftPeering(link.equals("secondary"))));
    }

    /** The site has two networks, and lets one of them through the tunnel; the circuits have 192.168.0.0/24. */
    private static Scenario.Builder overPrivatePeering(String throughTheTunnel) {
        Scenario.Builder bed = Beds.site()
                .site("site", s -> s.router("ce1", r -> r.announce("172.20.0.0/24")))
                .tunnel("vpn", t -> t.underlay(Tunnel.Underlay.PRIVATE_PEERING).sitePrivateAddress("192.168.0.9")
                        .toAzure(m -> m.permit(throughTheTunnel)));
        for (String circuit : List.of("er1", "er2")) {
            bed.circuit(circuit, c -> c.primary(l -> l.toAzure(m -> m.permit("192.168.0.0/24")))
                    .secondary(l -> l.toAzure(m -> m.permit("192.168.0.0/24"))));
        }
        return bed;
    }

    /** The site has a part of its network apart, and keeps it off ExpressRoute. */
    private static Scenario.Builder longer() {
        Scenario.Builder bed =
                Beds.site().site("site", s -> s.router("ce2", r -> r.lan("192.168.0.0/26", "192.168.0.2")));
        for (String circuit : List.of("er1", "er2")) {
            bed.circuit(circuit, c -> c.primary(l -> l.toAzure(m -> m.deny("192.168.0.0/26")))
                    .secondary(l -> l.toAzure(m -> m.deny("192.168.0.0/26"))));
        }
        return bed;
    }

    @Test
    void prependingAndARoutersOwnWeightPreferToo() {
        Scenario.Builder even = Beds.site().connection("hub-er2", k -> k.gateway("hub/er-gw"))
                .circuit("er1", c -> c.primary(l -> l.fromAzure(m -> m.withoutLocalPreference().weight(10)))
                        .secondary(l -> l.fromAzure(m -> m.withoutLocalPreference())));

        // Link er1/primary ends at the router that has the tunnel, so its weight counts; er1/secondary does not.
        assertThat(Fixture.findings("COEX_NO_LOCALPREF", even.build())).extracting(Finding::text).singleElement()
                .asString().contains("does not prefer er1/secondary to vpn");
        assertThat(Fixture.findings("COEX_NO_LOCALPREF",
                even.tunnel("vpn", t -> t.fromAzure(m -> m.prepend(2))).build())).isEmpty();
    }
}
