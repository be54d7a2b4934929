package routebook.azure.rules.coexistence;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.forwarding.Trace;
import routebook.why.Because;
import routebook.why.Rule;

/** A tunnel over ExpressRoute is up as long as its outer packets get through. */
public final class TunnelNeedsItsUnderlay {

    public static final Rule RULE = AzureRule.documented("R-S2S-11",
            "A site-to-site tunnel can run over ExpressRoute, by private peering to the gateway's private address or by "
                    + "Microsoft peering to its public one; it is up as long as that carries its outer packets both ways.",
            "site-to-site-vpn-private-peering.md; connectivity-interoperability-control-plane.md", "2023-07-28");

    private TunnelNeedsItsUnderlay() {}

    /** Why a tunnel is not up, by one way of its outer packets; empty if these arrive, and not through the tunnel itself. */
    public static Optional<Because> findObstacle(String tunnel, Trace outer) {
        if (outer.steps().stream().anyMatch(step -> step.link().equals(tunnel))) {
            return Optional.of(Because.of(RULE, "its outer packets are sent into itself: " + outer.toLine()));
        }
        return outer.delivered() ? Optional.empty()
                : Optional.of(Because.of(RULE, "its outer packets are lost: " + outer.toLine() + ", since " + outer.end().text()));
    }

    /** Why a tunnel over Microsoft peering is not up where no link of its router carries that. */
    public static Because withoutMicrosoftPeering(String router) {
        return Because.of(RULE, "no circuit link with Microsoft peering is up at " + router);
    }
}
