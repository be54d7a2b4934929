package routebook.azure.rules.selection;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.routing.Rung;
import routebook.why.ByRule;
import routebook.why.Rule;

/** Among user routes with one prefix: the one written as a prefix, then the most special tag. */
public final class ExplicitPrefixBeatsServiceTag implements Rung<EffectiveRoute>, ByRule {

    public static final Rule RULE = AzureRule.documented("R-SEL-08",
            "A user route with the explicit prefix wins over one by service tag; between tags the order is regional tag, "
                    + "top-level tag, AzureCloud with a region, AzureCloud.",
            "virtual-networks-udr-overview.md", "2023-05-27");

    private static final String EVERYTHING = "AzureCloud";

    @Override
    public List<EffectiveRoute> keep(List<EffectiveRoute> candidates) {
        int best = candidates.stream().mapToInt(route -> rank(route.origin().tag())).min().orElse(0);
        return candidates.stream().filter(route -> rank(route.origin().tag()) == best).toList();
    }

    private static int rank(String tag) {
        boolean regional = tag.indexOf('.') >= 0;
        if (tag.isEmpty()) {
            return 0;
        }
        return (tag.equals(EVERYTHING) || tag.startsWith(EVERYTHING + ".") ? 3 : 1) + (regional ? 0 : 1);
    }

    @Override
    public String compared(EffectiveRoute loser, EffectiveRoute winner) {
        return word(loser) + " stands behind " + word(winner);
    }

    private static String word(EffectiveRoute route) {
        return route + (route.origin().tag().isEmpty() ? "" : " (tag " + route.origin().tag() + ")");
    }

    @Override
    public Rule rule() {
        return RULE;
    }
}
