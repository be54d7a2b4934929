package routebook.azure.review.gateway;

import java.util.ArrayList;
import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;
import routebook.scenario.UserNextHop;
import routebook.scenario.UserRoute;

/**
 * GW_SUBNET_UDR_SELF: no user route of the GatewaySubnet takes traffic for the subnet itself or for a gateway's public
 * address elsewhere (R-UDR-12). A route that is shorter than the network's own prefix takes nothing (R-SEL-05), and
 * 0.0.0.0/0 is GW_SUBNET_DEFAULT_ROUTE's.
 */
public final class GwSubnetUdrSelf extends ReviewRule {

    public GwSubnetUdrSelf() {
        super("GW_SUBNET_UDR_SELF");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (SubnetPlace place : inside.subnets()) {
            if (!place.isForGateways() || inside.findTable(place).isEmpty()) {
                continue;
            }
            List<String> found = new ArrayList<>();
            for (UserRoute route : inside.findTable(place).get().routes()) {
                for (Prefix prefix : inside.prefixesOf(route)) {
                    if (route.nextHop() != UserNextHop.VNET_LOCAL && takesOwnRange(prefix, place)) {
                        found.add(prefix + " (route " + route.name() + "), which covers " + place + " ("
                                + place.subnet().prefix() + ")");
                    } else if (route.nextHop() != UserNextHop.INTERNET && !prefix.isDefault()) {
                        place.network().vpnGateways().stream().flatMap(gateway -> gateway.publicAddress().stream())
                                .filter(prefix::contains).forEach(address -> found.add(prefix + " (route "
                                        + route.name() + "), which covers " + address + " of a gateway"));
                    }
                }
            }
            if (!found.isEmpty()) {
                findings.add(place.place(), place.path("routeTable"), "found " + Words.list(found)
                        + "; expected routes that leave the gateways' own addresses alone");
            }
        }
    }

    private static boolean takesOwnRange(Prefix prefix, SubnetPlace place) {
        return prefix.overlaps(place.subnet().prefix()) && !prefix.isDefault() && place.network().space().stream()
                .noneMatch(own -> own.contains(place.subnet().prefix()) && own.length() > prefix.length());
    }
}
