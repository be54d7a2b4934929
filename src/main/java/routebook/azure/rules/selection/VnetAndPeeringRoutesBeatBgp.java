package routebook.azure.rules.selection;

import java.util.List;
import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.azure.NextHopType;
import routebook.why.Because;
import routebook.why.Rule;

/** Pure longest-prefix match is wrong here: a more specific BGP route inside a VNet or peering prefix attracts nothing. */
public final class VnetAndPeeringRoutesBeatBgp extends EffectiveRung {

    public static final Rule RULE = AzureRule.documented("R-SEL-03",
            "System routes for the virtual network, its peerings and its service endpoints are preferred even over more specific "
                    + "BGP routes.",
            "virtual-networks-udr-overview.md; route-server-faq.md", "2023-05-27");

    public VnetAndPeeringRoutesBeatBgp() {
        super(RULE, route -> route.type().isVnetOrPeering());
    }

    /** True for the platform's routes that no gateway's route displaces, however specific; overridden or not. */
    public static boolean shadows(EffectiveRoute route) {
        return !route.isUserRoute() && (route.type().isVnetOrPeering() || route.type() == NextHopType.SERVICE_ENDPOINT);
    }

    /** Why a gateway's route is kept out by a shorter route of the platform's. */
    public static Optional<Because> findShadow(EffectiveRoute route, List<EffectiveRoute> kept) {
        if (!route.isFromGateway()) {
            return Optional.empty();
        }
        return kept.stream()
                .filter(shorter -> shadows(shorter) && shorter.prefix().contains(route.prefix()))
                .findFirst()
                .map(shorter -> Because.of(RULE, () -> route + " lies inside " + shorter));
    }
}
