package routebook.azure.review.routeserver;

import java.util.List;
import java.util.Optional;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.rules.routeserver.BranchToBranchNeedsActiveActive;
import routebook.network.Places;
import routebook.scenario.RouteServer;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/**
 * ARS_VPN_NOT_ACTIVE_ACTIVE: with branch-to-branch the VPN gateway of the network is active-active and has AS 65515, or it
 * takes no part (R-ARS-07).
 */
public final class ArsVpnNotActiveActive extends ReviewRule {

    public ArsVpnNotActiveActive() {
        super("ARS_VPN_NOT_ACTIVE_ACTIVE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            Optional<RouteServer> server = network.routeServers().stream().filter(RouteServer::branchToBranch).findFirst();
            for (VpnGateway gateway : network.vpnGateways()) {
                if (server.isPresent() && !BranchToBranchNeedsActiveActive.holds(gateway)) {
                    findings.add(Places.in(network.name(), gateway.name()),
                            List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name()),
                            "found " + (gateway.activeActive() ? "" : "one instance and ") + "AS " + gateway.asn() + " beside "
                                    + Places.in(network.name(), server.get().name())
                                    + " with branch-to-branch; expected two instances and AS " + RouteServer.ASN);
                }
            }
        }
    }
}
