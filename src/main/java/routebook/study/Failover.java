package routebook.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.azure.LossDetection;
import routebook.azure.Notice;
import routebook.azure.PlatformProfile;
import routebook.azure.rules.vpn.StandbyTakesOver;
import routebook.forwarding.Step;
import routebook.forwarding.Trace;
import routebook.network.Element;
import routebook.network.ElementKind;
import routebook.network.FarEnd;
import routebook.network.Network;
import routebook.network.Places;
import routebook.routing.Ribs;
import routebook.routing.Session;
import routebook.routing.Span;
import routebook.scenario.Tunnel;

/**
 * A failure as a timeline: who notices when that a session is gone, and what that takes from each flow in each direction.
 *
 * <p>It is computed twice, with every end as quick and with every end as slow as it may be. Between two moments of noticing
 * the tables are those of a fabric in which an end that has not noticed keeps what it heard last and sends into nowhere. What
 * does not hang on BGP, such as peering, changes at once where it is the platform's, and is inconclusive where others would
 * have to take over, except where the standby instance of a VPN gateway does.
 */
public final class Failover {

    private static final Set<ElementKind> GATEWAYS = Set.of(ElementKind.VPN_GATEWAY, ElementKind.EXPRESSROUTE_GATEWAY,
            ElementKind.GATEWAY_INSTANCE);
    private static final Set<ElementKind> TUNNELS = Set.of(ElementKind.TUNNEL, ElementKind.INSTANCE_TUNNEL);

    private final AtRest rest;
    private final Outcome before;
    private final Outcome after;
    private final List<Notice> notices;
    private final List<String> causes;
    private final List<StandbyTakesOver> takeovers;
    private final Map<Set<Notice>, Outcome> computed = new HashMap<>();
    private final List<Phase> quick;
    private final List<Phase> slow;

    /**
     * A time between two moments of noticing.
     *
     * @param begins  seconds after the failure
     * @param noticed who has noticed
     */
    private record Phase(double begins, Set<Notice> noticed) {}

    private Failover(Outcome after) {
        this.after = after;
        rest = after.rest();
        before = rest.outcome();
        LossDetection detection = new LossDetection(before.network());
        Set<String> down = downWithTunnels();
        notices = gone().stream().flatMap(session -> detection.notices(session, down).stream()).toList();
        quick = phases(notice -> notice.after().earliest() + SwitchesSoonAfterNotice.SECONDS.earliest());
        slow = phases(notice -> notice.after().latest() + SwitchesSoonAfterNotice.SECONDS.latest());
        causes = listCauses();
        takeovers = StandbyTakesOver.list(network().scenario(), after.down(),
                PlatformProfile.find(network().scenario().profile()).orElseThrow());
    }

    /**
     * What happens when these elements of a healthy design go down at once.
     *
     * @throws routebook.network.UnknownNameException if the failure names nothing of the design
     */
    public static Failover of(Network network, Failure failure) {
        return of(Simulator.DEFAULT.run(network, failure));
    }

    /** What happened until a design that has lost something came to rest again. */
    public static Failover of(Outcome after) {
        return new Failover(after);
    }

    /** What happens at each of these failures of a healthy design, computed as the stream is read. */
    public static Stream<Failover> each(Network network, Failures failures) {
        AtRest rest = Simulator.DEFAULT.atRest(network);
        return failures.list(network).stream().map(failure -> of(rest.under(failure)));
    }

    /** What is down, and tunnels that went down by themselves, since what carries them is gone: they fall silent as well. */
    private Set<String> downWithTunnels() {
        Set<String> down = new LinkedHashSet<>(after.down());
        after.settling().cuts().stream().map(Cut::element)
                .filter(name -> network().elements().find(name).filter(each -> TUNNELS.contains(each.kind())).isPresent())
                .forEach(name -> network().elements().listWithin(name).forEach(each -> down.add(each.name())));
        return down;
    }

    /** Sessions that were up and are no longer. */
    private List<Session> gone() {
        Set<String> left = up(after.ribs()).map(Session::name).collect(Collectors.toSet());
        return up(before.ribs()).filter(session -> !left.contains(session.name())).toList();
    }

    private static Stream<Session> up(Ribs ribs) {
        return ribs.fabric().listUpSessions().stream().filter(session -> session.cut().isEmpty());
    }

    private List<Phase> phases(ToDoubleFunction<Notice> when) {
        TreeMap<Double, Set<Notice>> byTime = new TreeMap<>();
        notices.stream().filter(notice -> when.applyAsDouble(notice) < Double.POSITIVE_INFINITY).forEach(
                notice -> byTime.computeIfAbsent(when.applyAsDouble(notice), any -> new LinkedHashSet<>()).add(notice));
        List<Phase> phases = new ArrayList<>(List.of(new Phase(0, Set.of())));
        Set<Notice> noticed = new LinkedHashSet<>();
        byTime.forEach((time, more) -> {
            noticed.addAll(more);
            phases.add(new Phase(time, Set.copyOf(noticed)));
        });
        return phases;
    }

