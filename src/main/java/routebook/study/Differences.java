package routebook.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.forwarding.Trace;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.Element;
import routebook.routing.Received;
import routebook.study.Choice.Fate;
import routebook.study.Choice.Option;
import routebook.study.DeadEnd.Cause;
import routebook.study.Difference.Change;
import routebook.study.Difference.Decided;
import routebook.study.Difference.Kind;
import routebook.why.Because;

/** Compares two outcomes, flow by flow. */
final class Differences {

    private final Outcome before;
    private final Outcome after;
    private final Announcements announcedBefore;
    private final Announcements announcedAfter;

    Differences(Outcome before, Outcome after) {
        this.before = before;
        this.after = after;
        announcedBefore = new Announcements(before);
        announcedAfter = new Announcements(after);
    }

    /** Of all pairs of end points that both have, in declared order, those that differ. */
    List<Difference> list() {
        Set<String> common = after.network().elements().endPoints().stream().map(Element::name).collect(Collectors.toSet());
        List<Difference> differences = new ArrayList<>();
        for (Journey journey : before.journeys()) {
            if (common.contains(journey.traffic().from()) && common.contains(journey.traffic().to())) {
                Journey other = after.journey(journey.traffic().from(), journey.traffic().to());
                if (!shown(journey.there()).equals(shown(other.there())) || !shown(journey.back()).equals(shown(other.back()))
                        || journey.verdict() != other.verdict()) {
                    differences.add(compare(before.explain(journey), after.explain(other)));
                }
            }
        }
        return differences;
    }

    private static Set<String> shown(List<Trace> ways) {
        return ways.stream().map(Trace::toLine).collect(Collectors.toCollection(TreeSet::new));
    }

    private Difference compare(Explanation one, Explanation other) {
        boolean answer = shown(one.journey().there()).equals(shown(other.journey().there()));
        Optional<Decided> decided = firstDifferent(answer ? one.back() : one.there(), answer ? other.back() : other.there());
        List<Change> changes = new ArrayList<>();
        decided.ifPresent(each -> changes.addAll(changes(each)));
        if (changes.isEmpty()) {
            other.deadEnd().or(one::deadEnd).ifPresent(end -> changes.add(
                    Change.of(Kind.LOST, "the way to " + end.destination(), end.at(), end.because())));
        }
        return new Difference(one.journey(), other.journey(), answer, decided, changes);
    }

