package routebook.azure.review.expressroute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import routebook.azure.review.expressroute.Offers.Offer;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;

/**
 * ER_ECMP_UNEQUAL: a prefix that comes alike over circuits of different locations is reached over all of them by
 * turns, however far each is (R-HA-03, R-ERP-02).
 */
public final class ErEcmpUnequal extends ReviewRule {

    public ErEcmpUnequal() {
        super("ER_ECMP_UNEQUAL");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Offers offers : Offers.all(design)) {
            List<Prefix> shared = new ArrayList<>();
            Map<String, Offer> involved = new LinkedHashMap<>();
            offers.byPrefix().forEach((prefix, all) -> {
                List<Offer> best = best(all);
                if (best.stream().map(offer -> offer.circuit().location()).distinct().count() > 1) {
                    shared.add(prefix);
                    best.forEach(offer -> involved.putIfAbsent(offer.connection().name(), offer));
                }
            });
            if (!shared.isEmpty()) {
                List<String> connections = List.copyOf(involved.keySet());
                List<String> circuits = involved.values().stream().map(Offer::circuit)
                        .map(circuit -> circuit.name() + " (" + circuit.location() + ")").toList();
                findings.add(offers.gateway(),
                        List.of("connections", connections.get(connections.size() - 1), "weight"),
                        "found " + Words.list(shared) + " alike over " + Words.list(circuits) + ", between which "
                                + offers.gateway() + " shares the load whatever their latency; expected one preferred: "
                                + "a higher weight of its connection, or prepending at the others");
            }
        }
    }

    /** Those with the highest weight, and of these the ones with the shortest AS path. */
    private static List<Offer> best(List<Offer> all) {
        Comparator<Offer> order = Comparator.comparingInt((Offer offer) -> -offer.connection().weight())
                .thenComparingInt(Offer::prepend);
        Offer first = all.stream().min(order).orElseThrow();
        return all.stream().filter(offer -> order.compare(offer, first) == 0).toList();
    }
}
