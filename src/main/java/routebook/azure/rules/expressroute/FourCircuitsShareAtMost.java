package routebook.azure.rules.expressroute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import routebook.azure.AzureRule;
import routebook.azure.data.Limits;
import routebook.net.Ip;
import routebook.network.Places;
import routebook.routing.Candidate;
import routebook.routing.Multipath;
import routebook.routing.Neighbor;
import routebook.routing.Share;
import routebook.why.ByRule;
import routebook.why.Rule;

/**
 * Both links of a circuit share the load, and so do circuits, up to a number. Of more, the circuit of the best route is
 * in, and then those with the lowest next hops: which ones Azure takes is documented nowhere.
 */
public final class FourCircuitsShareAtMost implements Share<Candidate>, ByRule {

    public static final Rule RULE = AzureRule.documented("R-ER-06",
            "Traffic that leaves a virtual network is spread over both links of at most four circuits with equal routes; "
                    + "which four of more is not told, so those with the lowest next hops are assumed.",
            "azure-subscription-service-limits.md; expressroute-faqs.md", "2026");

    private static final int MOST = Limits.get("L-ER-05");

    private static final Comparator<Candidate> BY_NEXT_HOP = Comparator
            .comparing((Candidate c) -> c.route().nextHop().orElse(Ip.v4(0)))
            .thenComparing(c -> c.from().map(Neighbor::peerAddress).orElse(Ip.v4(0)));

    @Override
    public List<Candidate> sharing(Candidate best, List<Candidate> equal) {
        List<Candidate> ordered = new ArrayList<>(List.of(best));
        equal.stream().filter(candidate -> candidate != best).sorted(BY_NEXT_HOP).forEach(ordered::add);
        Set<String> circuits = new LinkedHashSet<>();
        List<Candidate> sharing = new ArrayList<>();
        for (Candidate candidate : ordered) {
            String circuit = circuit(candidate);
            boolean known = sharing.stream().anyMatch(other -> isSameNextHop(other, candidate));
            if (!known && (circuits.contains(circuit) || circuits.size() < MOST)) {
                circuits.add(circuit);
                sharing.add(candidate);
            }
        }
        return sharing;
    }

    /** Where there are no more circuits than may share, all equal routes do. */
    @Override
    public Optional<Multipath> findMultipath(List<Neighbor> neighbors) {
        long circuits = neighbors.stream().map(neighbor -> Places.wholeOf(neighbor.peer())).distinct().count();
        int links = 2 * MOST;
        return circuits > MOST ? Optional.empty()
                : Optional.of(new Multipath(links, links, Multipath.Alike.SAME_LENGTH));
    }

    /** Both instances of a Route Server tell the same; a next hop is used once. */
    private static boolean isSameNextHop(Candidate one, Candidate other) {
        return one.route().nextHop().equals(other.route().nextHop());
    }

    /** The circuit of the MSEE that a route came from. */
    private static String circuit(Candidate candidate) {
        return Places.wholeOf(candidate.peer().orElse(""));
    }

    @Override
    public String compared(Candidate loser, Candidate winner) {
        if (isSameNextHop(loser, winner)) {
            return "same next hop " + loser.route().nextHop().map(Ip::toString).orElse("") + " as the best";
        }
        return MOST + " circuits share at most, and that of equal ones these are taken is assumed";
    }

    @Override
    public Rule rule() {
        return RULE;
    }
}
