package routebook.azure.review.routeserver;

import java.util.LinkedHashSet;
import java.util.Set;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.net.Prefix;
import routebook.network.Figure;
import routebook.network.Network;
import routebook.scenario.Tunnel;

/**
 * ARS_ROUTES_TO_ER_LIMIT: with branch-to-branch the prefixes of networks, of appliances and of VPN sites go to a circuit
 * together, and it takes a limited number (R-ARS-13). Counted is what each has itself, which is the least.
 */
public final class ArsRoutesToErLimit extends ReviewRule {

    private static final int MOST = Limits.get("L-ARS-06");

    public ArsRoutesToErLimit() {
        super("ARS_ROUTES_TO_ER_LIMIT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (ServerPlace each : ServerPlace.all(design)) {
            boolean onCircuit = Network.expressRouteGateways(each.network()).stream()
                    .anyMatch(gateway -> !design.connectionsAt(gateway).isEmpty());
            int announced = announced(each, design).size();
            if (each.server().branchToBranch() && onCircuit && announced > MOST) {
                findings.add(each.place(), each.path("branchToBranch"), new Figure("prefixes", announced, MOST),
                        "found " + announced + " prefixes of networks, appliances and VPN sites that would go to the "
                                + "circuits; expected at most " + MOST + ": announce summaries");
            }
        }
    }

    private static Set<Prefix> announced(ServerPlace each, Design design) {
        Set<Prefix> announced = new LinkedHashSet<>(design.announcedBy(each.network()));
        each.server().peers().forEach(peer -> announced.addAll(each.announced(peer)));
        for (String gateway : Network.vpnGateways(each.network())) {
            for (Tunnel tunnel : design.tunnelsAt(gateway)) {
                announced.addAll(design.announcedOver(tunnel));
                String far = tunnel.gateway().equals(gateway) ? tunnel.remote() : tunnel.gateway();
                design.findVpnGateway(far).ifPresent(any -> announced.addAll(design.announcedBy(design.networkOf(far))));
            }
        }
        return announced;
    }
}