    /** The failure. */
    public Failure failure() {
        return after.failure();
    }

    /** Everything that is down: what fails and its parts. */
    public Set<String> down() {
        return after.down();
    }

    /** Gateways that lost one of their two instances, of which the other serves, in declared order. */
    public List<StandbyTakesOver> takeovers() {
        return takeovers;
    }

    /** The design. */
    public Network network() {
        return before.network();
    }

    /** Who notices what when, of the ends that are up: the soonest first, then in the order of the sessions. */
    public List<Notice> notices() {
        return notices.stream().sorted(Comparator.comparingDouble((Notice notice) -> notice.after().earliest())
                .thenComparingDouble(notice -> notice.after().latest())).toList();
    }

    /** Outages of all ordered pairs of distinct end points, in declared order. */
    public List<Outage> outages() {
        List<String> endPoints = network().elements().endPoints().stream().map(Element::name).toList();
        return endPoints.stream().flatMap(from -> endPoints.stream().filter(to -> !to.equals(from))
                .map(to -> outage(from, to))).toList();
    }

    /**
     * The outage of a flow.
     *
     * @throws routebook.network.UnknownNameException if one of them is no end point of the design
     */
    public Outage outage(String from, String to) {
        Predicate<Outcome> there = outcome -> isLost(outcome, from, to);
        Predicate<Outcome> back = outcome -> isLost(outcome, to, from);
        if (there.or(back).test(before)) {
            Span none = new Span(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
            return new Outage(from, to, Outage.Verdict.APART, none, none, none, "");
        }
        List<StandbyTakesOver> thereOver = takeovers(from, to);
        List<StandbyTakesOver> backOver = takeovers(to, from);
        List<StandbyTakesOver> over = Stream.concat(thereOver.stream(), backOver.stream()).toList();
        Span both = lost(there.or(back)).with(longest(over, from, to));
        Optional<String> open = findLostClient(over, from, to).or(() -> findOpen(from, to, both));
        Outage.Verdict verdict = there.or(back).test(after) ? Outage.Verdict.LOST
                : open.isPresent() ? Outage.Verdict.INCONCLUSIVE
                : both.latest() == 0 ? Outage.Verdict.UNAFFECTED : Outage.Verdict.RESTORED;
        String remark = switch (verdict) {
            case INCONCLUSIVE -> open.orElseThrow();
            case RESTORED -> over.stream().findFirst().map(each -> "if " + each.instance() + " was the standby of "
                    + each.gateway() + ", nothing is lost by its failure (" + StandbyTakesOver.RULE.id() + ")").orElse("");
            case UNAFFECTED, LOST, APART -> "";
        };
        return new Outage(from, to, verdict, lost(there).with(longest(thereOver, from, to)),
                lost(back).with(longest(backOver, from, to)), both, remark);
    }

    /** Gateways on a way of the packets of {@code from} of which one instance is lost. */
    private List<StandbyTakesOver> takeovers(String from, String to) {
        Set<String> nodes = Stream.of(before, after).flatMap(outcome -> outcome.journey(from, to).there().stream())
                .flatMap(way -> way.steps().stream()).map(step -> step.node().name()).collect(Collectors.toSet());
        return takeovers.stream().filter(each -> nodes.contains(each.gateway())).toList();
    }

    /** All of them take over at the same time; when a user connects a client again nobody tells. */
    private static Span longest(List<StandbyTakesOver> takeovers, String from, String to) {
        return findLostClient(takeovers, from, to).isPresent() ? Span.UNKNOWN
                : takeovers.stream().map(StandbyTakesOver::outage).max(Comparator.comparingDouble(Span::latest))
                        .orElse(Span.AT_ONCE);
    }

    private static Optional<String> findLostClient(List<StandbyTakesOver> takeovers, String from, String to) {
        return takeovers.stream().flatMap(each -> Stream.of(from, to).filter(each.clients()::contains)
                .map(client -> client + " must connect again if " + each.instance() + " was the active instance ("
                        + StandbyTakesOver.RULE.id() + "); when it does is not known")).findFirst();
    }

    private static boolean isLost(Outcome outcome, String from, String to) {
        return !outcome.journey(from, to).there().stream().allMatch(Trace::delivered);
    }

    /** How long that holds, in the quick and in the slow course. */
    private Span lost(Predicate<Outcome> isLost) {
        double one = lost(quick, isLost);
        double other = lost(slow, isLost);
        return new Span(Math.min(one, other), Math.max(one, other));
    }

    private double lost(List<Phase> phases, Predicate<Outcome> isLost) {
        double lost = 0;
        for (int i = 0; i < phases.size(); i++) {
            if (isLost.test(in(phases.get(i)))) {
                lost += (i + 1 < phases.size() ? phases.get(i + 1).begins() : Double.POSITIVE_INFINITY)
                        - phases.get(i).begins();
            }
        }
        return lost;
    }

    private Outcome in(Phase phase) {
        return computed.computeIfAbsent(phase.noticed(), noticed -> {
            Map<String, Set<String>> unaware = new LinkedHashMap<>();
            notices.stream().filter(notice -> !noticed.contains(notice)).forEach(notice ->
                    unaware.computeIfAbsent(notice.session(), any -> new LinkedHashSet<>()).add(notice.end()));
            return rest.until(after, unaware);
        });
    }

    /** Why nobody can tell how long the outage of a flow is; empty if that can be told. */
    private Optional<String> findOpen(String from, String to, Span both) {
        if (Stream.concat(quick.stream(), slow.stream()).anyMatch(phase -> !in(phase).ribs().convergence().isSettled())) {
            return Optional.of("BGP does not come to rest on the way");
        }
        if (!passed(ways(before, from, to)).equals(passed(ways(after, from, to)))) {
            Optional<String> cause = causes.stream().findFirst().or(() -> findLostRouterOfHost(from, to));
            if (cause.isPresent()) {
                return cause;
            }
        }
        Optional<String> elsewhere = ways(before, from, to).stream()
                .flatMap(trace -> trace.steps().stream()).flatMap(this::passed)
                .filter(element -> after.down().contains(element) && !hasSession(element)).findFirst();
        if (elsewhere.isPresent()) {
            return Optional.of("no BGP session tells of the loss of " + elsewhere.get()
                    + "; how soon another way is taken is not modelled");
        }
        Optional<String> inner = notices.isEmpty() ? Optional.empty() : network().scenario().tunnels().stream()
                .filter(tunnel -> tunnel.underlay() != Tunnel.Underlay.INTERNET).map(Tunnel::name)
                .filter(tunnel -> ways(before, from, to).stream().flatMap(way -> way.steps().stream())
                        .anyMatch(step -> step.link().equals(tunnel) || step.link().startsWith(tunnel + "/")))
                .findFirst();
        if (inner.isPresent()) {
            return Optional.of("what outer packets of " + inner.get() + " lose meanwhile is not modelled");
        }
        return both.isBounded() ? Optional.empty() : notices.stream().filter(notice -> !notice.after().isBounded())
                .map(notice -> notice.because().text()).findFirst();
    }

    /** Every way of a flow and then every way back. */
    private static List<Trace> ways(Outcome outcome, String from, String to) {
        return Stream.concat(outcome.journey(from, to).there().stream(), outcome.journey(to, from).there().stream()).toList();
    }

    /** What else than BGP would have to notice the failure, wherever a way changes. */
    private List<String> listCauses() {
        List<String> causes = new ArrayList<>();
        after.down().stream().filter(name -> GATEWAYS.contains(network().elements().get(name).kind())).forEach(
                gateway -> causes.add("no source is known for how soon a network's routes leave " + gateway + " when it fails"));
        network().scenario().sites().forEach(site -> site.routers().forEach(router -> {
            String place = Places.in(site.name(), router.name());
            FarEnd.of(network().scenario(), place).stream()
                    .filter(end -> after.down().contains(end.link()) || after.down().contains(end.node()))
                    .filter(end -> router.staticRoutes().stream().anyMatch(route -> route.nextHop().equals(end.address())))
                    .forEach(end -> causes.add("how soon the static routes of " + place + " over " + end.link()
                            + " go is not modelled"));
        }));
        return causes;
    }

    /** A host whose default gateway is down: routers of a site take over from each other by means that are not modelled. */
    private Optional<String> findLostRouterOfHost(String from, String to) {
        return ways(before, from, to).stream().map(Trace::nodes)
                .filter(nodes -> nodes.size() > 1 && network().elements().has(nodes.get(0), ElementKind.HOST)
                        && after.down().contains(nodes.get(1)))
                .map(nodes -> "how soon " + nodes.get(0) + " leaves its default gateway " + nodes.get(1) + " is not modelled")
                .findFirst();
    }

    private List<List<String>> passed(List<Trace> ways) {
        return ways.stream().map(way -> way.steps().stream().flatMap(this::passed).toList()).toList();
    }

    private Stream<String> passed(Step step) {
        return Stream.of(step.node().name(), step.link()).filter(name -> !name.isEmpty());
    }

    /** True if some session that is gone runs over that element or ends at it. */
    private boolean hasSession(String element) {
        Set<String> within = network().elements().listWithin(element).stream().map(Element::name).collect(Collectors.toSet());
        return gone().stream().anyMatch(session -> within.contains(session.name())
                || session.a().speaker().equals(element) || session.b().speaker().equals(element));
    }
}
