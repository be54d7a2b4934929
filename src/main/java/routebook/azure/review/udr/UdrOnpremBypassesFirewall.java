package routebook.azure.review.udr;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.Learned;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Way;
import routebook.azure.review.ground.Ways;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;
import routebook.scenario.VirtualNetwork;

/**
 * UDR_ONPREM_BYPASSES_FIREWALL: where a subnet sends to an appliance what is for everybody or for a site, the
 * GatewaySubnet needs a route for that subnet's prefix, or what comes in from sites goes around the appliance
 * (R-UDR-11).
 */
public final class UdrOnpremBypassesFirewall extends ReviewRule {

    public UdrOnpremBypassesFirewall() {
        super("UDR_ONPREM_BYPASSES_FIREWALL");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        Map<SubnetPlace, Set<String>> found = new LinkedHashMap<>();
        for (SubnetPlace place : inside.steeredSubnets()) {
            List<Learned> sites = inside.sitesOf(place.network());
            Ways ways = inside.waysOf(place);
            boolean sends = ways.findDefaultToAppliance().isPresent() || sites.stream()
                    .anyMatch(site -> ways.lookup(site.prefix()).stream().anyMatch(Way::isAppliance));
            if (sites.isEmpty() || !sends || hasAppliance(place)) {
                continue;
            }
            VirtualNetwork hub = inside.findGatewayNetwork(place.network()).orElseThrow();
            Prefix prefix = place.subnet().prefix();
            inside.findSubnet(hub, VirtualNetwork.GATEWAY_SUBNET)
                    .filter(gateways -> inside.waysOf(gateways).lookup(prefix).stream().anyMatch(
                            way -> way.kind() == Way.Kind.LOCAL || way.kind() == Way.Kind.PEERING))
                    .ifPresent(gateways -> found.computeIfAbsent(gateways, any -> new LinkedHashSet<>())
                            .add(prefix + " of " + place));
        }
        found.forEach((gateways, subnets) -> findings.add(gateways.place(), gateways.path(),
                "found subnets that send to an appliance, and no way through it for what comes in from sites: "
                        + Words.list(subnets) + "; expected user routes for these prefixes to the appliance on "
                        + gateways));
    }

    private static boolean hasAppliance(SubnetPlace place) {
        return place.network().appliances().stream().anyMatch(each -> each.subnet().equals(place.subnet().name()));
    }
}
