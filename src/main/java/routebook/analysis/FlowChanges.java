package routebook.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import routebook.analysis.row.FlowChangeRow;
import routebook.analysis.row.PathRow;

/** The flows whose path 1 goes otherwise than in the case that theirs is compared with; no row where there is none. */
final class FlowChanges implements SetQuestion.Gathering<PathRow> {

    private final Function<SetRows.SetRow<PathRow>, Optional<PathRow>> before;
    private final Consumer<SetRows.SetRow<FlowChangeRow>> to;

    private FlowChanges(Function<SetRows.SetRow<PathRow>, Optional<PathRow>> before,
            Consumer<SetRows.SetRow<FlowChangeRow>> to) {
        this.before = before;
        this.to = to;
    }

    /** Compared with the first variant, with nothing down or under a failure that both know. */
    static FlowChanges fromBase(Members members, Consumer<SetRows.SetRow<FlowChangeRow>> to) {
        Map<List<String>, PathRow> base = new HashMap<>();
        return new FlowChanges(each -> {
            List<String> flow = List.of(each.row().failed(), each.row().from(), each.row().to());
            if (members.isBase(each.key())) {
                base.put(flow, each.row());
            }
            return Optional.ofNullable(base.get(flow));
        }, to);
    }

    /** Compared with the same variant with nothing down. */
    static FlowChanges underFailures(Members members, Consumer<SetRows.SetRow<FlowChangeRow>> to) {
        Map<Flows.Pair, SetRows.SetRow<PathRow>> whole = new HashMap<>();
        return new FlowChanges(each -> {
            Flows.Pair flow = new Flows.Pair(each.row().from(), each.row().to());
            if (each.row().failed().isEmpty()) {
                whole.put(flow, each);
            }
            return Optional.ofNullable(whole.get(flow)).filter(first -> first.key().isSameVariant(each.key()))
                    .map(SetRows.SetRow::row);
        }, to);
    }

    @Override
    public void take(SetRows.SetRow<PathRow> each) {
        if (each.row().path() == 1) {
            before.apply(each).map(one -> FlowChangeRow.of(one, each.row())).filter(FlowChangeRow::differs)
                    .ifPresent(row -> to.accept(new SetRows.SetRow<>(each.key(), row)));
        }
    }

    @Override
    public void end() {
        // Each row was told when it came.
    }
}
