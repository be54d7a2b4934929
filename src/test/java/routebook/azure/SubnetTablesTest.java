package routebook.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import routebook.network.Network;
import routebook.routing.ControlPlane;
import routebook.scenario.Scenario;
import routebook.scenario.Subnet;
import routebook.scenario.UserNextHop;

/** Subnets that share lines have the lines that each would have by itself. */
class SubnetTablesTest {

    private static final int DESIGNS = 200;
    private static final String SPOKE = "spoke";
    private static final String ALWAYS = "always";

    @Test
    void aSubnetAmongOthersHasTheLinesThatItHasAlone() {
        for (long seed = 1; seed <= DESIGNS; seed++) {
            List<Subnet> subnets = subnets(new Random(seed));
            Map<String, EffectiveTable> together = tables(new Random(seed), subnets);
            String label = "seed " + seed + ", ";
            for (Subnet subnet : subnets) {
                assertSame(label, subnet.name(), together, tables(new Random(seed), List.of(subnet)));
            }
            assertSame(label, ALWAYS, together, tables(new Random(seed), List.of()));
        }
    }

    private static void assertSame(
            String label, String subnet, Map<String, EffectiveTable> together, Map<String, EffectiveTable> alone) {
        String place = SPOKE + "/" + subnet;
        assertThat(together.get(place).subnet()).isEqualTo(place);
        assertThat(words(together.get(place))).as(label + place).isEqualTo(words(alone.get(place)));
    }

    /** In words, since what a route leads to knows its network, and that has fewer subnets here than there. */
    private static List<String> words(EffectiveTable table) {
        return table.lines().stream().map(line -> line.route() + " " + line.route().origin() + " "
                + line.route().nextHopIps() + " " + line.active() + " " + line.because()).toList();
    }

    private static Map<String, EffectiveTable> tables(Random random, List<Subnet> subnets) {
        LoweredDesign lowered = new AzureCompiler(Network.of(design(random, subnets), List.of())).lower();
        return lowered.effectiveTables(ControlPlane.converge(lowered.fabric()));
    }

    private static List<Subnet> subnets(Random random) {
        Scenario.Builder subnets = Scenario.named("subnets");
        subnets.virtualNetwork(SPOKE, network -> {
            network.region("West Europe");
            for (int i = 0; i < 6; i++) {
                String prefix = "10.1." + i + ".0/24";
                network.subnet("s" + i, subnet -> {
                    subnet.prefix(prefix);
                    if (random.nextInt(4) > 0) {
                        subnet.routeTable("t" + random.nextInt(2));
                    }
                    if (random.nextInt(4) == 0) {
                        subnet.serviceEndpoints(random.nextBoolean() ? "Storage" : "Sql");
                    }
                });
            }
        });
        return subnets.build().virtualNetworks().get(0).subnets();
    }

    /** A hub with a VPN gateway, and a spoke with these subnets and one more; some peerings are of subnets. */
    private static Scenario design(Random random, List<Subnet> subnets) {
        Scenario.Builder design = Scenario.named("random")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("GatewaySubnet", "10.0.0.0/24").subnet("fw", "10.0.1.0/24")
                        .appliance("nva", a -> a.subnet("fw").address("10.0.1.4"))
                        .vpnGateway("vpn", g -> g.bgpAddress("10.0.0.30")))
                .site("office", s -> s.asn(65010).router("r", r -> r.lan("192.168.0.0/24", "192.168.0.1")
                        .announce("10.1.3.0/24", random.nextBoolean() ? "0.0.0.0/0" : "192.168.1.0/24")))
                .tunnel("vpn", t -> t.gateway("hub/vpn").remote("office/r").siteAddress("192.168.0.1"))
                .serviceTag("Storage", "203.0.113.0/24").serviceTag("Sql", "198.51.100.0/24")
                .peering("hub", SPOKE, p -> p.allowGatewayTransit(true))
                .peering(SPOKE, "hub", p -> {
                    p.useRemoteGateways(true);
                    switch (random.nextInt(4)) {
                        case 0 -> p.remoteSubnets("fw");
                        case 1 -> p.localSubnets(ALWAYS);
                        default -> { }
                    }
                });
        for (String table : List.of("t0", "t1")) {
            design.routeTable(table, t -> t.propagateGatewayRoutes(random.nextBoolean())
                    .toAppliance("a", random.nextBoolean() ? "0.0.0.0/0" : "192.168.0.0/24", "10.0.1.4")
                    .route("b", "Storage", UserNextHop.NONE));
        }
        return design.virtualNetwork(SPOKE, network -> {
            network.region("West Europe").space("10.1.0.0/16");
            subnets.forEach(subnet -> network.subnet(subnet.name(), parts -> {
                parts.prefix(subnet.prefix().toString());
                subnet.routeTable().ifPresent(parts::routeTable);
                parts.serviceEndpoints(subnet.serviceEndpoints().toArray(String[]::new));
            }));
            network.subnet(ALWAYS, "10.1.100.0/24");
        }).build();
    }
}
