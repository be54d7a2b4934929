package routebook.azure.rules.routeserver;

import routebook.azure.AzureRule;
import routebook.forwarding.NextHop;
import routebook.scenario.RouteServerPeer;
import routebook.why.Because;
import routebook.why.Rule;

/** What is missing with one session alone no document says, so what rests on it is undecided. */
public final class BothInstancesMustBePeered {

    public static final Rule RULE = AzureRule.documented("R-ARS-03",
            "An appliance must peer with both instances of a Route Server; with one alone routes are not exchanged for certain.",
            "route-server-faq.md", "2025-09-17");

    private BothInstancesMustBePeered() {}

    /** True if what the peer announces is certain to be used. */
    public static boolean holds(RouteServerPeer peer) {
        return peer.instances() == RouteServerPeer.Instances.BOTH;
    }

    /** Where a route leads that such a peer announced. */
    public static NextHop undecided(String server, RouteServerPeer peer) {
        return new NextHop.Unmodelled(Because.of(RULE, peer.appliance() + " peers with the "
                + (peer.meets(0) ? "first" : "second") + " instance of " + server
                + " alone, and what becomes of its routes then is documented nowhere"));
    }
}
