package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import routebook.network.Finding;
import routebook.scenario.Scenario;

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
                    Beds.hubAndSpoke()));

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.tests(FIXTURES);
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
