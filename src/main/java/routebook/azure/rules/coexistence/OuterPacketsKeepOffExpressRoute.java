package routebook.azure.rules.coexistence;

import routebook.azure.AzureRule;
import routebook.forwarding.Trace;
import routebook.why.Because;
import routebook.why.Rule;

/** What a site learns over ExpressRoute may cover the address that its tunnel ends at. */
public final class OuterPacketsKeepOffExpressRoute {

    public static final Rule RULE = AzureRule.documented("R-COEX-07",
            "A site with a VPN beside ExpressRoute needs a static route for the VPN gateway's public address, so that the "
                    + "tunnel's outer packets go to the internet and not into ExpressRoute.",
            "expressroute-howto-coexist-resource-manager.md", "2019-12-11");

    private OuterPacketsKeepOffExpressRoute() {}

    /**
     * Why a tunnel over the internet is not up, by the way that the site's tables give its outer packets: over a link of
     * private peering they do not come to a public address of Azure's.
     *
     * @param overExpressRoute the way passes an MSEE
     */
    public static Because because(Trace overExpressRoute) {
        return Because.of(RULE, "its outer packets follow what the site learned over ExpressRoute: " + overExpressRoute.toLine());
    }
}
