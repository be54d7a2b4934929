package routebook.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import routebook.analysis.row.FindingRow;

/**
 * Findings of two cases, matched by what they are about: the check, the element, what of it, and what there is too much of.
 * Their words, and so the counts in them, do not matter, except between several findings about the same, where equal words
 * belong together.
 *
 * @param before findings of the one case
 * @param now    findings of the other
 * @param same   for each of these the one of before that is about the same; each of before stands once
 */
public record SameFindings(List<FindingRow> before, List<FindingRow> now, List<Optional<FindingRow>> same) {

    private static final List<String> SEVERITIES = List.of("info", "warning", "error");
    private static final List<String> EFFECTS = List.of("runs", "fails", "refused");

    /** What a finding is about. */
    private record Subject(String check, String element, String about, String measure) {

        static Subject of(FindingRow row) {
            return new Subject(row.check(), row.element(), row.about(), row.measure());
        }
    }

    /** Matches them. */
    public static SameFindings of(List<FindingRow> before, List<FindingRow> now) {
        Map<Subject, List<FindingRow>> left = new HashMap<>();
        before.forEach(row -> left.computeIfAbsent(Subject.of(row), any -> new ArrayList<>()).add(row));
        List<Optional<FindingRow>> same = new ArrayList<>(Collections.nCopies(now.size(), Optional.empty()));
        for (int i = 0; i < now.size(); i++) {
            String words = now.get(i).finding();
            same.set(i, take(left, now.get(i), row -> row.finding().equals(words)));
        }
        for (int i = 0; i < now.size(); i++) {
            if (same.get(i).isEmpty()) {
                same.set(i, take(left, now.get(i), any -> true));
            }
        }
        return new SameFindings(before, now, same);
    }

    private static Optional<FindingRow> take(Map<Subject, List<FindingRow>> left, FindingRow like,
            Predicate<FindingRow> which) {
        List<FindingRow> candidates = left.getOrDefault(Subject.of(like), List.of());
        Optional<FindingRow> taken = candidates.stream().filter(which).findFirst();
        taken.ifPresent(candidates::remove);
        return taken;
    }

    /** How many findings the one case has and the other has not. */
    public int gone() {
        return before.size() - (int) same.stream().filter(Optional::isPresent).count();
    }

    /**
     * True if a finding is worse than another about the same: it is graver; or as grave, and Azure does worse; or
     * all that is alike, and it is farther beyond its limit.
     */
    static boolean isWorse(FindingRow one, FindingRow other) {
        int severity = SEVERITIES.indexOf(one.severity()) - SEVERITIES.indexOf(other.severity());
        int weight = severity != 0 ? severity : EFFECTS.indexOf(one.effect()) - EFFECTS.indexOf(other.effect());
        return weight > 0 || weight == 0 && one.figure().isPresent() && other.figure().isPresent()
                && one.figure().get().isWorseThan(other.figure().get());
    }
}
