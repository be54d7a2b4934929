package routebook.azure.rules.routeserver;

import routebook.azure.AzureRule;
import routebook.azure.data.Limits;
import routebook.routing.PrefixLimit;
import routebook.why.Rule;

/**
 * A session that brings too much goes down as a whole. The text also counts what one update repeats, so that an appliance with
 * half of the limit may lose its session while it says everything again; what is counted here is what it announces in the end.
 */
public final class RouteServerSessionTakesSoManyPrefixes {

    public static final Rule RULE = AzureRule.documented("R-ARS-13",
            "A Route Server drops the BGP session of an appliance that announces more than 4,000 prefixes, or 1,000 before 2026.",
            "route-server-limits.md (dropped session; 1,000); azure-subscription-service-limits.md (4,000)", "2026-01-01");

    /** The first profile in which the higher limits of Route Servers hold. */
    private static final int RAISED = 2026;

    private RouteServerSessionTakesSoManyPrefixes() {}

    /** Whether the limits of 2026 hold in a profile, instead of those before. */
    public static boolean isRaised(int profile) {
        return profile >= RAISED;
    }

    /** So many prefixes one appliance may announce to an instance. */
    public static int most(int profile) {
        return Limits.get(isRaised(profile) ? "L-ARS-02" : "L-ARS-02b");
    }

    /** What the instance's end of that session takes. */
    public static PrefixLimit limit(String session, int profile) {
        return new PrefixLimit(PrefixLimit.Family.IPV4, most(profile), session, RULE);
    }
}
