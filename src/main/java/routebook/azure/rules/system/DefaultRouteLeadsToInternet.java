package routebook.azure.rules.system;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.azure.NextHopType;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.why.Because;
import routebook.why.Rule;

/** What no other route matches leaves to the internet. */
public final class DefaultRouteLeadsToInternet {

    public static final Rule RULE = AzureRule.documented("R-RT-02",
            "Every subnet has a system route 0.0.0.0/0 with next hop Internet.",
            "virtual-networks-udr-overview.md", "2023-05-27");

    private static final Prefix EVERYTHING = new Prefix(Ip.v4(0), 0);

    private DefaultRouteLeadsToInternet() {}

    /** True for 0.0.0.0/0; the reserved ranges are IPv4. */
    static boolean isAboutAllOf(Prefix prefix) {
        return prefix.equals(EVERYTHING);
    }

    public static EffectiveRoute route() {
        return new EffectiveRoute(EVERYTHING, NextHopType.INTERNET, EffectiveRoute.Origin.SYSTEM, List.of(), List.of(),
                Because.of(RULE, "no other route matches, so the packet leaves to the internet"));
    }
}
