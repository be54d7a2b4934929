package routebook.azure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import routebook.azure.rules.routeserver.EqualLearnedRoutesShare;
import routebook.azure.rules.routeserver.HubRoutingPreferenceDecides;
import routebook.azure.rules.selection.BgpRouteBeatsSystemRoute;
import routebook.azure.rules.selection.ExplicitPrefixBeatsServiceTag;
import routebook.azure.rules.selection.ExpressRouteBeatsVpn;
import routebook.azure.rules.selection.ServiceEndpointRouteBeatsUserRoute;
import routebook.azure.rules.selection.UserRouteBeatsOthers;
import routebook.azure.rules.selection.VnetAndPeeringRoutesBeatBgp;
import routebook.forwarding.Fib;
import routebook.forwarding.FibEntry;
import routebook.forwarding.NextHop;
import routebook.net.Prefix;
import routebook.routing.Decision;
import routebook.routing.Ladder;
import routebook.routing.Rung;
import routebook.scenario.RouteServer;
import routebook.why.Because;

/**
 * The effective routes of one subnet: every route that any source contributes, and which of them are active.
 *
 * @param subnet the subnet's place
 * @param lines  by prefix; of one prefix the active route first
 * @param connected prefixes that the network's gateways learned, whether or not they are propagated to the subnet
 */
public record EffectiveTable(String subnet, List<Line> lines, List<Prefix> connected) {

    /** Read from top to bottom: this list is the whole choice between routes of one prefix (R-SEL-02). */
    public static final Ladder<EffectiveRoute> LADDER = new Ladder<>(List.of(
            new ServiceEndpointRouteBeatsUserRoute(), new UserRouteBeatsOthers(), new ExplicitPrefixBeatsServiceTag(),
            new VnetAndPeeringRoutesBeatBgp(), new BgpRouteBeatsSystemRoute(), new ExpressRouteBeatsVpn()));

    public EffectiveTable {
        lines = List.copyOf(lines);
        connected = List.copyOf(connected);
    }

    /**
     * A route and what became of it.
     *
     * @param route   the route
     * @param active  whether packets follow it; the others are Invalid (R-SEL-07)
     * @param because why it is active or not
     */
    public record Line(EffectiveRoute route, boolean active, Because because) {}

    /** The same in a network with a Route Server, whose setting decides between what gateways and appliances announce. */
    static Ladder<EffectiveRoute> ladderBeside(RouteServer server) {
        List<Rung<EffectiveRoute>> rungs = new ArrayList<>(LADDER.rungs());
        rungs.removeIf(ExpressRouteBeatsVpn.class::isInstance);
        rungs.add(new HubRoutingPreferenceDecides<>(server.preference(),
                route -> route.origin().kind() == EffectiveRoute.Kind.EXPRESSROUTE_GATEWAY,
                route -> route.origin().asPath().length()));
        rungs.add(new EqualLearnedRoutesShare());
        return new Ladder<>(rungs);
    }

    /** Chooses among the routes of a subnet. */
    static EffectiveTable choose(
            String subnet, List<EffectiveRoute> routes, List<Prefix> connected, Ladder<EffectiveRoute> ladder) {
        Map<Prefix, List<EffectiveRoute>> byPrefix = new TreeMap<>();
        for (EffectiveRoute route : routes) {
            byPrefix.computeIfAbsent(route.prefix(), any -> new ArrayList<>()).add(route);
        }
        // The platform's routes that contain the prefix at hand, overridden or not, shortest first. Prefixes come in order:
        // what does not contain this one contains none of the next.
        List<EffectiveRoute> around = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (List<EffectiveRoute> candidates : byPrefix.values()) {
            Decision<EffectiveRoute> decision = ladder.decide(candidates);
            EffectiveRoute best = decision.best();
            while (!around.isEmpty() && !around.get(around.size() - 1).prefix().contains(best.prefix())) {
                around.remove(around.size() - 1);
            }
            Optional<Because> shadow = VnetAndPeeringRoutesBeatBgp.findShadow(best, around);
            candidates.stream().filter(VnetAndPeeringRoutesBeatBgp::shadows).findFirst().ifPresent(around::add);
            decision.winners().forEach(
                    each -> lines.add(new Line(each, shadow.isEmpty(), shadow.orElseGet(() -> reason(each, decision)))));
            for (Decision.Loss<EffectiveRoute> loss : decision.losses()) {
                lines.add(new Line(loss.candidate(), false, loss.because()));
            }
        }
        return new EffectiveTable(subnet, lines, connected);
    }

    /**
     * The rung that dropped the last rival; where there was none, or where the route leads nowhere, the rule that put the
     * route here.
     */
    private static Because reason(EffectiveRoute winner, Decision<EffectiveRoute> decision) {
        if (decision.losses().isEmpty() || winner.forwards().isEmpty()) {
            return winner.because();
        }
        Decision.Loss<EffectiveRoute> last = decision.losses().get(decision.losses().size() - 1);
        // Of the decision only what the table holds anyway may live on in its reasons.
        EffectiveRoute rival = last.candidate();
        return Because.of(last.rung(), () -> winner + " stands before " + rival);
    }

    /** The same lines for another subnet. */
    EffectiveTable sharedWith(String other) {
        return new EffectiveTable(other, lines, connected);
    }

    /** The active routes. */
    public List<EffectiveRoute> active() {
        return lines.stream().filter(Line::active).map(Line::route).toList();
    }

    /**
     * The active lines that a test lets pass, as a forwarding table.
     *
     * @param internet where next hop Internet leads from here; empty drops
     */
    Fib fib(Predicate<EffectiveRoute> which, List<NextHop> internet) {
        Map<Prefix, FibEntry> entries = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.active() && which.test(line.route())) {
                List<NextHop> nextHops = line.route().type() == NextHopType.INTERNET ? internet : line.route().forwards();
                entries.merge(line.route().prefix(), new FibEntry(line.route().prefix(), nextHops, line.because()),
                        (one, other) -> new FibEntry(one.prefix(),
                                Stream.concat(one.nextHops().stream(), other.nextHops().stream()).toList(), one.because()));
            }
        }
        return Fib.of(List.copyOf(entries.values()));
    }
}
