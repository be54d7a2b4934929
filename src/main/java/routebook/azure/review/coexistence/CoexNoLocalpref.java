package routebook.azure.review.coexistence;

import java.util.List;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Preference;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.scenario.Tunnel;

/**
 * COEX_NO_LOCALPREF: Azure prefers ExpressRoute to a VPN; a site that does not do so as well answers on another way
 * (R-COEX-05).
 */
public final class CoexNoLocalpref extends ReviewRule {

    public CoexNoLocalpref() {
        super("COEX_NO_LOCALPREF");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Backup backup : Backup.all(design)) {
            Tunnel tunnel = backup.tunnel();
            List<String> indifferent = backup.halves().stream()
                    .filter(half -> compete(half, backup, design) && !isPreferred(half, backup, design))
                    .map(CircuitHalf::place).toList();
            if (!indifferent.isEmpty()) {
                findings.add(tunnel.name(), List.of("tunnels", tunnel.name()),
                        "found that " + tunnel.remote() + " does not prefer " + Words.list(indifferent) + " to "
                                + tunnel.name() + " for network " + backup.network().name()
                                + ", while Azure does; expected a higher local preference in fromAzure of "
                                + Words.list(indifferent));
            }
        }
    }

    /** True if the site gets a prefix of the network over both. */
    private static boolean compete(CircuitHalf half, Backup backup, Design design) {
        return design.announcedBy(backup.network()).stream().anyMatch(
                prefix -> half.link().fromAzure().passes(prefix) && backup.tunnel().fromAzure().passes(prefix));
    }

    private static boolean isPreferred(CircuitHalf half, Backup backup, Design design) {
        Tunnel tunnel = backup.tunnel();
        return Preference.of(half.link().router().orElseThrow(), half.link().fromAzure(),
                        design.communitiesOf(backup.network()))
                .beats(Preference.of(tunnel.remote(), tunnel.fromAzure(), List.of()));
    }
}
