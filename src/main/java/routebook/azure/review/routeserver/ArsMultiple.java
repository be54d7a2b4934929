package routebook.azure.review.routeserver;

import java.util.List;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.VirtualNetwork;
import routebook.why.Basis;
import routebook.why.Citation;

/** ARS_MULTIPLE: a network has one Route Server at most (L-ARS-07). Every further one is reported. */
public final class ArsMultiple extends ReviewRule {

    private static final int MOST = Limits.get("L-ARS-07");

    public ArsMultiple() {
        super(new RuleText("ARS_MULTIPLE", Severity.ERROR, Effect.REFUSED, "More than one Route Server in a network",
                List.of("L-ARS-07"), new Citation("route-server-faq.md", "2025-09", Basis.DOCUMENTED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            network.routeServers().stream().skip(MOST).map(server -> new ServerPlace(design, network, server)).forEach(
                    each -> findings.add(each.place(), each.path(), "found a further Route Server beside "
                            + network.routeServers().get(0).name() + "; expected one in a network"));
        }
    }
}
