package routebook.azure.rules;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.azure.NextHopType;
import routebook.forwarding.NextHop;
import routebook.forwarding.Segment;
import routebook.scenario.VirtualNetwork;
import routebook.why.Because;
import routebook.why.Rule;

/** A peered network's prefixes are reached directly; peering is no hop (R-PEER-16). */
public final class PeeringAddsRemotePrefixes {

    public static final Rule RULE = AzureRule.documented("R-RT-07",
            "Peering adds one system route for each address prefix of the remote network, to all subnets of both networks.",
            "virtual-networks-udr-overview.md", "2023-05-27");

    private PeeringAddsRemotePrefixes() {}

    public static List<EffectiveRoute> routes(VirtualNetwork here, VirtualNetwork remote, Segment segment) {
        NextHopType type = here.region().equals(remote.region())
                ? NextHopType.VNET_PEERING
                : NextHopType.VNET_GLOBAL_PEERING;
        return remote.space().stream()
                .map(prefix -> new EffectiveRoute(prefix, type,
                        new EffectiveRoute.Origin(EffectiveRoute.Kind.SYSTEM, remote.name()), List.of(),
                        List.of(new NextHop.Onto(segment)),
                        Because.of(RULE, prefix + " is an address prefix of " + remote.name() + ", peered with "
                                + here.name())))
                .toList();
    }
}
