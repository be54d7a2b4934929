package routebook.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.analysis.row.FindingRow;
import routebook.study.Cut;
import routebook.study.Outcome;

/**
 * What there is to say about a design that shows only once its routes are computed: sessions and tunnels that go down by
 * themselves, prefixes that never come to rest, prefixes that come to rest in more than one way, and customers that carry
 * traffic of others by accident.
 */
public final class ControlPlaneReview {

    /** So many names stand in a finding; the commands have them all. */
    private static final int MOST_NAMED = 5;

    private ControlPlaneReview() {}

    /** The findings about an outcome; the control plane is run many times to make them (see {@link Stability}). */
    public static Rows<FindingRow> of(Outcome outcome) {
        List<FindingRow> rows = new ArrayList<>();
        for (Cut cut : outcome.settling().cuts()) {
            boolean flaps = outcome.settling().flapping().contains(cut.element());
            rows.add(new FindingRow("error", flaps ? "FLAPS" : "GOES_DOWN", "fails", cut.element(), "",
                    (flaps ? "" : "goes down by itself: ") + cut.because().facts() + ".",
                    cut.because().rule().id()));
        }
        Stability stability = Stability.of(outcome);
        for (Stability.Restless each : stability.restless()) {
            rows.add(new FindingRow("error", "BGP_OSCILLATES", "fails", String.join("+", each.speakers()), "", each.text(),
                    each.explanation().map(found -> found.turns().stream().map(turn -> turn.because().rule().id()).distinct()
                            .sorted().collect(Collectors.joining("+"))).orElse("")));
        }
        for (Stability.Contested each : stability.contests()) {
            rows.add(new FindingRow("warning", "BGP_SEVERAL_ENDS", "runs", each.explanation().map(found ->
                    String.join("+", found.ends().get(0).chosen().keySet())).orElse(""), "", each.text(), ""));
        }
        rows.addAll(transits(outcome));
        return new Rows<>(FindingRow.class, rows);
    }

    /** One finding for all that one speaker passes from one party to another. */
    private static List<FindingRow> transits(Outcome outcome) {
        Map<List<String>, List<Transit>> alike = new LinkedHashMap<>();
        for (Transit transit : Transits.of(outcome)) {
            if (transit.isAccident()) {
                // The reason names the parties.
                alike.computeIfAbsent(List.of(transit.by(), transit.because().text()), any -> new ArrayList<>()).add(transit);
            }
        }
        return alike.values().stream().map(ControlPlaneReview::transit).toList();
    }

    private static FindingRow transit(List<Transit> alike) {
        Transit first = alike.get(0);
        List<String> flows = alike.stream().flatMap(transit -> transit.flows().stream()).distinct().toList();
        boolean used = alike.stream().anyMatch(transit -> transit.use() == Transit.Use.USED);
        String told = some(alike.stream().map(Transit::passedTo));
        String text = first.because().text() + ": " + first.by() + " tells " + told + " of "
                + some(alike.stream().map(transit -> transit.prefix().toString())) + ", learned from "
                + some(alike.stream().map(Transit::learnedFrom)) + "; "
                + (!used ? told + " would use it without a better route"
                        : flows.isEmpty() ? told + " uses it; no flow of the design passes " + first.by()
                                + " between these two (a Route Server itself passes no packets, and what it programs is not"
                                + " followed here)"
                        : "flows that go so: " + some(flows.stream()))
                + ". A list of permitted prefixes on that session prevents it, or says that it is wanted.";
        // Sites that one customer has joined may be meant to carry each other's traffic; two providers never are.
        boolean graver = used && first.because().rule() == RouteLeak.HAIRPIN_TURN;
        return new FindingRow(graver ? "warning" : "info", "BGP_ACCIDENTAL_TRANSIT", "runs", first.by(),
                first.because().text(), text,
                first.because().rule().id());
    }

    /** The first of them in words, each once, and how many more there are. */
    static String some(Stream<String> names) {
        List<String> all = names.distinct().toList();
        String first = String.join(", ", all.subList(0, Math.min(all.size(), MOST_NAMED)));
        return all.size() <= MOST_NAMED ? first : first + " and " + (all.size() - MOST_NAMED) + " more";
    }
}
