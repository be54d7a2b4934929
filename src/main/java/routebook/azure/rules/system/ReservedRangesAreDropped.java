package routebook.azure.rules.system;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.azure.NextHopType;
import routebook.net.Prefix;
import routebook.scenario.VirtualNetwork;
import routebook.why.Because;
import routebook.why.Rule;

/** Private destinations without a better route are dropped, not sent to the internet. */
public final class ReservedRangesAreDropped {

    public static final Rule RULE = AzureRule.documented("R-RT-03",
            "Every subnet has system routes with next hop None, which drop, for 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 "
                    + "and 100.64.0.0/10, unless the network's own space covers the range.",
            "virtual-networks-udr-overview.md", "2023-05-27");

    private static final List<Prefix> RESERVED = List.of(Prefix.parse("10.0.0.0/8"), Prefix.parse("172.16.0.0/12"),
            Prefix.parse("192.168.0.0/16"), Prefix.parse("100.64.0.0/10"));

    private ReservedRangesAreDropped() {}

    /** The None routes; a range that the network's space equals or covers has none (R-RT-04). */
    public static List<EffectiveRoute> routes(VirtualNetwork network) {
        return RESERVED.stream()
                .filter(range -> !network.holds(range))
                .map(range -> new EffectiveRoute(range, NextHopType.NONE, EffectiveRoute.Origin.SYSTEM, List.of(),
                        List.of(), Because.of(RULE, "no route of " + network.name()
                                + " is more specific than the None route " + range + ", which drops the packet")))
                .toList();
    }
}
