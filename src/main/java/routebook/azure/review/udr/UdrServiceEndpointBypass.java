package routebook.azure.review.udr;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;

/** UDR_SERVICE_ENDPOINT_BYPASS: no user route overrides the route of a service endpoint (R-SEL-04). */
public final class UdrServiceEndpointBypass extends ReviewRule {

    public UdrServiceEndpointBypass() {
        super("UDR_SERVICE_ENDPOINT_BYPASS");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (SubnetPlace place : inside.steeredSubnets()) {
            List<Prefix> toAppliances = inside.findTable(place).orElseThrow().routes().stream()
                    .filter(route -> route.address().isPresent())
                    .flatMap(route -> inside.prefixesOf(route).stream()).toList();
            List<String> found = place.subnet().serviceEndpoints().stream().distinct()
                    .filter(service -> inside.prefixesOf(service).stream()
                            .anyMatch(prefix -> toAppliances.stream().anyMatch(prefix::overlaps))).toList();
            if (!found.isEmpty()) {
                findings.add(place.place(), place.path("serviceEndpoints"),
                        "found the service endpoint of " + Words.list(found) + " in " + place
                                + ", whose table leads such traffic to an appliance, which never sees it; expected no "
                                + "endpoint there, if it is to be inspected");
            }
        }
    }
}
