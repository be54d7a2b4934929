package routebook.azure.review.ground;

import java.util.List;
import routebook.network.Check;
import routebook.network.Effect;
import routebook.network.Finding;
import routebook.network.Severity;
import routebook.network.Subject;
import routebook.why.Citation;

/**
 * One case of a rule that weighs otherwise than the rest of it, because texts of different dates contradict each
 * other.
 *
 * @param rule     the rule
 * @param severity how grave this case is
 * @param effect   what Azure does in this case
 */
public record RuleCase(Check rule, Severity severity, Effect effect) implements Check {

    /**
     * A case.
     *
     * @throws IllegalArgumentException if it refuses a design and the rule does not: rules that do are asked before others
     */
    public RuleCase {
        if (effect == Effect.REFUSED && rule.effect() != Effect.REFUSED) {
            throw new IllegalArgumentException("a case of " + rule.id() + " refuses designs, and the rule does not");
        }
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public String sentence() {
        return rule.sentence();
    }

    @Override
    public List<String> facts() {
        return rule.facts();
    }

    @Override
    public Citation citation() {
        return rule.citation();
    }

    @Override
    public List<Finding> review(Subject design) {
        return rule.review(design).stream().filter(finding -> finding.check().equals(this)).toList();
    }
}
