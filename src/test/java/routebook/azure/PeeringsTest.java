package routebook.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import routebook.network.Network;
import routebook.scenario.Peering;
import routebook.scenario.Scenario;
import routebook.scenario.VirtualNetwork;

/** What is looked up is what a look at each pair of networks by itself tells, in declared order. */
class PeeringsTest {

    private static final int DESIGNS = 200;
    private static final int NETWORKS = 6;
    private static final PlatformProfile PROFILE = PlatformProfile.find(2026).orElseThrow();

    @Test
    void peeringsOfManyNetworksAreThoseOfEachPair() {
        for (long seed = 1; seed <= DESIGNS; seed++) {
            List<Peering> sides = sides(new Random(seed));
            String down = "n" + new Random(seed).nextInt(3 * NETWORKS);
            Network whole = network(sides);
            Peerings together = new Peerings(whole, PROFILE, name -> !name.equals(down));
            for (VirtualNetwork here : whole.scenario().virtualNetworks()) {
                List<VirtualNetwork> joined = new ArrayList<>();
                List<VirtualNetwork> hubs = new ArrayList<>();
                List<VirtualNetwork> spokes = new ArrayList<>();
                boolean subnetPeering = false;
                for (VirtualNetwork other : whole.scenario().virtualNetworks()) {
                    Peerings pair = new Peerings(network(sides.stream().filter(
                            side -> isBetween(side, here, other) || isBetween(side, other, here)).toList()), PROFILE,
                            name -> !name.equals(down));
                    joined.addAll(pair.joined(here));
                    pair.findGatewayHub(here).ifPresent(hubs::add);
                    spokes.addAll(pair.gatewaySpokes(here));
                    subnetPeering |= pair.hasSubnetPeering(here);
                    assertThat(together.takesForwarded(here, other)).isEqualTo(pair.takesForwarded(here, other));
                    assertThat(together.isInTag(here, other.name())).isEqualTo(pair.isInTag(here, other.name()));
                }
                String label = "seed " + seed + ", " + here.name();
                assertThat(together.joined(here)).as(label).isEqualTo(joined);
                assertThat(together.gatewaySpokes(here)).as(label)
                        .isEqualTo(inOrderOf(sides, side -> side.to().equals(here.name()), Peering::from, spokes));
                assertThat(together.findGatewayHub(here)).as(label)
                        .isEqualTo(inOrderOf(sides, side -> side.from().equals(here.name()), Peering::to, hubs)
                                .stream().findFirst());
                assertThat(together.hasSubnetPeering(here)).as(label).isEqualTo(subnetPeering);
            }
        }
    }

    private static List<VirtualNetwork> inOrderOf(
            List<Peering> sides, Predicate<Peering> which, Function<Peering, String> end, List<VirtualNetwork> networks) {
        return sides.stream().filter(which).map(end)
                .flatMap(name -> networks.stream().filter(network -> network.name().equals(name))).toList();
    }

    private static boolean isBetween(Peering side, VirtualNetwork from, VirtualNetwork to) {
        return side.from().equals(from.name()) && side.to().equals(to.name());
    }

    /** Of two thirds of all ordered pairs, in any order. */
    private static List<Peering> sides(Random random) {
        Scenario.Builder design = Scenario.named("sides");
        List<Integer> pairs = new ArrayList<>();
        for (int i = 0; i < NETWORKS * NETWORKS; i++) {
            pairs.add(random.nextInt(pairs.size() + 1), i);
        }
        for (int pair : pairs) {
            int from = pair / NETWORKS;
            int to = pair % NETWORKS;
            if (from != to && random.nextInt(3) > 0) {
                design.peering("n" + from, "n" + to, side -> {
                    side.allowForwardedTraffic(random.nextBoolean()).allowVirtualNetworkAccess(random.nextBoolean())
                            .allowGatewayTransit(random.nextBoolean()).useRemoteGateways(random.nextBoolean());
                    if (random.nextInt(8) == 0) {
                        side.localSubnets("default");
                    }
                });
            }
        }
        return design.build().peerings();
    }

    private static Network network(List<Peering> sides) {
        Scenario.Builder design = Scenario.named("random");
        for (int i = 0; i < NETWORKS; i++) {
            String space = "10." + i + ".0.0/16";
            design.virtualNetwork("n" + i, network -> network.region("West Europe").space(space)
                    .subnet("default", space.replace("/16", "/24")));
        }
        for (Peering side : sides) {
            design.peering(side.from(), side.to(), parts -> {
                parts.allowForwardedTraffic(side.allowForwardedTraffic())
                        .allowVirtualNetworkAccess(side.allowVirtualNetworkAccess())
                        .allowGatewayTransit(side.allowGatewayTransit()).useRemoteGateways(side.useRemoteGateways());
                if (side.ofSubnets()) {
                    parts.localSubnets("default");
                }
            });
        }
        return Network.of(design.build(), List.of());
    }
}
