package routebook.azure.review;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.azure.review.ground.Words;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.Scenario;
import routebook.why.Basis;
import routebook.why.Citation;

/**
 * PROFILE_UNKNOWN: behaviour is known for the years that there is a profile for. Azure's list has no row for it,
 * since it is no rule of Azure's: without a profile there is nothing to compute by, so the design is refused.
 */
public final class ProfileUnknown extends ReviewRule {

    public ProfileUnknown() {
        super(new RuleText("PROFILE_UNKNOWN", Severity.ERROR, Effect.REFUSED,
                "Design names a year without a platform profile", List.of(),
                new Citation("Routebook, class routebook.azure.PlatformProfile", "2026-11", Basis.DOCUMENTED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        if (design.profile().isEmpty()) {
            String years = Words.list(Scenario.PROFILES);
            findings.add(design.scenario().name(), List.of("profile"),
                    "found profile " + design.scenario().profile() + "; expected one of " + years);
        }
    }
}
