package routebook.azure.rules.system;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.azure.NextHopType;
import routebook.forwarding.NextHop;
import routebook.scenario.ServiceTag;
import routebook.why.Because;
import routebook.why.Rule;

/** The subnet then reaches the service over Microsoft's backbone, from its private addresses. */
public final class ServiceEndpointAddsServicePrefixes {

    public static final Rule RULE = AzureRule.documented("R-RT-09",
            "A service endpoint adds the public prefixes of its service to the subnets where it is enabled, and to no other.",
            "virtual-networks-udr-overview.md", "2023-05-27");

    private ServiceEndpointAddsServicePrefixes() {}

    public static List<EffectiveRoute> routes(String subnet, ServiceTag service, List<NextHop> toService) {
        return service.prefixes().stream().map(prefix -> new EffectiveRoute(prefix, NextHopType.SERVICE_ENDPOINT,
                EffectiveRoute.Origin.SYSTEM, List.of(), toService, Because.of(RULE,
                        prefix + " belongs to " + service.name() + ", and " + subnet + " has its service endpoint")))
                .toList();
    }
}
