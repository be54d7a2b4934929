package routebook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import routebook.analysis.row.RouteRow;
import routebook.report.ReportModel.Place;
import routebook.report.ReportModel.RouteLine;
import routebook.report.ReportModel.RouteTable;
import routebook.study.Outcome;

/** Route tables, place by place. */
final class PlaceSections {

    private static final Map<String, String> TITLES = Map.of(
            "effective", "Effective routes", "in", "Received", "best", "Chosen", "out", "Announced");

    private PlaceSections() {}

    static List<Place> of(Outcome outcome, List<RouteRow> rows, RuleNumbers rules) {
        Map<String, Map<String, List<RouteRow>>> byPlace = new LinkedHashMap<>();
        for (RouteRow row : rows) {
            byPlace.computeIfAbsent(row.at(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(row.table(), any -> new ArrayList<>()).add(row);
        }
        List<Place> places = new ArrayList<>();
        byPlace.forEach((name, tables) -> {
            List<RouteTable> shown = new ArrayList<>();
            tables.forEach((table, lines) -> shown.add(new RouteTable(table, TITLES.get(table),
                    lines.stream().map(row -> line(row, rules)).toList())));
            places.add(new Place("place-" + (places.size() + 1), name, outcome.kind(name).word(), counted(tables), shown));
        });
        return places;
    }

    private static RouteLine line(RouteRow row, RuleNumbers rules) {
        return new RouteLine(row.peer(), row.prefix(), row.source(), row.state(), row.nextHop(), row.asPath(),
                row.localPref() == null ? "" : row.localPref().toString(),
                row.weight() == null ? "" : row.weight().toString(), rules.ref(row.rule()));
    }

    private static String counted(Map<String, List<RouteRow>> tables) {
        List<String> parts = new ArrayList<>();
        tables.forEach((table, lines) -> {
            if (table.equals("effective")) {
                int active = count(lines, "Active");
                parts.add(active == lines.size() ? active + " active" : active + " active of " + lines.size());
            } else if (table.equals("out")) {
                int sent = count(lines, "chosen");
                parts.add(sent + " announced");
                if (sent < lines.size()) {
                    parts.add(lines.size() - sent + " held back");
                }
            } else {
                parts.add(lines.size() + (table.equals("in") ? " received" : " chosen"));
            }
        });
        return String.join(", ", parts);
    }

    private static int count(List<RouteRow> lines, String state) {
        return (int) lines.stream().filter(row -> row.state().equals(state)).count();
    }
}
