package routebook.azure.review.routeserver;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.RouteServer;
import routebook.why.Basis;
import routebook.why.Citation;

/**
 * ARS_SUBNET_MISSING: a Route Server stands in a subnet that is named exactly RouteServerSubnet, of IPv4 (R-ADDR-09,
 * R-ARS-14). Azure's list has no row for it, since the portal asks for the subnet first.
 */
public final class ArsSubnetMissing extends ReviewRule {

    public ArsSubnetMissing() {
        super(new RuleText("ARS_SUBNET_MISSING", Severity.ERROR, Effect.REFUSED,
                "Route Server without an IPv4 subnet named exactly RouteServerSubnet", List.of("R-ADDR-09", "R-ARS-14"),
                new Citation("route-server-faq.md", "2025-09-17", Basis.DOCUMENTED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (ServerPlace each : ServerPlace.all(design)) {
            boolean there = each.network().findSubnet(RouteServer.SUBNET)
                    .filter(subnet -> subnet.prefix().network().isV4()).isPresent();
            if (!there) {
                findings.add(each.place(), each.path(),
                        "found " + each.place() + " and no IPv4 subnet to stand in; expected one of the name "
                                + RouteServer.SUBNET + ", /27 or larger");
            }
        }
    }
}
