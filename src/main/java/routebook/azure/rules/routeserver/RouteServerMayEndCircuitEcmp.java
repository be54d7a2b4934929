package routebook.azure.rules.routeserver;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.net.Ip;
import routebook.network.Places;
import routebook.routing.Candidate;
import routebook.routing.Neighbor;
import routebook.routing.Rung;
import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.ByRule;
import routebook.why.Rule;

/** A switch of the design, since nothing documents it; the two links of the circuit that is left still share. */
public final class RouteServerMayEndCircuitEcmp implements Rung<Candidate>, ByRule {

    public static final Rule RULE = new AzureRule("RB-ARS-ECMP",
            "Where a design says so, the ExpressRoute gateway beside a Route Server uses one of several equal circuits alone.",
            new Citation("declared by the design; no document tells", "2026", Basis.ASSUMED));

    /** As the router id decides where nobody shares. */
    private static final Comparator<Candidate> BY_ROUTER = Comparator.comparing(
            candidate -> candidate.routerId().orElse(Ip.v4(0)));

    @Override
    public List<Candidate> keep(List<Candidate> candidates) {
        Optional<String> first = candidates.stream().min(BY_ROUTER).flatMap(RouteServerMayEndCircuitEcmp::connection);
        return candidates.stream().filter(candidate -> connection(candidate).equals(first)).toList();
    }

    private static Optional<String> connection(Candidate candidate) {
        return candidate.from().map(Neighbor::session).map(Places::wholeOf);
    }

    @Override
    public String compared(Candidate loser, Candidate winner) {
        return "connection " + connection(loser).orElse("") + " against " + connection(winner).orElse("");
    }

    @Override
    public Rule rule() {
        return RULE;
    }
}
