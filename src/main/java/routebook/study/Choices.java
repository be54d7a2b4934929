package routebook.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import routebook.azure.EffectiveRoute;
import routebook.azure.EffectiveTable;
import routebook.azure.rules.system.GatewayRoutesReachSubnets;
import routebook.forwarding.FibEntry;
import routebook.forwarding.ForwardingRule;
import routebook.forwarding.NextHop;
import routebook.forwarding.Node;
import routebook.forwarding.Step;
import routebook.forwarding.Trace;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.routing.Received;
import routebook.routing.Session;
import routebook.study.Choice.Fate;
import routebook.study.Choice.Option;
import routebook.why.Because;

/**
 * The decisions of an outcome, told with all their candidates. The reasons are those of the decisions themselves; nothing is
 * decided a second time.
 */
final class Choices {

    private final Outcome outcome;

    Choices(Outcome outcome) {
        this.outcome = outcome;
    }

    /** The decisions on a way, in its order; the last one says how the way ends if it is lost. */
    List<Choice> along(Trace way) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < way.steps().size(); i++) {
            Step step = way.steps().get(i);
            boolean last = i == way.steps().size() - 1;
            if (!last || !way.delivered()) {
                find(step.node().name(), last ? way.received().destination() : way.steps().get(i + 1).sentTo().orElseThrow())
                        .ifPresent(choices::add);
            }
        }
        String end = way.end().text();
        boolean told = way.delivered() || choices.stream().anyMatch(choice -> choice.at().equals(way.last().name())
                && choice.options().stream().anyMatch(option -> option.because().text().equals(end)));
        if (!told) {
            choices.add(new Choice(way.last().name(), way.received().destination(),
                    List.of(new Option(Fate.NONE, Optional.empty(), "the packet ends here", "", List.of(), way.end()))));
        }
        return choices;
    }

    /** The decision of a place; empty if the place decides nothing, or is down. */
    Optional<Choice> find(String place, Ip destination) {
        Optional<EffectiveTable> table = outcome.findTable(place);
        Node node = outcome.tracer().nodes().get(place);
        boolean speaks = outcome.ribs().findRib(place).isPresent();
        List<Option> options = table.isPresent() && !speaks ? inSubnet(table.get(), destination)
                : node == null ? List.of() : atRouter(node, destination);
        return options.isEmpty() ? Optional.empty() : Optional.of(new Choice(place, destination, options));
    }

    private static List<Option> inSubnet(EffectiveTable table, Ip destination) {
        List<EffectiveTable.Line> matching = table.lines().stream()
                .filter(line -> line.route().prefix().contains(destination))
                .sorted(Comparator.comparingInt((EffectiveTable.Line line) -> -line.route().prefix().length())
                        .thenComparing(line -> !line.active()))
                .toList();
        Optional<EffectiveTable.Line> taken = matching.stream().filter(EffectiveTable.Line::active).findFirst();
        List<Option> options = new ArrayList<>();
        List<EffectiveTable.Line> used = matching.stream().filter(line -> line.active()
                && line.route().prefix().equals(taken.orElseThrow().route().prefix())).toList();
        used.forEach(line -> options.add(option(Fate.TAKEN, line.route(), line.because())));
        matching.stream().filter(line -> !used.contains(line)).forEach(line -> options.add(option(Fate.LOST, line.route(),
                line.active() ? shorter(line.route().prefix(), taken.orElseThrow().route().prefix()) : line.because())));
        return options;
    }

    private static Option option(Fate fate, EffectiveRoute route, Because because) {
        return new Option(fate, Optional.of(route.prefix()), route.toString(), route.origin().element(),
                names(route.forwards()), because);
    }

    private List<Option> atRouter(Node node, Ip destination) {
        List<Option> options = new ArrayList<>();
        List<FibEntry> matching = node.fib().entries().stream().filter(entry -> entry.prefix().contains(destination))
                .sorted(Comparator.comparingInt(entry -> -entry.prefix().length())).toList();
        for (int i = 0; i < matching.size(); i++) {
            FibEntry entry = matching.get(i);
            List<String> names = names(entry.nextHops());
            options.add(new Option(i == 0 ? Fate.TAKEN : Fate.LOST, Optional.of(entry.prefix()),
                    entry.prefix() + " to " + (names.isEmpty() ? "nowhere" : String.join(" and ", names)), "", names,
                    i == 0 ? entry.because() : shorter(entry.prefix(), matching.get(0).prefix())));
        }
        if (matching.isEmpty()) {
            options.add(new Option(Fate.NONE, Optional.empty(), "no route", "", List.of(),
                    Because.of(ForwardingRule.NO_ROUTE, node.name() + " has no route to " + destination)));
        }
        options.addAll(notForwarded(node, destination));
        options.addAll(notThere(node.name()));
        return options;
    }

    /** What came to a speaker and is not in its forwarding table. */
    private List<Option> notForwarded(Node node, Ip destination) {
        String speaker = node.name();
        Set<Prefix> forwarded = node.fib().entries().stream().map(FibEntry::prefix).collect(Collectors.toSet());
        List<Option> options = new ArrayList<>();
        for (Received received : outcome.ribs().findRib(speaker).map(rib -> rib.listReceived()).orElse(List.of())) {
            Prefix prefix = received.route().prefix();
            boolean best = received.state() == Received.State.BEST || received.state() == Received.State.SHARING;
            if (prefix.contains(destination) && !(best && forwarded.contains(prefix))) {
                String peer = received.from().peer();
                Fate fate = best ? Fate.CHOSEN : received.state() == Received.State.LOST ? Fate.LOST : Fate.REFUSED;
                options.add(new Option(fate, Optional.of(prefix), prefix + " from " + peer, peer, List.of(),
                        received.because().orElseGet(() -> Because.of(GatewayRoutesReachSubnets.RULE, speaker + " has "
                                + prefix + " from " + peer + " for its subnets and peers; packets for it do not pass "
                                + speaker))));
            }
        }
        return options;
    }

    /** Sessions of a speaker that do not come up although nothing of them is down: over them nothing is learned. */
    private List<Option> notThere(String speaker) {
        List<Option> options = new ArrayList<>();
        for (Session session : outcome.ribs().fabric().listCutSessions()) {
            if (session.a().speaker().equals(speaker) || session.b().speaker().equals(speaker)) {
                options.add(new Option(Fate.REFUSED, Optional.empty(), "no session " + session.name(), "",
                        List.of(), session.cut().orElseThrow()));
            }
        }
        return options;
    }

    private static Because shorter(Prefix loser, Prefix winner) {
        return Because.of(ForwardingRule.LONGEST_MATCH, () -> loser + " is shorter than " + winner);
    }

    private static List<String> names(List<NextHop> nextHops) {
        Set<String> names = new LinkedHashSet<>();
        for (NextHop nextHop : nextHops) {
            if (nextHop instanceof NextHop.Via via) {
                names.add(via.node());
            } else if (nextHop instanceof NextHop.Onto onto) {
                names.add(onto.segment().name());
            } else if (nextHop instanceof NextHop.Balanced balanced) {
                names.add(balanced.frontend());
            }
        }
        return List.copyOf(names);
    }
}
