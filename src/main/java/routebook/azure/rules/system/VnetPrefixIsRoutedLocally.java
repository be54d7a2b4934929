package routebook.azure.rules.system;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.azure.NextHopType;
import routebook.forwarding.NextHop;
import routebook.forwarding.Segment;
import routebook.scenario.VirtualNetwork;
import routebook.why.Because;
import routebook.why.Rule;

/** Every address prefix of a virtual network is reached inside it. */
public final class VnetPrefixIsRoutedLocally {

    public static final Rule RULE = AzureRule.documented("R-RT-01",
            "Each address prefix of a virtual network gives its subnets one system route with next hop Virtual network.",
            "virtual-networks-udr-overview.md", "2023-05-27");

    private VnetPrefixIsRoutedLocally() {}

    public static List<EffectiveRoute> routes(VirtualNetwork network, Segment segment) {
        return network.space().stream()
                .map(prefix -> new EffectiveRoute(prefix, NextHopType.VNET_LOCAL, EffectiveRoute.Origin.SYSTEM,
                        List.of(), List.of(NextHop.Onto.segment(segment)),
                        Because.of(RULE, () -> prefix + " is an address prefix of " + network.name())))
                .toList();
    }
}
