package routebook.azure.review.coexistence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;
import routebook.scenario.Tunnel;

/**
 * COEX_PREFIX_LONGER_VPN: ExpressRoute beats a VPN for the same prefix only; a longer one wins anyway (R-COEX-02).
 */
public final class CoexPrefixLongerVpn extends ReviewRule {

    public CoexPrefixLongerVpn() {
        super("COEX_PREFIX_LONGER_VPN");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Backup backup : Backup.all(design)) {
            Tunnel tunnel = backup.tunnel();
            Set<Prefix> overExpressRoute = new LinkedHashSet<>();
            backup.halves().forEach(half -> overExpressRoute.addAll(design.announcedOver(half)));
            List<Prefix> longer = design.routedOver(tunnel).stream()
                    .filter(prefix -> !overExpressRoute.contains(prefix)
                            && overExpressRoute.stream().anyMatch(shorter -> shorter.contains(prefix)))
                    .toList();
            if (!longer.isEmpty()) {
                List<Prefix> shorter = overExpressRoute.stream()
                        .filter(prefix -> longer.stream().anyMatch(prefix::contains)).toList();
                findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "toAzure"),
                        "found " + Words.list(longer) + " announced over the VPN, and over ExpressRoute only "
                                + Words.list(shorter) + ", so traffic to " + Words.list(longer)
                                + " takes the VPN; expected the same prefixes over both, for the VPN to be the backup");
            }
        }
    }
}
