package routebook.azure.review.coexistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.net.Ip;
import routebook.scenario.Tunnel;
import routebook.scenario.VpnGateway;

/**
 * COEX_TUNNEL_OVER_ER: a tunnel that is to stand in for ExpressRoute and whose outer packets go over it (R-COEX-07). A
 * tunnel over private peering is left to COEX_S2SPP_SAME_PREFIX.
 */
public final class CoexTunnelOverEr extends ReviewRule {

    public CoexTunnelOverEr() {
        super("COEX_TUNNEL_OVER_ER");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Backup backup : Backup.all(design)) {
            Tunnel tunnel = backup.tunnel();
            List<String> ways = new ArrayList<>();
            for (CircuitHalf half : backup.halves()) {
                wayOver(half, tunnel, design).ifPresent(ways::add);
            }
            if (tunnel.underlay() == Tunnel.Underlay.MICROSOFT_PEERING) {
                findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "underlay"),
                        "found a tunnel over Microsoft peering that brings what circuits bring too, so it goes down with them; "
                                + "expected underlay internet for a backup");
            } else if (tunnel.underlay() == Tunnel.Underlay.INTERNET && !tunnel.staticOuterRoute() && !ways.isEmpty()) {
                findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "staticOuterRoute"),
                        "found no static route for the gateway's public address at " + tunnel.remote()
                                + ", which learns a way to it over " + Words.list(ways)
                                + "; expected staticOuterRoute: true, so that outer packets go to the internet");
            }
        }
    }

    /** The link, if the tunnel's router learns a route for the gateway's public address over it. */
    private static Optional<String> wayOver(CircuitHalf half, Tunnel tunnel, Design design) {
        Optional<Ip> address = design.findVpnGateway(tunnel.gateway()).flatMap(VpnGateway::publicAddress);
        boolean covered = address.isPresent() && design.heardOver(half).stream()
                .anyMatch(prefix -> prefix.contains(address.get()));
        return half.link().router().filter(tunnel.remote()::equals)
                .filter(any -> half.link().microsoftPeering() || covered).map(any -> half.place());
    }
}
