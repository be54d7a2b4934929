package routebook.azure.rules.selection;

import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.why.Rule;

/** For one prefix ExpressRoute stands before VPN; a longer prefix wins whatever it came over. */
public final class ExpressRouteBeatsVpn extends EffectiveRung {

    public static final Rule RULE = AzureRule.documented("R-COEX-02",
            "For the same prefix Azure prefers ExpressRoute over VPN; for different lengths the longest prefix wins.",
            "expressroute-howto-coexist-resource-manager.md; use-s2s-vpn-as-backup-for-expressroute-privatepeering.md",
            "2023-12-28");

    public ExpressRouteBeatsVpn() {
        super(RULE, route -> route.origin().kind() != EffectiveRoute.Kind.VPN_GATEWAY);
    }
}
