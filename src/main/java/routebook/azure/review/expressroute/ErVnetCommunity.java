package routebook.azure.review.expressroute;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.VirtualNetwork;
import routebook.why.Basis;
import routebook.why.Citation;

/** ER_VNET_COMMUNITY: a network's own BGP community is one of Microsoft's AS (R-ERB-12). Azure's list has no row for it. */
public final class ErVnetCommunity extends ReviewRule {

    private static final int MICROSOFT = 12076;

    public ErVnetCommunity() {
        super(new RuleText("ER_VNET_COMMUNITY", Severity.ERROR, Effect.REFUSED,
                "BGP community of a virtual network that does not start with 12076", List.of("R-ERB-12"),
                new Citation("how-to-configure-custom-bgp-communities.md", "2023-09-05", Basis.DOCUMENTED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            network.bgpCommunity().filter(community -> community.high() != MICROSOFT).ifPresent(community ->
                    findings.add(network.name(), List.of("virtualNetworks", network.name(), "bgpCommunity"),
                            "found " + community + "; expected " + MICROSOFT + ":" + community.low()));
        }
    }
}