    private static Optional<Decided> firstDifferent(List<Choice> before, List<Choice> after) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            Choice one = before.get(i);
            Choice other = after.get(i);
            if (!one.at().equals(other.at()) || !one.destination().equals(other.destination())) {
                return Optional.empty();
            }
            if (!taken(one).equals(taken(other))) {
                return Optional.of(new Decided(one, other));
            }
        }
        return Optional.empty();
    }

    private static String taken(Choice choice) {
        return choice.taken().map(option -> option.route() + " over " + option.nextHops())
                .orElseGet(() -> choice.options().get(0).because().toString());
    }

    private List<Change> changes(Decided decided) {
        Optional<Option> was = decided.before().taken();
        Optional<Option> is = decided.after().taken();
        String place = decided.before().at();
        Ip destination = decided.before().destination();
        boolean sameRoute = was.isPresent() && is.isPresent() && was.get().route().equals(is.get().route());
        // The route through a gateway is the same and leads elsewhere: it is the gateway that decided otherwise.
        String decider = sameRoute && before.ribs().findRib(was.get().source()).isPresent()
                && after.ribs().findRib(was.get().source()).isPresent() ? was.get().source() : place;
        int shortest = Math.min(length(was), length(is));
        Map<String, Arrival> then = arrivals(before, decider, destination, decided.before());
        Map<String, Arrival> now = arrivals(after, decider, destination, decided.after());
        List<Change> changes = new ArrayList<>();
        then.forEach((name, arrival) -> {
            if (arrival.usable() && arrival.prefix().length() >= shortest
                    && !Optional.ofNullable(now.get(name)).filter(Arrival::usable).isPresent()) {
                changes.addAll(gone(Kind.VANISHED, name, arrival, decider, now, after, announcedAfter));
            }
        });
        now.forEach((name, arrival) -> {
            if (arrival.usable() && arrival.prefix().length() >= shortest
                    && !Optional.ofNullable(then.get(name)).filter(Arrival::usable).isPresent()) {
                changes.addAll(gone(Kind.APPEARED, name, arrival, decider, then, before, announcedBefore));
            }
        });
        if (changes.isEmpty()) {
            then.forEach((name, arrival) -> {
                if (arrival.taken() && now.containsKey(name) && !now.get(name).taken()) {
                    changes.add(Change.of(Kind.OVERTAKEN, name, decider, now.get(name).because()));
                }
            });
        }
        return changes;
    }

    private static int length(Optional<Option> option) {
        return option.flatMap(Option::prefix).map(Prefix::length).orElse(0);
    }

    /** Why a candidate that the one outcome has is not in the other. */
    private static List<Change> gone(Kind kind, String name, Arrival arrival, String place, Map<String, Arrival> others,
            Outcome lacking, Announcements announcements) {
        if (others.containsKey(name)) {
            return List.of(Change.of(kind, name, place, others.get(name).because()));
        }
        boolean speaker = lacking.ribs().findRib(place).isPresent() && !arrival.source().isEmpty();
        List<Cause> causes = speaker ? announcements.stops(arrival.source(), place, arrival.prefix())
                : arrival.learned() ? announcements.stopsBefore(arrival.source(), place, arrival.prefix()) : List.of();
        if (!causes.isEmpty()) {
            return causes.stream().map(cause -> new Change(kind, name, cause.at(), cause.because(), Optional.of(cause)))
                    .toList();
        }
        return List.of(Stream.concat(Stream.of(place, arrival.source()), arrival.nextHops().stream())
                .filter(each -> lacking.findWhyDown(each).isPresent()).findFirst()
                .map(each -> Change.of(kind, name, each, Because.of(DownElementIsSilent.RULE, each + " is down")))
                .orElseGet(() -> Change.of(kind, name, place, arrival.because())));
    }

    /**
     * A route that is there for a decision.
     *
     * @param prefix  its prefix
     * @param source  speaker, gateway or other element that it comes from; empty where none is told
     * @param learned  true if it was learned by BGP
     * @param nextHops where it leads
     * @param fate     what became of it
     * @param because  why
     */
    private record Arrival(Prefix prefix, String source, boolean learned, List<String> nextHops, Fate fate, Because because) {

        boolean usable() {
            return fate != Fate.REFUSED;
        }

        boolean taken() {
            return fate == Fate.TAKEN;
        }
    }

    /** What is there for a decision, by its words. */
    private static Map<String, Arrival> arrivals(Outcome outcome, String place, Ip destination, Choice choice) {
        Map<String, Arrival> arrivals = new LinkedHashMap<>();
        outcome.ribs().findRib(place).ifPresent(rib -> {
            for (Received received : rib.listReceived()) {
                Prefix prefix = received.route().prefix();
                if (prefix.contains(destination)) {
                    String peer = received.from().peer();
                    Fate fate = switch (received.state()) {
                        case BEST, SHARING -> Fate.TAKEN;
                        case LOST -> Fate.LOST;
                        case REFUSED -> Fate.REFUSED;
                    };
                    arrivals.put(prefix + " from " + peer, new Arrival(prefix, peer, true, List.of(), fate, received.because()
                            .orElseGet(() -> choice.options().get(0).because())));
                }
            }
        });
        Set<Prefix> learned = arrivals.values().stream().map(Arrival::prefix).collect(Collectors.toSet());
        for (Option option : choice.options()) {
            if (choice.at().equals(place) && option.prefix().isPresent() && !learned.contains(option.prefix().get())) {
                boolean gateway = outcome.network().elements().find(option.source())
                        .filter(each -> each.kind().word().endsWith("gateway")).isPresent();
                arrivals.put(option.route(), new Arrival(option.prefix().get(), option.source(), gateway,
                        option.nextHops(), option.fate(), option.because()));
            }
        }
        return arrivals;
    }
}
