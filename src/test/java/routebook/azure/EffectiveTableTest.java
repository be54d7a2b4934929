package routebook.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import routebook.azure.EffectiveRoute.Kind;
import routebook.azure.EffectiveRoute.Origin;
import routebook.azure.rules.selection.VnetAndPeeringRoutesBeatBgp;
import routebook.azure.rules.system.GatewayRoutesReachSubnets;
import routebook.net.Prefix;
import routebook.why.Because;

/** Of the routes around a learned one, the same keeps it out as of all routes. */
class EffectiveTableTest {

    private static final int TABLES = 2_000;

    private static final List<String> PREFIXES = List.of("0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/16", "10.0.0.0/24",
            "10.0.0.128/25", "10.0.1.0/24", "10.1.0.0/16", "10.1.2.0/24", "10.1.2.3/32", "11.0.0.0/16", "11.0.7.0/24",
            "::/0", "fd00::/48", "fd00::/64", "fd00:0:0:1::/64");

    @Test
    void aShadowIsFoundAsAmongAllRoutes() {
        Set<Boolean> shadowed = new HashSet<>();
        for (long seed = 1; seed <= TABLES; seed++) {
            List<EffectiveRoute> routes = routes(new Random(seed));
            List<EffectiveRoute> shortestFirst =
                    routes.stream().sorted(Comparator.comparing(EffectiveRoute::prefix)).toList();
            Map<Prefix, EffectiveTable.Line> first = new HashMap<>();
            EffectiveTable.choose("hub/app", routes, List.of(), EffectiveTable.LADDER).lines()
                    .forEach(line -> first.putIfAbsent(line.route().prefix(), line));
            for (EffectiveTable.Line line : first.values()) {
                String label = "seed " + seed + ": " + line.route() + " among " + routes;
                Optional<Because> shadow = VnetAndPeeringRoutesBeatBgp.findShadow(line.route(), shortestFirst);
                assertThat(line.active()).as(label).isEqualTo(shadow.isEmpty());
                shadow.ifPresent(because -> assertThat(line.because()).as(label).isEqualTo(because));
                shadowed.add(shadow.isPresent());
            }
        }
        assertThat(shadowed).containsExactlyInAnyOrder(true, false);
    }

    private static List<EffectiveRoute> routes(Random random) {
        List<EffectiveRoute> routes = new ArrayList<>();
        for (int i = 1 + random.nextInt(14); i > 0; i--) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            Prefix prefix = Prefix.parse(PREFIXES.get(random.nextInt(PREFIXES.size())));
            routes.add(new EffectiveRoute(prefix, type(kind, random), Origin.of(kind, "x" + i), List.of(), List.of(),
                    Because.of(GatewayRoutesReachSubnets.RULE, "drawn")));
        }
        return routes;
    }

    private static NextHopType type(Kind kind, Random random) {
        return switch (kind) {
            case VPN_GATEWAY, EXPRESSROUTE_GATEWAY, ROUTE_SERVER -> NextHopType.VIRTUAL_NETWORK_GATEWAY;
            case SYSTEM -> List.of(NextHopType.VNET_LOCAL, NextHopType.VNET_PEERING, NextHopType.VNET_GLOBAL_PEERING,
                    NextHopType.SERVICE_ENDPOINT, NextHopType.INTERNET, NextHopType.NONE).get(random.nextInt(6));
            case USER -> List.of(NextHopType.VNET_LOCAL, NextHopType.VIRTUAL_APPLIANCE, NextHopType.NONE,
                    NextHopType.VIRTUAL_NETWORK_GATEWAY).get(random.nextInt(4));
        };
    }
}
