package routebook.azure.review.appliance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Flow;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Station;
import routebook.scenario.Appliance;

/**
 * UDR_ASYMMETRIC_FIREWALL: a device that keeps state sees requests and their answers, or it drops what it sees of them
 * (R-NVA-03); source NAT at the device brings the answers back to it (R-NVA-04). Followed are flows between all
 * subnets and sites; of several appliances behind one frontend, the same one sees both directions (R-NVA-02).
 */
public final class UdrAsymmetricFirewall extends ReviewRule {

    private static final int SHOWN = 4;

    /** Flows of which a device sees one direction: the first few, and how many more there are. */
    private static final class Seen {
        private final List<String> first = new ArrayList<>();
        private int more;

        void add(Flow flow, String half) {
            if (first.size() < SHOWN) {
                first.add(flow + half);
            } else {
                more++;
            }
        }

        @Override
        public String toString() {
            return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
        }
    }

    public UdrAsymmetricFirewall() {
        super("UDR_ASYMMETRIC_FIREWALL");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Map<String, Station> devices = new LinkedHashMap<>();
        Map<String, Seen> halves = new LinkedHashMap<>();
        Map<List<Station>, Map<String, Station>> known = new HashMap<>();
        Flow.forEach(new Inside(design), flow -> {
            if (flow.isAnswered()) {
                Map<String, Station> there =
                        known.computeIfAbsent(flow.there().stations(), UdrAsymmetricFirewall::stateful);
                Map<String, Station> back =
                        known.computeIfAbsent(flow.back().stations(), UdrAsymmetricFirewall::stateful);
                note(there, back, flow, " (requests only)", devices, halves);
                note(back, there, flow, " (answers only)", devices, halves);
            }
        });
        halves.forEach((name, seen) -> {
            Station device = devices.get(name);
            findings.add(device.element(), device.path(),
                    "found that " + device + ", which keeps state, sees one direction of flows: "
                            + seen + "; expected routes through it on both sides, or source NAT");
        });
    }

    private static void note(Map<String, Station> seeing, Map<String, Station> other, Flow flow, String half,
            Map<String, Station> devices, Map<String, Seen> halves) {
        seeing.forEach((name, device) -> {
            if (!other.containsKey(name)) {
                devices.putIfAbsent(name, device);
                halves.computeIfAbsent(name, any -> new Seen()).add(flow, half);
            }
        });
    }

    /** The devices on a way that keep state; a frontend with one appliance behind it is that appliance. */
    private static Map<String, Station> stateful(List<Station> stations) {
        Map<String, Station> devices = new LinkedHashMap<>();
        for (Station station : stations) {
            List<Appliance> forwarders = station.forwarders();
            if (forwarders.stream().anyMatch(each -> each.stateful() || each.azureFirewall())) {
                Station device = forwarders.size() == 1 ? Station.of(station.network(), forwarders.get(0)) : station;
                devices.putIfAbsent(device.element(), device);
            }
        }
        return devices;
    }
}
