package routebook.azure.review.peering;

import routebook.azure.PlatformProfile;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleCase;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.Peering;

/**
 * PEERING_VNET_ACCESS_OFF: with the access switch off, the remote network leaves the VirtualNetwork tag, so that
 * default security rules do not let it in; in older profiles no traffic flows at all (R-PEER-07).
 */
public final class PeeringVnetAccessOff extends ReviewRule {

    private final RuleCase cut = new RuleCase(this, Severity.ERROR, Effect.FAILS);

    public PeeringVnetAccessOff() {
        super("PEERING_VNET_ACCESS_OFF");
    }

    @Override
    protected void look(Design design, Findings findings) {
        boolean cuts = design.profile().filter(PlatformProfile::accessSwitchCutsTraffic).isPresent();
        for (Peering peering : design.peerings()) {
            if (!peering.allowVirtualNetworkAccess()) {
                findings.add(cuts ? cut : this, peering.name(), design.pathOf(peering, "allowVirtualNetworkAccess"),
                        "found allowVirtualNetworkAccess off in " + peering.from() + ": " + (cuts
                                ? "by profile " + design.scenario().profile() + " no traffic flows between "
                                        + peering.from() + " and " + peering.to()
                                : "default security rules do not let " + peering.to()
                                        + " in, rules that name its addresses still may")
                                + "; expected it on, or no peering");
            }
        }
    }
}
