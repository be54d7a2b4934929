package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import routebook.scenario.Circuit;
import routebook.scenario.Scenario;

/** Checks of circuits and their connections, each with a design that breaks it and one that does not. */
class ExpressRouteTest {

    static final List<Fixture> FIXTURES = List.of(
            new Fixture("ER_ASN", "site", "sites > site > asn", "AS 65520 at the customer's end of er1/primary, which "
                    + "Azure uses inside",
                    Beds.site().site("site", s -> s.asn(65520)), Beds.site().site("site", s -> s.asn(65521))),
            new Fixture("ER_ASN", "site", "sites > site > asn", "which is Microsoft's own",
                    Beds.site().site("site", s -> s.asn(12076)), Beds.site()),
            new Fixture("ER_P2P_SIZE", "er1/primary", "circuits > er1 > primary > subnet",
                    "172.16.1.0/31; expected a /30",
                    Beds.site().circuit("er1", c -> c.primary(l -> l.subnet("172.16.1.0/31"))), Beds.site()),
            new Fixture("ER_P2P_SIZE", "er1/secondary", "circuits > er1 > secondary > subnet",
                    "172.16.1.0/30, which overlaps the primary link's 172.16.1.0/30",
                    Beds.site().circuit("er1", c -> c.secondary(l -> l.subnet("172.16.1.0/30"))),
                    Beds.site().circuit("er1", c -> c.secondary(l -> l.subnet("fd00:1::/126")))),
            new Fixture("ER_SINGLE_LINK", "er1/secondary", "circuits > er1 > secondary > shut",
                    "the customer's interface shut down at er1/secondary, so the circuit rests on one BGP session",
                    Beds.site().circuit("er1", c -> c.secondary(l -> l.shut(true))), Beds.site()),
            new Fixture("ER_SINGLE_LINK", "er3/primary", "circuits > er3 > primary > router",
                    "no router at er3/primary",
                    third("Dublin").circuit("er3", c -> c.secondary(l -> l.router("site/ce1"))), third("Dublin")),
            new Fixture("ER_BFD_OFF", "er1/primary", "circuits > er1 > primary > detection",
                    "no bfdMs at er1/primary, so a loss that takes down no port is noticed after up to 30 s",
                    Beds.site().circuit("er1", c -> c.primary(l -> l.detection(d -> d.keepaliveSeconds(10).holdSeconds(30)))),
                    Beds.site().circuit("er1", c -> c.primary(l -> l.detection(d -> d.bfdMs(300))))),
            // The lower of both sides counts: 180 s, whatever the customer's router proposes above.
            new Fixture("ER_BFD_OFF", "er1/secondary", "circuits > er1 > secondary > detection", "after up to 180 s",
                    Beds.site().circuit("er1", c -> c.secondary(l -> l.detection(d -> d.holdSeconds(240)))),
                    Beds.site().circuit("er1", c -> c.secondary(l -> l.shut(true).detection(d -> d.holdSeconds(240))))),
            new Fixture("ER_SAME_LOCATION_TWICE", "hub/er-gw", "connections > hub-er2 > circuit",
                    "circuits er1, er2 of hub/er-gw all in Amsterdam",
                    Beds.site().circuit("er2", c -> c.location("Amsterdam")), third("Dublin")),
            new Fixture("ER_SAME_CPE", "er1", "circuits > er1 > secondary > router",
                    "router site/ce1 at the end of both links of er1",
                    Beds.site().circuit("er1", c -> c.secondary(l -> l.router("site/ce1"))), Beds.site()),
            new Fixture("ER_LINK_LIMIT", "er1", "connections > k99 > circuit",
                    "101 connections and 0 Global Reach connections of circuit er1, 101 links; expected at most 100",
                    connected(100, Circuit.Sku.PREMIUM), connected(99, Circuit.Sku.PREMIUM)),
            new Fixture("ER_LINK_LIMIT", "er1", "connections > k9 > circuit",
                    "11 connections and 0 Global Reach connections of circuit er1, 11 links; expected at most 10",
                    connected(10, Circuit.Sku.STANDARD), connected(9, Circuit.Sku.STANDARD)),
            new Fixture("ER_LINK_LIMIT", "er1", "globalReach > reach > peerCircuit",
                    "10 connections and 1 Global Reach connections of circuit er1, 11 links; expected at most 10",
                    connected(9, Circuit.Sku.STANDARD).globalReach("reach",
                            g -> g.circuit("er2").peerCircuit("er1").subnet("172.16.9.0/29")),
                    connected(8, Circuit.Sku.STANDARD).globalReach("reach",
                            g -> g.circuit("er2").peerCircuit("er1").subnet("172.16.9.0/29"))),
            new Fixture("ER_CIRCUITS_PER_VNET", "k4", "connections > k4 > circuit",
                    "5 circuits of Amsterdam at network a; expected at most 4", circuits(5, 5), circuits(4, 4)),
            new Fixture("ER_CIRCUITS_PER_VNET", "k16", "connections > k16",
                    "17 circuits at network a; expected at most 16", circuits(17, 1), circuits(16, 1)),
            new Fixture("ER_ROUTE_LIMIT_ONPREM", "er3/primary", "circuits > er3 > primary > toAzure",
                    "101 IPv6 prefixes announced, with which the session goes down",
                    announcing(101), announcing(100)),
            new Fixture("ER_ROUTE_LIMIT_VNET", "hub-er1", "connections > hub-er1",
                    "1001 IPv4 prefixes announced by hub/er-gw, spokes included", space(1000), space(999)),
            new Fixture("ER_VNET_TO_VNET_HAIRPIN", "er1", "circuits > er1",
                    "hub and far reach each other through the MSEEs in Amsterdam",
                    far().profile(2018),
                    far().profile(2018).peering("hub", "far", p -> {}).peering("far", "hub", p -> {})),
            new Fixture("ER_VNET_TO_VNET_HAIRPIN", "er1", "circuits > er1",
                    "hub and far do not reach each other, since by profile 2026",
                    far(), far().virtualNetwork("far",
                            v -> v.expressRouteGateway("er-gw", g -> g.allowRemoteVnetTraffic(false)))),
            new Fixture("ER_ECMP_UNEQUAL", "hub/er-gw", "connections > hub-er2 > weight",
                    "192.168.0.0/24 alike over er1 (Amsterdam), er2 (Dublin)",
                    equalWeights(), Beds.site()),
            new Fixture("ER_ECMP_UNEQUAL", "hub/er-gw", "connections > hub-er2 > weight", "whatever their latency",
                    prepended("primary").connection("hub-er1", k -> k.weight(0)),
                    prepended("both").connection("hub-er1", k -> k.weight(0))),
            new Fixture("ER_WEIGHT_NOT_RECIPROCATED", "hub-er1", "connections > hub-er1 > weight",
                    "weight 100 for circuit er1 at hub/er-gw while answers come from site site over er2",
                    Beds.site().circuit("er2", c -> c.primary(l -> l.fromAzure(m -> m.localPreference(400)))),
                    Beds.site()),
            new Fixture("ER_WEIGHT_OVERRIDES_PREPEND", "hub-er1", "connections > hub-er1 > weight",
                    "weight 100 before hub-er2 (weight 0, prepended 3 times against 0) for 192.168.0.0/24",
                    prepended("both"), prepended("both").connection("hub-er1", k -> k.weight(0))),
            new Fixture("ER_DEFAULT_ROUTE_SIDE_EFFECT", "er1/primary", "circuits > er1 > primary > toAzure",
                    "0.0.0.0/0 announced to networks hub, spoke: their traffic to the internet goes to the site",
                    announcedDefault("primary"), announcedDefault("none")));

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.tests(FIXTURES);
    }

    /** A third circuit that no customer is attached to. */
    private static Scenario.Builder third(String location) {
        return Beds.site()
                .circuit("er3", c -> c.location(location).primary(l -> l.subnet("172.16.3.0/30"))
                        .secondary(l -> l.subnet("172.16.3.4/30")));
    }

    private static Scenario.Builder far() {
        return Beds.site()
                .virtualNetwork("far", v -> v.region("North Europe").space("10.9.0.0/16")
                        .subnet("GatewaySubnet", "10.9.255.0/27").expressRouteGateway("er-gw", g -> {}))
                .connection("far-er1", k -> k.gateway("far/er-gw").circuit("er1"));
    }

    private static Scenario.Builder equalWeights() {
        return Beds.site().connection("hub-er1", k -> k.weight(0));
    }

    /** The site prepends towards er2, on one link or on both. */
    private static Scenario.Builder prepended(String links) {
        return Beds.site().circuit("er2", c -> {
            c.primary(l -> l.toAzure(m -> m.prepend(3)));
            if (links.equals("both")) {
                c.secondary(l -> l.toAzure(m -> m.prepend(3)));
            }
        });
    }

    private static Scenario.Builder connected(int networks, Circuit.Sku sku) {
        Scenario.Builder bed = Beds.site().circuit("er1", c -> c.sku(sku));
        for (int i = 0; i < networks; i++) {
            String network = "n" + i;
            bed.virtualNetwork(network, v -> v.region("West Europe").expressRouteGateway("er-gw", g -> {}))
                    .connection("k" + i, k -> k.gateway(network + "/er-gw").circuit("er1"));
        }
        return bed;
    }

    /** A network with so many circuits, of which so many share each location. */
    private static Scenario.Builder circuits(int count, int each) {
        Scenario.Builder bed = Beds.network(
                v -> v.subnet("GatewaySubnet", "10.1.255.0/26").expressRouteGateway("er-gw", g -> {}));
        for (int i = 0; i < count; i++) {
            int n = i;
            String metro = i / each == 0 ? "Amsterdam" : "metro" + i / each;
            bed.metro(metro, m -> m.region("West Europe"))
                    .circuit("er" + i, c -> c.location(metro).primary(l -> l.subnet("172.16." + n + ".0/30"))
                            .secondary(l -> l.subnet("172.16." + n + ".4/30")))
                    .connection("k" + i, k -> k.gateway("a/er-gw").circuit("er" + n));
        }
        return bed;
    }

    /** One link to a site that has so many IPv6 networks. */
    private static Scenario.Builder announcing(int lans) {
        return third("Dublin")
                .site("six", s -> s.asn(64801).router("ce", r -> IntStream.range(0, lans).forEach(
                        i -> r.lan("fd00:0:0:" + Integer.toHexString(i + 1) + "::/64", "fd00::1"))))
                .circuit("er3", c -> c.primary(l -> l.router("six/ce")));
    }

    /** So many prefixes of a hub with one connection, beside the one of its spoke. */
    private static Scenario.Builder space(int count) {
        return Beds.hubAndSpoke()
                .virtualNetwork("hub", v -> v.space(IntStream.range(0, count)
                        .mapToObj(i -> "10." + (2 + i / 256) + "." + i % 256 + ".0/24").toArray(String[]::new)))
                .metro("Amsterdam", m -> m.region("West Europe"))
                .circuit("er1", c -> c.location("Amsterdam").primary(l -> l.subnet("172.16.1.0/30"))
                        .secondary(l -> l.subnet("172.16.1.4/30")))
                .connection("hub-er1", k -> k.gateway("hub/er-gw").circuit("er1"));
    }

    /** The site has a default route and lets it out on that link of er1 only. */
    private static Scenario.Builder announcedDefault(String link) {
        Scenario.Builder bed = Beds.site()
                .site("site", s -> s.router("ce1", r -> r.lan("0.0.0.0/0", "192.168.0.1")))
                .circuit("er1", c -> c.secondary(l -> l.toAzure(m -> m.deny("0.0.0.0/0"))))
                .circuit("er2", c -> c.primary(l -> l.toAzure(m -> m.deny("0.0.0.0/0")))
                        .secondary(l -> l.toAzure(m -> m.deny("0.0.0.0/0"))));
        return link.equals("primary") ? bed : bed.circuit("er1",
                c -> c.primary(l -> l.toAzure(m -> m.deny("0.0.0.0/0"))));
    }

    /** R-ERB-08: 4,000 IPv4 prefixes on a Local or Standard circuit, 10,000 on a Premium one. */
    @Test
    void howManyPrefixesACircuitTakesDependsOnItsSku() {
        assertThat(Fixture.findings("ER_ROUTE_LIMIT_ONPREM", large(4_000, Circuit.Sku.LOCAL))).isEmpty();
        assertThat(Fixture.findings("ER_ROUTE_LIMIT_ONPREM", large(4_001, Circuit.Sku.LOCAL))).singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("4001 IPv4 prefixes", "at most 4000:"));
        assertThat(Fixture.findings("ER_ROUTE_LIMIT_ONPREM", large(4_001, Circuit.Sku.STANDARD))).hasSize(1);
        assertThat(Fixture.findings("ER_ROUTE_LIMIT_ONPREM", large(10_000, Circuit.Sku.PREMIUM))).isEmpty();
        assertThat(Fixture.findings("ER_ROUTE_LIMIT_ONPREM", large(10_001, Circuit.Sku.PREMIUM))).singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("10001 IPv4 prefixes", "at most 10000:"));
    }

    private static Scenario large(int prefixes, Circuit.Sku sku) {
        return third("Dublin")
                .site("big", s -> s.asn(64801).router("ce", r -> IntStream.range(0, prefixes).forEach(
                        i -> r.lan("100." + (64 + i / 256) + "." + i % 256 + ".0/24", "100.64.0.1"))))
                .circuit("er3", c -> c.sku(sku).primary(l -> l.router("big/ce"))).build();
    }

    @Test
    void weightsOfOneConnectionAloneSayNothing() {
        Scenario one = Beds.site().connection("hub-er2", k -> k.weight(100)).build();

        assertThat(Fixture.findings("ER_WEIGHT_NOT_RECIPROCATED", one)).isEmpty();
        assertThat(Fixture.findings("ER_WEIGHT_OVERRIDES_PREPEND", one)).isEmpty();
    }
}
