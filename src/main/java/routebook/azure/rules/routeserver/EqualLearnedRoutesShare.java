package routebook.azure.rules.routeserver;

import java.util.ArrayList;
import java.util.List;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.routing.Share;
import routebook.why.ByRule;
import routebook.why.Rule;

/** Several routes of one prefix may be active at once beside a Route Server. */
public final class EqualLearnedRoutesShare implements Share<EffectiveRoute>, ByRule {

    public static final Rule RULE = AzureRule.documented("R-ARS-06",
            "Of the routes that appliances announce to a Route Server the shortest AS path wins, and equal ones share the load; "
                    + "the path and the communities stay as they were announced.",
            "route-server-faq.md", "2025-09-17");

    @Override
    public List<EffectiveRoute> sharing(EffectiveRoute best, List<EffectiveRoute> equal) {
        List<EffectiveRoute> sharing = new ArrayList<>(List.of(best));
        equal.stream().filter(each -> each != best && each.isFromGateway() && best.isFromGateway()).forEach(sharing::add);
        return sharing;
    }

    @Override
    public String compared(EffectiveRoute loser, EffectiveRoute winner) {
        return loser + " shares no load with " + winner;
    }

    @Override
    public Rule rule() {
        return RULE;
    }
}
