package routebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import routebook.study.Outcome;

/**
 * What there is to say about a design that shows only once its routes are computed: prefixes that never come to rest, and
 * prefixes that come to rest in more than one way.
 */
public final class ControlPlaneReview {

    private ControlPlaneReview() {}

    /** The findings about an outcome; the control plane is run many times to make them (see {@link Stability}). */
    public static Rows<FindingRow> of(Outcome outcome) {
        List<FindingRow> rows = new ArrayList<>();
        Stability stability = Stability.of(outcome);
        for (Stability.Restless each : stability.restless()) {
            rows.add(new FindingRow("error", "BGP_OSCILLATES", "fails", String.join("+", each.speakers()), each.text(),
                    each.explanation().map(found -> found.turns().stream().map(turn -> turn.because().rule().id()).distinct()
                            .sorted().collect(Collectors.joining("+"))).orElse("")));
        }
        for (Stability.Contested each : stability.contests()) {
            rows.add(new FindingRow("warning", "BGP_SEVERAL_ENDS", "runs", each.explanation().map(found ->
                    String.join("+", found.ends().get(0).chosen().keySet())).orElse(""), each.text(), ""));
        }
        return new Rows<>(FindingRow.class, rows);
    }
}
