package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import routebook.scenario.Circuit;
import routebook.scenario.Scenario;

/** Checks of Global Reach, each with a design that breaks it and one that does not. */
class GlobalReachTest {

    static final List<Fixture> FIXTURES = List.of(
            new Fixture("ADDR_GR_SUBNET_OVERLAP", "reach", "globalReach > reach > subnet",
                    "10.0.9.0/29, which overlaps 10.0.0.0/16 of network hub", reach("10.0.9.0/29"),
                    reach("10.2.9.0/29")),
            new Fixture("ADDR_GR_SUBNET_OVERLAP", "reach", "globalReach > reach > subnet",
                    "192.168.0.8/29, which overlaps 192.168.0.0/24 of site site", reach("192.168.0.8/29"),
                    reach("192.168.1.8/29")),
            new Fixture("ADDR_GR_SUBNET_OVERLAP", "reach", "globalReach > reach > subnet",
                    "172.16.2.0/29, which overlaps 172.16.2.0/30 of er2/primary, 172.16.2.4/30 of er2/secondary",
                    reach("172.16.2.0/29"), reach("172.16.2.8/29")),
            new Fixture("ADDR_GR_SUBNET_OVERLAP", "second", "globalReach > second > subnet",
                    "172.16.9.0/29, which overlaps 172.16.9.0/29 of reach", twice("172.16.9.0/29"),
                    twice("172.16.9.8/29")),
            new Fixture("ADDR_GR_SUBNET_SIZE", "reach", "globalReach > reach > subnet", "172.16.9.0/30",
                    reach("172.16.9.0/30"), reach("172.16.9.0/29")),
            new Fixture("ADDR_GR_SUBNET_SIZE", "reach", "globalReach > reach > subnet", "expected an IPv4 /29",
                    reach("fd00:9::/125"), reach("172.16.9.0/29")),
            new Fixture("GR_SAME_LOCATION", "reach", "globalReach > reach > peerCircuit",
                    "circuits er1 and er2, both in Amsterdam", located("Amsterdam", "West Europe"),
                    located("Amsterdam2", "West Europe")),
            new Fixture("GR_LOCAL_SKU", "reach", "globalReach > reach > peerCircuit", "circuit er2, which is Local",
                    reach("172.16.9.0/29").circuit("er2", c -> c.sku(Circuit.Sku.LOCAL)), reach("172.16.9.0/29")),
            new Fixture("GR_CROSS_GEO_NOT_PREMIUM", "reach", "globalReach > reach > peerCircuit",
                    "Amsterdam and Tokyo, which are in different geopolitical regions, and Standard at er1, er2",
                    located("Tokyo", "Japan East"), located("Tokyo", "Japan East")
                            .circuit("er1", c -> c.sku(Circuit.Sku.PREMIUM))
                            .circuit("er2", c -> c.sku(Circuit.Sku.PREMIUM))),
            // Not in the list of locations, so its Azure region decides.
            new Fixture("GR_CROSS_GEO_NOT_PREMIUM", "reach", "globalReach > reach > peerCircuit", "Standard at er2",
                    located("Tokyo9", "Japan East").circuit("er1", c -> c.sku(Circuit.Sku.PREMIUM)),
                    located("Utrecht", "West Europe")),
            // Hub and spoke have two prefixes; over Global Reach comes the far site's LAN, too, and nothing of the own AS.
            new Fixture("GR_CE_MAX_PREFIX", "er1/primary", "circuits > er1 > primary > maximumPrefixes",
                    "3 prefixes to come, with which site/ce1 ends the session", maximum(farSite(), 2), maximum(farSite(), 3)),
            new Fixture("GR_CE_MAX_PREFIX", "er1/primary", "circuits > er1 > primary > maximumPrefixes", "3 prefixes to come",
                    maximum(farSite(), 2), maximum(reach("172.16.9.0/29"), 2)),
            new Fixture("GR_CE_MAX_PREFIX", "er1/primary", "circuits > er1 > primary > maximumPrefixes", "3 prefixes to come",
                    maximum(farSite(), 2), maximum(farSite(), 2).circuit("er1",
                            c -> c.primary(l -> l.fromAzure(m -> m.permit("10.0.0.0/8 le 16"))))),
            new Fixture("GR_CE_MAX_PREFIX", "er1/primary", "circuits > er1 > primary > maximumPrefixes",
                    "2 prefixes to come", maximum(Beds.site(), 1), maximum(Beds.site(), 2)));

    private static Scenario.Builder farSite() {
        return Beds.site().site("far", s -> s.asn(64801).router("ce", r -> r.lan("192.168.7.0/24", "192.168.7.1")))
                .circuit("er3", c -> c.location("Dublin")
                        .primary(l -> l.subnet("172.16.3.0/30").router("far/ce"))
                        .secondary(l -> l.subnet("172.16.3.4/30").router("far/ce")))
                .globalReach("reach", g -> g.circuit("er1").peerCircuit("er3").subnet("172.16.9.0/29"));
    }

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.tests(FIXTURES);
    }

    private static Scenario.Builder reach(String subnet) {
        return Beds.site().globalReach("reach", g -> g.circuit("er1").peerCircuit("er2").subnet(subnet));
    }

    private static Scenario.Builder maximum(Scenario.Builder bed, int prefixes) {
        return bed.circuit("er1", c -> c.primary(l -> l.maximumPrefixes(prefixes)));
    }

    private static Scenario.Builder twice(String second) {
        return reach("172.16.9.0/29")
                .globalReach("second", g -> g.circuit("er2").peerCircuit("er1").subnet(second));
    }

    private static Scenario.Builder located(String metro, String region) {
        return reach("172.16.9.0/29").metro(metro, m -> m.region(region))
                .circuit("er2", c -> c.location(metro));
    }

    /** R-GR-04: the site of a circuit that nobody else is on is heard of over Global Reach, so addresses must differ. */
    @Test
    void sites_of_two_circuits_meet_over_global_reach() {
        Scenario.Builder apart = Beds.site()
                .site("far", s -> s.asn(64801).router("ce", r -> r.lan("192.168.0.0/24", "192.168.0.1")))
                .circuit("er3", c -> c.location("Dublin")
                        .primary(l -> l.subnet("172.16.3.0/30").router("far/ce"))
                        .secondary(l -> l.subnet("172.16.3.4/30")));

        assertThat(Fixture.findings("ADDR_CONNECTED_OVERLAP", apart.build())).isEmpty();
        assertThat(Fixture.findings("ADDR_CONNECTED_OVERLAP", apart.globalReach("reach",
                g -> g.circuit("er1").peerCircuit("er3").subnet("172.16.9.0/29")).build()))
                .singleElement().satisfies(finding -> assertThat(finding.text()).contains("192.168.0.0/24 of site site"));
    }
}
