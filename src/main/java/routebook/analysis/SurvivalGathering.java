package routebook.analysis;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import routebook.analysis.row.ReachabilityRow;

/** What is told of each variant once all its failures are known. A row's own failure is none, since it speaks of all. */
final class SurvivalGathering<R extends Record> implements SetQuestion.Gathering<ReachabilityRow> {

    private final Members members;
    private final BiFunction<Survival, Survival, List<R>> answer;
    private final Consumer<SetRows.SetRow<R>> to;
    private SetRows.Key variant;
    private Survival survival;
    // A base that could not be computed has no flow that another variant could lack.
    private Survival base = new Survival();

    /**
     * @param answer of a variant and the base
     * @param to     takes it
     */
    SurvivalGathering(Members members, BiFunction<Survival, Survival, List<R>> answer, Consumer<SetRows.SetRow<R>> to) {
        this.members = members;
        this.answer = answer;
        this.to = to;
    }

    @Override
    public void take(SetRows.SetRow<ReachabilityRow> row) {
        if (variant == null || !variant.isSameVariant(row.key())) {
            end();
            variant = row.key().withoutFailure();
            survival = new Survival();
            if (members.isBase(variant)) {
                base = survival;
            }
        }
        survival.take(row.row());
    }

    @Override
    public void end() {
        if (variant != null) {
            answer.apply(survival, base).forEach(row -> to.accept(new SetRows.SetRow<>(variant, row)));
        }
    }
}
