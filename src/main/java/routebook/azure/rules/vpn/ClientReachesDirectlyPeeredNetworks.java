package routebook.azure.rules.vpn;

import java.util.List;
import java.util.stream.Stream;
import routebook.azure.AzureRule;
import routebook.net.Prefix;
import routebook.scenario.VirtualNetwork;
import routebook.why.Rule;

/** A point-to-site client gets routes to networks whose gateway its own is, and to no other. */
public final class ClientReachesDirectlyPeeredNetworks {

    public static final Rule RULE = AzureRule.documented("R-P2S-04",
            "A point-to-site client gets routes to the gateway's network and to networks that are peered with it and use its "
                    + "gateway; not to what lies behind those.",
            "vpn-gateway-about-point-to-site-routing.md", "2018-04-16");

    private ClientReachesDirectlyPeeredNetworks() {}

    /** Prefixes that every client of the gateway gets routes to. */
    public static List<Prefix> reached(VirtualNetwork own, List<VirtualNetwork> gatewaySpokes) {
        return Stream.concat(Stream.of(own), gatewaySpokes.stream()).flatMap(network -> network.space().stream()).distinct()
                .toList();
    }
}
