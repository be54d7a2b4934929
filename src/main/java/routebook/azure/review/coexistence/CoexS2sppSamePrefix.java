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
 * COEX_S2SPP_SAME_PREFIX: of the same prefix over a tunnel inside private peering and over private peering itself Azure
 * takes the latter, in clear (R-S2S-12).
 */
public final class CoexS2sppSamePrefix extends ReviewRule {

    public CoexS2sppSamePrefix() {
        super("COEX_S2SPP_SAME_PREFIX");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Backup backup : Backup.all(design)) {
            Tunnel tunnel = backup.tunnel();
            if (tunnel.underlay() != Tunnel.Underlay.PRIVATE_PEERING) {
                continue;
            }
            Set<Prefix> inClear = new LinkedHashSet<>();
            backup.halves().forEach(half -> inClear.addAll(design.announcedOver(half)));
            List<Prefix> both = design.announcedOver(tunnel).stream().filter(inClear::contains).toList();
            if (!both.isEmpty()) {
                findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "toAzure"),
                        "found " + Words.list(both) + " announced both through the tunnel and beside it, so that Azure sends to "
                                + "it in clear; expected other or longer prefixes through the tunnel");
            }
        }
    }
}
