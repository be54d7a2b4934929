package routebook.azure.review.expressroute;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.network.Effect;
import routebook.network.Places;
import routebook.network.Severity;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.VirtualNetwork;
import routebook.why.Basis;
import routebook.why.Citation;

/** ER_SCALE_UNITS: only ErGwScale has scale units. Azure's list has no row for it, since it offers them for no other. */
public final class ErScaleUnits extends ReviewRule {

    public ErScaleUnits() {
        super(new RuleText("ER_SCALE_UNITS", Severity.ERROR, Effect.REFUSED,
                "Scale units at an ExpressRoute gateway of a SKU of fixed size", List.of("R-ERG-02"),
                new Citation("expressroute-about-virtual-network-gateways.md", "2024-08-19", Basis.DOCUMENTED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (ExpressRouteGateway gateway : network.expressRouteGateways()) {
                boolean scales = gateway.sku().filter(ExpressRouteGateway.Sku.ER_GW_SCALE::equals).isPresent();
                if (gateway.scaleUnits() > 1 && !scales) {
                    findings.add(Places.in(network.name(), gateway.name()),
                            List.of("virtualNetworks", network.name(), "expressRouteGateways", gateway.name(), "scaleUnits"),
                            "found " + gateway.scaleUnits() + " scale units at "
                                    + gateway.sku().map(sku -> "a gateway of SKU " + sku.word()).orElse("a gateway without a SKU")
                                    + "; expected SKU " + ExpressRouteGateway.Sku.ER_GW_SCALE.word());
                }
            }
        }
    }
}
