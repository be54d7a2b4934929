package routebook.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import routebook.azure.rules.BgpRouteBeatsSystemRoute;
import routebook.azure.rules.ExpressRouteBeatsVpn;
import routebook.azure.rules.VnetAndPeeringRoutesBeatBgp;
import routebook.forwarding.Fib;
import routebook.forwarding.FibEntry;
import routebook.net.Prefix;
import routebook.routing.Decision;
import routebook.routing.Ladder;
import routebook.why.Because;

/**
 * The effective routes of one subnet: every route that any source contributes, and which of them are active.
 *
 * @param subnet the subnet's place
 * @param lines  by prefix; of one prefix the active route first
 */
public record EffectiveTable(String subnet, List<Line> lines) {

    /** Read from top to bottom: this list is the whole choice between routes of one prefix (R-SEL-02). */
    public static final Ladder<EffectiveRoute> LADDER = new Ladder<>(List.of(
            new VnetAndPeeringRoutesBeatBgp(), new BgpRouteBeatsSystemRoute(), new ExpressRouteBeatsVpn()));

    public EffectiveTable {
        lines = List.copyOf(lines);
    }

    /**
     * A route and what became of it.
     *
     * @param route   the route
     * @param active  whether packets follow it; the others are Invalid (R-SEL-07)
     * @param because why it is active or not
     */
    public record Line(EffectiveRoute route, boolean active, Because because) {}

    /** Chooses among the routes of a subnet. */
    static EffectiveTable choose(String subnet, List<EffectiveRoute> routes) {
        Map<Prefix, List<EffectiveRoute>> byPrefix = new TreeMap<>();
        for (EffectiveRoute route : routes) {
            byPrefix.computeIfAbsent(route.prefix(), any -> new ArrayList<>()).add(route);
        }
        List<EffectiveRoute> kept = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (List<EffectiveRoute> candidates : byPrefix.values()) {
            Decision<EffectiveRoute> decision = LADDER.decide(candidates);
            EffectiveRoute best = decision.best();
            VnetAndPeeringRoutesBeatBgp.findShadow(best, kept).ifPresentOrElse(
                    shadow -> lines.add(new Line(best, false, shadow)),
                    () -> {
                        kept.add(best);
                        lines.add(new Line(best, true, reason(decision)));
                    });
            for (Decision.Loss<EffectiveRoute> loss : decision.losses()) {
                lines.add(new Line(loss.candidate(), false, loss.because()));
            }
        }
        return new EffectiveTable(subnet, lines);
    }

    /** The rung that dropped the last rival, or where there was none, the rule that put the route here. */
    private static Because reason(Decision<EffectiveRoute> decision) {
        if (decision.losses().isEmpty()) {
            return decision.best().because();
        }
        Decision.Loss<EffectiveRoute> last = decision.losses().get(decision.losses().size() - 1);
        return Because.of(last.rung(), decision.best() + " stands before " + last.candidate());
    }

    /** The active lines as a forwarding table. */
    Fib fib() {
        return Fib.of(lines.stream()
                .filter(Line::active)
                .map(line -> new FibEntry(line.route().prefix(), line.route().forwards(), line.because()))
                .toList());
    }
}
