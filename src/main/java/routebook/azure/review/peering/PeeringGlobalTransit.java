package routebook.azure.review.peering;

import java.util.List;
import routebook.azure.PlatformProfile;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.Peering;
import routebook.why.Basis;
import routebook.why.Citation;

/**
 * PEERING_GLOBAL_TRANSIT: by the texts of 2018 the flags of gateway transit are refused on a peering between regions;
 * since 2019 they work there (R-PEER-11). Azure's list has no row for it, since today it is no error.
 */
public final class PeeringGlobalTransit extends ReviewRule {

    public PeeringGlobalTransit() {
        super(new RuleText("PEERING_GLOBAL_TRANSIT", Severity.ERROR, Effect.REFUSED,
                "Gateway transit over global peering in a profile that refuses it", List.of("R-PEER-11"),
                new Citation("virtual-network-manage-peering.md", "2018-02-09", Basis.DOCUMENTED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        if (design.profile().map(PlatformProfile::globalGatewayTransit).orElse(true)) {
            return;
        }
        for (Peering peering : design.peerings()) {
            String here = design.network(peering.from()).region();
            String there = design.network(peering.to()).region();
            if (here.equals(there)) {
                continue;
            }
            if (peering.useRemoteGateways()) {
                add(peering, "useRemoteGateways", here, there, design, findings);
            }
            if (peering.allowGatewayTransit()) {
                add(peering, "allowGatewayTransit", here, there, design, findings);
            }
        }
    }

    private static void add(
            Peering peering, String flag, String here, String there, Design design, Findings findings) {
        findings.add(peering.name(), design.pathOf(peering, flag),
                "found " + flag + " between " + peering.from() + " in " + here + " and " + peering.to() + " in " + there
                        + " by profile " + design.scenario().profile() + ", in which gateways are shared inside one "
                        + "region only; expected the flag off and a gateway in each region, or a later profile");
    }
}
