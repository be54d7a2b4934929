package routebook.azure.review.vpn;

import java.util.ArrayList;
import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.net.Prefix;
import routebook.scenario.Tunnel;

/** VPN_LNG_OVERLAP: what is listed for two connections of one gateway does not overlap (R-S2S-02). */
public final class VpnLngOverlap extends ReviewRule {

    public VpnLngOverlap() {
        super("VPN_LNG_OVERLAP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        List<Tunnel> before = new ArrayList<>();
        for (Tunnel tunnel : design.scenario().tunnels()) {
            before.stream().filter(other -> other.gateway().equals(tunnel.gateway()))
                    .flatMap(other -> design.listedFor(other).stream().filter(
                                    prefix -> design.listedFor(tunnel).stream().anyMatch(prefix::overlaps))
                            .map(prefix -> text(tunnel, other, prefix)))
                    .findFirst()
                    .ifPresent(text -> findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "sitePrefixes"), text));
            before.add(tunnel);
        }
    }

    private static String text(Tunnel tunnel, Tunnel other, Prefix prefix) {
        return "found a prefix that overlaps " + prefix + " of " + other.name() + " at " + tunnel.gateway()
                + "; expected each prefix at one connection, or BGP on both and none listed";
    }
}
