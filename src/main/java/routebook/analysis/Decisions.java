package routebook.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import routebook.azure.EffectiveTable;
import routebook.forwarding.FibEntry;
import routebook.forwarding.ForwardingRule;
import routebook.forwarding.NextHop;
import routebook.forwarding.Node;
import routebook.forwarding.Step;
import routebook.forwarding.Trace;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.routing.Received;
import routebook.routing.Rib;
import routebook.routing.Session;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.why.Because;

/**
 * Why a packet goes where it goes: of every decision on its way all candidates, the one taken first. The reasons are those
 * of the decisions themselves; nothing is decided a second time.
 */
public final class Decisions {

    private static final String TAKEN = "taken";
    private static final String LOST = "lost";
    private static final String REFUSED = "refused";
    private static final String NONE = "none";

    private final Outcome outcome;
    private final List<DecisionRow> rows = new ArrayList<>();

    private Decisions(Outcome outcome) {
        this.outcome = outcome;
    }

    /**
     * The decision of one place about one destination.
     *
     * @throws routebook.network.UnknownNameException if the design has no such place
     * @throws IllegalArgumentException               if the place decides nothing, or is down
     */
    public static Rows<DecisionRow> at(Outcome outcome, String place, Ip destination) {
        Decisions decisions = new Decisions(outcome);
        outcome.network().elements().get(place);
        decisions.decide(place, destination);
        if (decisions.rows.isEmpty()) {
            throw new IllegalArgumentException("\"" + place + "\" decides about no packets, or is down; expected a subnet, "
                    + "machine, host, gateway, MSEE or router that is up");
        }
        return new Rows<>(DecisionRow.class, decisions.rows);
    }

    /** Every decision on path 1 there, then on path 1 back. */
    public static Rows<DecisionRow> along(Outcome outcome, Journey journey) {
        Decisions decisions = new Decisions(outcome);
        decisions.follow(journey.there().get(0));
        journey.back().stream().findFirst().ifPresent(decisions::follow);
        return new Rows<>(DecisionRow.class, decisions.rows);
    }

    private void follow(Trace way) {
        for (int i = 0; i < way.steps().size(); i++) {
            Step step = way.steps().get(i);
            boolean last = i == way.steps().size() - 1;
            if (!last || !way.delivered()) {
                decide(step.node().name(), last ? way.received().destination() : way.steps().get(i + 1).sentTo().orElseThrow());
            }
        }
        String end = way.end().text();
        boolean told = way.delivered() || rows.stream().anyMatch(row -> row.at().equals(way.last().name())
                && row.because().equals(end));
        if (!told) {
            add(way.last().name(), way.received().destination(), NONE, "the packet ends here", way.end());
        }
    }

    private void decide(String place, Ip destination) {
        Optional<EffectiveTable> table = outcome.findTable(place);
        Node node = outcome.tracer().nodes().get(place);
        boolean speaks = outcome.ribs().findRib(place).isPresent();
        if (table.isPresent() && !speaks) {
            inSubnet(place, table.get(), destination);
        } else if (node != null) {
            atRouter(node, destination);
        }
    }

    private void inSubnet(String place, EffectiveTable table, Ip destination) {
        List<EffectiveTable.Line> matching = table.lines().stream()
                .filter(line -> line.route().prefix().contains(destination))
                .sorted(Comparator.comparingInt((EffectiveTable.Line line) -> -line.route().prefix().length())
                        .thenComparing(line -> !line.active()))
                .toList();
        Optional<EffectiveTable.Line> taken = matching.stream().filter(EffectiveTable.Line::active).findFirst();
        taken.ifPresent(line -> add(place, destination, TAKEN, line.route().toString(), line.because()));
        for (EffectiveTable.Line line : matching) {
            if (taken.filter(line::equals).isEmpty()) {
                add(place, destination, LOST, line.route().toString(), line.active()
                        ? shorter(line.route().prefix(), taken.orElseThrow().route().prefix()) : line.because());
            }
        }
    }

    private void atRouter(Node node, Ip destination) {
        List<FibEntry> matching = node.fib().entries().stream().filter(entry -> entry.prefix().contains(destination))
                .sorted(Comparator.comparingInt(entry -> -entry.prefix().length())).toList();
        for (int i = 0; i < matching.size(); i++) {
            FibEntry entry = matching.get(i);
            add(node.name(), destination, i == 0 ? TAKEN : LOST, entry.prefix() + " to " + nextHops(entry),
                    i == 0 ? entry.because() : shorter(entry.prefix(), matching.get(0).prefix()));
        }
        if (matching.isEmpty()) {
            add(node.name(), destination, NONE, "no route", Because.of(ForwardingRule.NO_ROUTE,
                    node.name() + " has no route to " + destination));
        }
        outcome.ribs().findRib(node.name()).ifPresent(rib -> notUsed(rib, destination));
        notThere(node.name(), destination);
    }

    /** Sessions of a speaker that do not come up although nothing of them is down: over them nothing is learned. */
    private void notThere(String speaker, Ip destination) {
        for (Session session : outcome.ribs().fabric().listCutSessions()) {
            if (session.a().speaker().equals(speaker) || session.b().speaker().equals(speaker)) {
                add(speaker, destination, REFUSED, "no session " + session.name(), session.cut().orElseThrow());
            }
        }
    }

    /** What came to a speaker and is not in its table. */
    private void notUsed(Rib rib, Ip destination) {
        for (Received received : rib.listReceived()) {
            boolean used = received.state() == Received.State.BEST || received.state() == Received.State.SHARING;
            if (!used && received.route().prefix().contains(destination)) {
                add(rib.speaker().name(), destination, received.state() == Received.State.LOST ? LOST : REFUSED,
                        received.route().prefix() + " from " + received.from().peer(), received.because().orElseThrow());
            }
        }
    }

    private static Because shorter(Prefix loser, Prefix winner) {
        return Because.of(ForwardingRule.LONGEST_MATCH, loser + " is shorter than " + winner);
    }

    private static String nextHops(FibEntry entry) {
        Set<String> names = new LinkedHashSet<>();
        for (NextHop nextHop : entry.nextHops()) {
            if (nextHop instanceof NextHop.Via via) {
                names.add(via.node());
            } else if (nextHop instanceof NextHop.Onto onto) {
                names.add(onto.segment().name());
            } else if (nextHop instanceof NextHop.Balanced balanced) {
                names.add(balanced.frontend());
            }
        }
        return names.isEmpty() ? "nowhere" : names.stream().collect(Collectors.joining(" and "));
    }

    private void add(String at, Ip destination, String verdict, String candidate, Because because) {
        rows.add(new DecisionRow(at, destination.toString(), verdict, candidate, because.rule().id(), because.text(),
                because.rule().sentence(), because.rule().citation().source(), because.rule().citation().asOf(),
                because.rule().citation().basis().name().toLowerCase(Locale.ROOT)));
    }
}
