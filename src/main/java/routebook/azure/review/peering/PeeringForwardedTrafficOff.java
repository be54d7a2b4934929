package routebook.azure.review.peering;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Flow;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Station;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Walk;
import routebook.azure.review.ground.Way;
import routebook.scenario.Peering;
import routebook.scenario.VirtualNetwork;

/**
 * PEERING_FORWARDED_TRAFFIC_OFF: what an appliance forwards into a peered network needs that network's consent
 * (R-PEER-08). Followed are requests and answers between all subnets and sites that user routes send to an appliance,
 * and the answers of the internet that an appliance hands back.
 */
public final class PeeringForwardedTrafficOff extends ReviewRule {

    private static final int SHOWN = 4;

    public PeeringForwardedTrafficOff() {
        super("PEERING_FORWARDED_TRAFFIC_OFF");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        Map<Peering, Set<String>> refused = new LinkedHashMap<>();
        Flow.forEach(inside, flow -> {
            note(flow.there(), flow.from(), design, refused);
            note(flow.back(), flow.to(), design, refused);
        });
        for (SubnetPlace place : inside.steeredSubnets()) {
            inside.waysOf(place).findDefaultToAppliance().flatMap(Way::station)
                    .filter(station -> !station.forwarders().isEmpty()).ifPresent(station -> note(station,
                            place.network(), "the internet", design, refused));
        }
        for (Peering side : design.peerings()) {
            if (refused.containsKey(side)) {
                findings.add(side.name(), design.pathOf(side, "allowForwardedTraffic"),
                        "found allowForwardedTraffic off in " + side.from() + ", which drops what appliances in "
                                + side.to() + " forward from " + String.join(", ", refused.get(side))
                                + (refused.get(side).size() < SHOWN ? "" : " and maybe others")
                                + "; expected it on, on the peering from " + side.from() + " to " + side.to());
            }
        }
    }

    private static void note(Walk walk, Flow.End from, Design design, Map<Peering, Set<String>> refused) {
        for (Walk.Crossing crossing : walk.crossings()) {
            if (crossing.isForeign(from.address())) {
                note(crossing.by(), crossing.to(), from.name(), design, refused);
            }
        }
    }

    private static void note(
            Station by, VirtualNetwork receiver, String from, Design design, Map<Peering, Set<String>> refused) {
        for (Peering side : design.peeringsFrom(receiver)) {
            if (side.to().equals(by.network().name()) && !side.allowForwardedTraffic()) {
                Set<String> senders = refused.computeIfAbsent(side, any -> new LinkedHashSet<>());
                if (senders.size() < SHOWN) {
                    senders.add(from);
                }
            }
        }
    }
}
