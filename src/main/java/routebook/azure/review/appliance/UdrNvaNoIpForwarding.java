package routebook.azure.review.appliance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RouteUse;
import routebook.azure.review.ground.Station;
import routebook.azure.review.ground.Words;

/**
 * UDR_NVA_NO_IP_FORWARDING: what a user route leads to passes packets on that are not for itself, at its interface and
 * in its operating system (R-NVA-01). A machine does neither.
 */
public final class UdrNvaNoIpForwarding extends ReviewRule {

    public UdrNvaNoIpForwarding() {
        super("UDR_NVA_NO_IP_FORWARDING");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        Map<Station, Set<String>> uses = new LinkedHashMap<>();
        for (RouteUse use : inside.routes()) {
            use.route().address().ifPresent(address -> use.subnets().stream()
                    .flatMap(place -> inside.findReachable(place.network(), address).stream())
                    .flatMap(NvaParts::of)
                    .forEach(station -> uses.computeIfAbsent(station, any -> new LinkedHashSet<>())
                            .add(use.toString())));
        }
        uses.forEach((station, routes) -> NvaParts.findRefusal(station).ifPresent(refusal -> findings.add(
                station.element(), refusal.path(),
                "found " + station + " as next hop of " + Words.list(routes) + ", and " + refusal.text())));
    }
}
