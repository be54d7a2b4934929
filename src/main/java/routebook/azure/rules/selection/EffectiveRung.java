package routebook.azure.rules.selection;

import java.util.List;
import java.util.function.Predicate;
import routebook.azure.EffectiveRoute;
import routebook.routing.Rung;
import routebook.why.ByRule;
import routebook.why.Rule;

/** A rung of the choice between routes of one prefix in a subnet: routes of one sort stand before all others. */
abstract class EffectiveRung implements Rung<EffectiveRoute>, ByRule {

    private final Rule rule;
    private final Predicate<EffectiveRoute> preferred;

    EffectiveRung(Rule rule, Predicate<EffectiveRoute> preferred) {
        this.rule = rule;
        this.preferred = preferred;
    }

    @Override
    public List<EffectiveRoute> keep(List<EffectiveRoute> candidates) {
        List<EffectiveRoute> kept = candidates.stream().filter(preferred).toList();
        return kept.isEmpty() ? candidates : kept;
    }

    @Override
    public String compared(EffectiveRoute loser, EffectiveRoute winner) {
        return loser + " stands behind " + winner;
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
