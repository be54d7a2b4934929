package routebook.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import routebook.analysis.row.FailureRow;
import routebook.network.Network;
import routebook.study.Failover;

/** The failure catalogue to be read: a paragraph for each failure. */
public final class CatalogueText {

    /** So many names of what is down stand in a line; a region takes hundreds with it. */
    private static final int MOST_NAMES = 8;

    /** Of which the reason says more. */
    private static final Set<String> SIGNS_THAT_ARE_NONE = Set.of("none", "unknown");

    private CatalogueText() {}

    /**
     * What each failure takes down, and who notices it by what and when; at the end, once, the repair that is assumed of most
     * of them.
     */
    public static String text(Network network) {
        List<Paragraph> paragraphs = Failovers.each(network).map(Paragraph::of).toList();
        Map<String, Integer> repairs = new TreeMap<>();
        paragraphs.forEach(each -> each.ends().forEach(end -> repairs.merge(end.repair(), 1, Integer::sum)));
        String usual = repairs.isEmpty() ? "" : Collections.max(repairs.entrySet(), Map.Entry.comparingByValue()).getKey();
        List<String> lines = new ArrayList<>();
        for (Paragraph each : paragraphs) {
            lines.add(each.heading());
            each.ends().forEach(end -> lines.add("  " + end(end)
                    + (end.repair().equals(usual) ? "" : "; repair: " + end.repair())));
        }
        lines.add("");
        lines.add(usual.isEmpty() ? "Nothing of this design breaks as one piece."
                : "Repair where nothing else is said: " + usual + ".");
        return String.join("\n", lines) + "\n";
    }

    /** A failure with who notices it: what is left of a failover, which holds the tables of a whole design. */
    private record Paragraph(String heading, List<FailureRow> ends) {

        static Paragraph of(Failover failover) {
            String failed = failover.failure().name();
            List<FailureRow> ends = Failovers.entries(failover);
            List<String> parts = failover.down().stream().filter(name -> !name.equals(failed)).toList();
            return new Paragraph(failed + " (" + ends.get(0).kind().replace("+", ", ") + ")"
                    + (parts.isEmpty() ? "" : ", down with it: " + shown(parts)), ends);
        }

        private static String shown(List<String> parts) {
            return String.join(", ", parts.subList(0, Math.min(MOST_NAMES, parts.size())))
                    + (parts.size() > MOST_NAMES ? " and " + (parts.size() - MOST_NAMES) + " more" : "");
        }
    }

    private static String end(FailureRow end) {
        String rule = end.rule().isEmpty() ? "" : " [" + end.rule() + "]";
        boolean told = !SIGNS_THAT_ARE_NONE.contains(end.sign());
        return (end.at().isEmpty() ? "" : end.at() + ": ") + (told ? end.sign() + when(end) + "; " : "") + end.because() + rule;
    }

    private static String when(FailureRow end) {
        if (end.earliest() == null) {
            return "";
        }
        String earliest = Numbers.text(end.earliest());
        return end.latest() == null ? " after " + earliest + " s or more"
                : end.latest().equals(end.earliest()) ? " after " + earliest + " s"
                : " after " + earliest + " to " + Numbers.text(end.latest()) + " s";
    }
}
