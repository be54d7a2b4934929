package routebook.azure.rules;

import java.util.List;
import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.why.Because;
import routebook.why.Rule;

/** Pure longest-prefix match is wrong here: a more specific BGP route inside a VNet or peering prefix attracts nothing. */
public final class VnetAndPeeringRoutesBeatBgp extends EffectiveRung {

    public static final Rule RULE = AzureRule.documented("R-SEL-03",
            "System routes for the virtual network and its peerings are preferred even over more specific BGP routes.",
            "virtual-networks-udr-overview.md; route-server-faq.md", "2023-05-27");

    public VnetAndPeeringRoutesBeatBgp() {
        super(RULE, route -> route.type().isVnetOrPeering());
    }

    /** Why a gateway's route is kept out by a shorter route that is already kept. */
    public static Optional<Because> findShadow(EffectiveRoute route, List<EffectiveRoute> kept) {
        if (!route.isFromGateway()) {
            return Optional.empty();
        }
        return kept.stream()
                .filter(shorter -> shorter.type().isVnetOrPeering() && shorter.prefix().contains(route.prefix()))
                .findFirst()
                .map(shorter -> Because.of(RULE, route + " lies inside " + shorter));
    }
}
