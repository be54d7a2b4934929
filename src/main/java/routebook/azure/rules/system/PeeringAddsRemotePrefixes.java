package routebook.azure.rules.system;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.azure.NextHopType;
import routebook.forwarding.Gate;
import routebook.forwarding.NextHop;
import routebook.forwarding.Segment;
import routebook.net.Prefix;
import routebook.scenario.VirtualNetwork;
import routebook.why.Because;
import routebook.why.Rule;

/** A peered network's prefixes are reached directly; peering is no hop (R-PEER-16). */
public final class PeeringAddsRemotePrefixes {

    public static final Rule RULE = AzureRule.documented("R-RT-07",
            "Peering adds one system route for each address prefix of the remote network, to all subnets of both networks.",
            "virtual-networks-udr-overview.md", "2023-05-27");

    private PeeringAddsRemotePrefixes() {}

    public static List<EffectiveRoute> routes(VirtualNetwork here, VirtualNetwork remote, List<Prefix> prefixes,
            Segment segment, List<Gate> gates) {
        NextHopType type = type(here, remote);
        return prefixes.stream()
                .map(prefix -> new EffectiveRoute(prefix, type,
                        EffectiveRoute.Origin.of(EffectiveRoute.Kind.SYSTEM, remote.name()), List.of(),
                        List.of(new NextHop.Onto(segment, gates)),
                        Because.of(RULE, () -> prefix + " is "
                                + (remote.space().contains(prefix) ? "an address prefix of " : "a peered subnet of ")
                                + remote.name() + ", peered with " + here.name())))
                .toList();
    }

    /** A classic network has no next hop type of its own for peering (R-RT-12). */
    private static NextHopType type(VirtualNetwork here, VirtualNetwork remote) {
        if (here.classic()) {
            return NextHopType.VNET_LOCAL;
        }
        return here.region().equals(remote.region()) ? NextHopType.VNET_PEERING : NextHopType.VNET_GLOBAL_PEERING;
    }
}
