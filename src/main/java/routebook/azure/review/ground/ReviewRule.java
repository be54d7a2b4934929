package routebook.azure.review.ground;

import java.util.List;
import routebook.network.Check;
import routebook.network.Effect;
import routebook.network.Finding;
import routebook.network.Severity;
import routebook.network.Subject;
import routebook.why.Citation;

/**
 * A check of the review: one class, and one row of {@code datasets/azure/lint-rules.csv} that says what it is about.
 */
public abstract class ReviewRule implements Check {

    private final RuleText text;

    /** The rule of the row with that id. */
    protected ReviewRule(String id) {
        this(RuleText.get(id));
    }

    /** A rule that Azure's list does not have. */
    protected ReviewRule(RuleText text) {
        this.text = text;
    }

    /** Adds a finding for every place that breaks the rule, in declared order. */
    protected abstract void look(Design design, Findings findings);

    @Override
    public final List<Finding> review(Subject design) {
        Findings findings = new Findings(this);
        look(design.workOut(Design.class, Design::new), findings);
        return findings.list();
    }

    @Override
    public final String id() {
        return text.id();
    }

    @Override
    public final Severity severity() {
        return text.severity();
    }

    @Override
    public final Effect effect() {
        return text.effect();
    }

    @Override
    public final String sentence() {
        return text.sentence();
    }

    @Override
    public final List<String> facts() {
        return text.facts();
    }

    @Override
    public final Citation citation() {
        return text.citation();
    }
}
