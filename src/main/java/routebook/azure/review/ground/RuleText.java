package routebook.azure.review.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import routebook.azure.data.Dataset;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.why.Basis;
import routebook.why.Citation;

/**
 * What is said about a review rule, wherever it is said.
 *
 * @param id       its id
 * @param severity how grave a finding is
 * @param effect   what Azure does with a design that breaks it
 * @param sentence what is wrong with such a design
 * @param facts    ids of the facts and limits that it rests on
 * @param citation where it is written
 */
public record RuleText(
        String id, Severity severity, Effect effect, String sentence, List<String> facts, Citation citation) {

    private static final Map<String, RuleText> ROWS = read();

    /**
     * The rule of a row of lint-rules.csv.
     *
     * @throws IllegalStateException if there is no such row
     */
    static RuleText get(String id) {
        RuleText row = ROWS.get(id);
        if (row == null) {
            throw new IllegalStateException("lint-rules.csv has no row " + id);
        }
        return row;
    }

    private static Map<String, RuleText> read() {
        Map<String, Map<String, String>> sources = Dataset.rows("sources.csv").stream()
                .collect(Collectors.toMap(row -> row.get("key"), row -> row));
        Map<String, RuleText> rows = new LinkedHashMap<>();
        for (Map<String, String> row : Dataset.rows("lint-rules.csv")) {
            rows.put(row.get("id"), new RuleText(row.get("id"),
                    Severity.valueOf(row.get("severity").toUpperCase(Locale.ROOT)),
                    Effect.valueOf(row.get("effect").toUpperCase(Locale.ROOT)),
                    row.get("summary"), facts(row.get("rule_refs")), citation(row.get("source"), sources)));
        }
        return rows;
    }

    /** Ids between semicolons; {@code L-VPN-11..14} stands for the four of them. */
    private static List<String> facts(String references) {
        List<String> facts = new ArrayList<>();
        for (String reference : references.split(";")) {
            int dots = reference.indexOf("..");
            if (dots < 0) {
                facts.add(reference);
                continue;
            }
            String series = reference.substring(0, reference.lastIndexOf('-') + 1);
            int first = Integer.parseInt(reference.substring(series.length(), dots));
            int last = Integer.parseInt(reference.substring(dots + 2));
            for (int number = first; number <= last; number++) {
                facts.add(series + number);
            }
        }
        return List.copyOf(facts);
    }

    /** Every document that the row names, with the date of the newest. */
    private static Citation citation(String keys, Map<String, Map<String, String>> sources) {
        if (keys.equals("inferred")) {
            return new Citation("follows from the facts named", "", Basis.INFERRED);
        }
        List<Map<String, String>> documents = Arrays.stream(keys.split(";")).map(key -> {
            if (!sources.containsKey(key)) {
                throw new IllegalStateException("sources.csv has no row " + key);
            }
            return sources.get(key);
        }).toList();
        return new Citation(
                documents.stream().map(row -> row.get("document")).collect(Collectors.joining("; ")),
                documents.stream().map(row -> row.get("as_of")).max(String::compareTo).orElseThrow(),
                Basis.DOCUMENTED);
    }
}
