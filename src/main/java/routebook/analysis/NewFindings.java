package routebook.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import routebook.analysis.row.FindingChangeRow;
import routebook.analysis.row.FindingRow;

/**
 * The findings of each case that are new, or worse than before. The base with nothing down is what all is compared with;
 * a variant under a failure is also compared with the base under that failure and with itself with nothing down, so that what
 * one of these has is not told again. Of a base that could not be computed nothing is known, and everything is new.
 */
final class NewFindings implements SetQuestion.Gathering<FindingRow> {

    private final Members members;
    private final Consumer<SetRows.SetRow<FindingChangeRow>> to;
    private final Map<String, List<FindingRow>> base = new HashMap<>();
    private SetRows.Key current;
    private List<FindingRow> found;
    private SetRows.Key variant;
    private List<FindingRow> whole;

    NewFindings(Members members, Consumer<SetRows.SetRow<FindingChangeRow>> to) {
        this.members = members;
        this.to = to;
    }

    @Override
    public void take(SetRows.SetRow<FindingRow> row) {
        if (!row.key().equals(current)) {
            end();
            current = row.key();
            found = new ArrayList<>();
        }
        found.add(row.row());
    }

    @Override
    public void end() {
        if (current == null) {
            return;
        }
        if (current.failed().isEmpty()) {
            whole = found;
        } else if (variant == null || !variant.isSameVariant(current)) {
            // With nothing down there was no finding, so no row came.
            whole = List.of();
        }
        variant = current;
        if (members.isBase(current) && current.failed().isEmpty()) {
            base.put("", found);
            return;
        }
        List<SameFindings> known = known().map(before -> SameFindings.of(before, found)).toList();
        for (int i = 0; i < found.size(); i++) {
            int number = i;
            List<FindingRow> same = known.stream().flatMap(each -> each.same().get(number).stream()).toList();
            change(found.get(i), same).ifPresent(row -> to.accept(new SetRows.SetRow<>(current, row)));
        }
        if (members.isBase(current)) {
            base.put(current.failed(), found);
        }
    }

    /** What the current case is compared with. */
    private Stream<List<FindingRow>> known() {
        return Stream.concat(Stream.of("", current.failed()).distinct().map(failed -> base.getOrDefault(failed, List.of())),
                current.failed().isEmpty() ? Stream.of() : Stream.of(whole));
    }

    private static Optional<FindingChangeRow> change(FindingRow now, List<FindingRow> same) {
        if (same.isEmpty()) {
            return Optional.of(FindingChangeRow.added(now));
        }
        FindingRow before = same.stream().reduce((one, other) -> SameFindings.isWorse(other, one) ? other : one).orElseThrow();
        return SameFindings.isWorse(now, before) ? Optional.of(FindingChangeRow.worsened(before, now)) : Optional.empty();
    }
}
