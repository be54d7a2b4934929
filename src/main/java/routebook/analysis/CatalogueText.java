package routebook.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import routebook.analysis.row.FailureRow;

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
    public static String text(Rows<FailureRow> rows) {
        Map<String, List<FailureRow>> byFailure = new LinkedHashMap<>();
        Map<String, Integer> repairs = new TreeMap<>();
        rows.list().forEach(row -> {
            byFailure.computeIfAbsent(row.failed(), any -> new ArrayList<>()).add(row);
            repairs.merge(row.repair(), 1, Integer::sum);
        });
        String usual = repairs.isEmpty() ? "" : Collections.max(repairs.entrySet(), Map.Entry.comparingByValue()).getKey();
        List<String> lines = new ArrayList<>();
        byFailure.forEach((failed, ends) -> {
            lines.add(failed + " (" + ends.get(0).kind().replace("+", ", ") + ")" + parts(failed, ends.get(0).down()));
            ends.forEach(end -> lines.add("  " + end(end)
                    + (end.repair().equals(usual) ? "" : "; repair: " + end.repair())));
        });
        lines.add("");
        lines.add(usual.isEmpty() ? "Nothing of this design breaks as one piece."
                : "Repair where nothing else is said: " + usual + ".");
        return String.join("\n", lines) + "\n";
    }

    private static String parts(String failed, String down) {
        List<String> names = List.of(down.split("\\+")).stream().filter(name -> !name.equals(failed)).toList();
        return names.isEmpty() ? "" : ", down with it: " + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "");
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
