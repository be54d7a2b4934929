package routebook.azure.rules.peering;

import routebook.azure.AzureRule;
import routebook.scenario.LoadBalancer;
import routebook.scenario.VirtualNetwork;
import routebook.why.Rule;

/** Standard is. */
public final class BasicLoadBalancerIsNotReachedOverGlobalPeering {

    public static final Rule RULE = AzureRule.documented("R-PEER-17",
            "The frontend of a Basic load balancer is not reachable over global peering.",
            "virtual-networks-faq.md; virtual-network-peering-overview.md", "2019-11-15");

    private BasicLoadBalancerIsNotReachedOverGlobalPeering() {}

    public static boolean reaches(VirtualNetwork from, VirtualNetwork to, LoadBalancer balancer) {
        return !balancer.basic() || from.region().equals(to.region());
    }
}
