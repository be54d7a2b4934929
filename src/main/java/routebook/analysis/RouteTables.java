package routebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import routebook.analysis.row.AzureRouteRow;
import routebook.analysis.row.RouteRow;
import routebook.azure.EffectiveTable;
import routebook.net.Community;
import routebook.net.Ip;
import routebook.network.Element;
import routebook.network.ElementKind;
import routebook.routing.Announced;
import routebook.routing.Candidate;
import routebook.routing.Decision;
import routebook.routing.Learned;
import routebook.routing.Received;
import routebook.routing.Rib;
import routebook.routing.Route;
import routebook.study.Outcome;
import routebook.why.Because;

/** Every route table of an outcome: effective routes of subnets, routes of point-to-site clients; received, chosen and announced routes of speakers. */
public final class RouteTables {

    private RouteTables() {}

    /** All tables, place by place in declared order; of machines, those of their subnets. */
    public static Rows<RouteRow> all(Outcome outcome) {
        return of(outcome, outcome.network().elements().list().stream()
                .filter(element -> element.kind() == ElementKind.POINT_TO_SITE_CLIENT
                        || !element.kind().isEndPoint() && element.kind() != ElementKind.APPLIANCE).toList());
    }

    /**
     * The tables of one place and of everything that is a part of it. A machine or an appliance has that of its subnet.
     *
     * @throws routebook.network.UnknownNameException if the design has no such place
     */
    public static Rows<RouteRow> at(Outcome outcome, String place) {
        return of(outcome, outcome.network().elements().listWithin(place).stream().filter(element -> element.name().equals(place)
                || !element.kind().isEndPoint() && element.kind() != ElementKind.APPLIANCE).toList());
    }

    /** Those of these rows that are in one table, and in it of one peer; effective routes have a table of their own. */
    public static Rows<RouteRow> only(Rows<RouteRow> rows, Optional<String> table, Optional<String> peer) {
        return new Rows<>(RouteRow.class, rows.list().stream()
                .filter(row -> table.map(row.table()::equals).orElse(true) && peer.map(row.peer()::equals).orElse(true))
                .toList());
    }

    /**
     * The effective routes of a subnet, machine or appliance, as Azure shows them.
     *
     * @throws IllegalArgumentException if the place has no effective routes
     */
    public static Rows<AzureRouteRow> asAzureShows(Outcome outcome, String place) {
        String kind = outcome.network().elements().get(place).kind().word();
        EffectiveTable table = outcome.findTable(place).orElseThrow(() -> new IllegalArgumentException(
                "\"" + place + "\" is a " + kind + " of which Azure lists no routes; expected a subnet, machine, "
                        + "appliance, gateway, MSEE or circuit link"));
        return new Rows<>(AzureRouteRow.class, table.lines().stream().map(line -> new AzureRouteRow(
                line.route().origin().kind().word(), line.active() ? "Active" : "Invalid",
                line.route().prefix().toString(), line.route().type().word(), addresses(line),
                line.route().isUserRoute() ? line.route().origin().element() : "")).toList());
    }

    private static String addresses(EffectiveTable.Line line) {
        return line.route().nextHopIps().stream().map(Ip::toString).collect(Collectors.joining("+"));
    }

    private static Rows<RouteRow> of(Outcome outcome, List<Element> places) {
        List<RouteRow> rows = new ArrayList<>();
        for (Element place : places) {
            outcome.findTable(place.name()).ifPresent(
                    table -> table.lines().forEach(line -> rows.add(effective(place.name(), line))));
            outcome.ribs().findRib(place.name()).ifPresent(rib -> addSpeaker(rib, rows));
        }
        return new Rows<>(RouteRow.class, rows);
    }

    private static RouteRow effective(String subnet, EffectiveTable.Line line) {
        String addresses = addresses(line);
        String nextHop = line.route().type().word() + (addresses.isEmpty() ? "" : " " + addresses);
        return new RouteRow(subnet, "effective", line.route().origin().element(), line.route().prefix().toString(),
                line.route().origin().kind().word(), line.active() ? "Active" : "Invalid", nextHop, "", null, null,
                line.because().rule().id(), "");
    }

    private static void addSpeaker(Rib rib, List<RouteRow> rows) {
        String at = rib.speaker().name();
        for (Received received : rib.listReceived()) {
            rows.add(received(at, rib, received));
        }
        rib.decisions().values().forEach(decision -> decision.winners().forEach(
                winner -> rows.add(row(at, "best", winner.peer().orElse(""), winner.route(), source(winner), "chosen",
                        winner.route(), chosenBy(decision)))));
        for (Announced announced : rib.listAnnounced()) {
            Route shown = announced.route().orElse(announced.held());
            rows.add(row(at, "out", announced.to().peer(), shown, "bgp",
                    announced.route().isPresent() ? "chosen" : "refused", null, id(announced.because())));
        }
    }

    private static RouteRow received(String at, Rib rib, Received received) {
        Route known = received.candidate().map(Candidate::route).orElse(received.route());
        String state = switch (received.state()) {
            case BEST, SHARING -> "chosen";
            case LOST -> "candidate";
            case REFUSED -> "refused";
        };
        String rule = state.equals("chosen")
                ? rib.findDecision(received.route().prefix()).map(RouteTables::chosenBy).orElse("")
                : id(received.because());
        return row(at, "in", received.from().peer(), known, "bgp", state, known, rule);
    }

    private static RouteRow row(
            String at, String table, String peer, Route route, String source, String state, Route local, String rule) {
        return new RouteRow(at, table, peer, route.prefix().toString(), source, state,
                route.nextHop().map(Ip::toString).orElse(""), route.asPath().toString(),
                local == null ? null : local.localPref(), local == null ? null : (long) local.weight(), rule,
                route.communities().stream().map(Community::toString).collect(Collectors.joining("+")));
    }

    private static String source(Candidate candidate) {
        return candidate.learned() == Learned.OWN ? "own" : "bgp";
    }

    /** The rung that dropped the last rival; empty where there was none. */
    private static String chosenBy(Decision<Candidate> decision) {
        int losses = decision.losses().size();
        return losses == 0 ? "" : decision.losses().get(losses - 1).rung().id();
    }

    private static String id(Optional<Because> because) {
        return because.map(reason -> reason.rule().id()).orElse("");
    }
}
