package routebook.analysis;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import routebook.analysis.row.FindingChangeRow;
import routebook.analysis.row.FindingRow;
import routebook.analysis.row.FlowChangeRow;
import routebook.analysis.row.PathRow;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.SinglePointRow;
import routebook.analysis.row.WorseRow;
import routebook.analysis.row.WorstRow;

/**
 * A question that is put to a whole study. Its answer is gathered from what each case answers to another question, be that
 * computed at once or read from the file of a sweep.
 *
 * @param <C> row type of the cases' answers
 */
public sealed interface SetQuestion<C extends Record> permits SetQuestion.InRows, SetQuestion.InColumns {

    InRows<ReachabilityRow, WorstRow> WORST = new InRows<>("worst", "What the failures do to each flow of each variant: how "
            + "many it survives, the worst that happens to it, and which of them do that.", Question.REACHABILITY,
            WorstRow.class, (members, to) -> new SurvivalGathering<>(members, (own, base) -> own.worst(), to));
    InRows<ReachabilityRow, SinglePointRow> SINGLE_POINTS = new InRows<>("single-points", "Failures that take flows away "
            + "which work with nothing down, the most harmful of each variant first.", Question.REACHABILITY,
            SinglePointRow.class, (members, to) -> new SurvivalGathering<>(members, (own, base) -> own.singlePoints(), to));
    InRows<ReachabilityRow, WorseRow> WORSE = new InRows<>("worse", "The flows that the first variant has and another one "
            + "has not, with nothing down or under a failure that both know.", Question.REACHABILITY, WorseRow.class,
            (members, to) -> new SurvivalGathering<>(members, Survival::worseThan, to));
    InRows<PathRow, FlowChangeRow> DIFFERENCES = new InRows<>("differences", "The flows that go otherwise than in the first "
            + "variant, with nothing down or under a failure that both know.", Question.PATHS, FlowChangeRow.class,
            FlowChanges::fromBase);
    InRows<PathRow, FlowChangeRow> UNDER_FAILURES = new InRows<>("under-failures", "The flows of every variant that go "
            + "otherwise under a failure than with nothing down.", Question.PATHS, FlowChangeRow.class,
            FlowChanges::underFailures);
    InRows<FindingRow, FindingChangeRow> NEW_FINDINGS = new InRows<>("new-findings", "What the review says of a variant and "
            + "not of the first one, or says of it with more weight, or farther beyond a limit; other words alone are nothing "
            + "new.", Question.FINDINGS,
            FindingChangeRow.class, NewFindings::new);
    InRows<FindingRow, FindingChangeRow> NEW_ROUTING_FINDINGS = new InRows<>("new-routing-findings", "The same of what shows "
            + "only once the routes are computed. Under a failure it is told if neither the first variant nor this one with "
            + "nothing down has it, nor the first one under this failure.", Question.ROUTING_FINDINGS,
            FindingChangeRow.class, NewFindings::new);
    InColumns<ReachabilityRow> SIDE_BY_SIDE = new InColumns<>("side-by-side", "All variants in one table, at most "
            + SideBySide.MOST + ": a row for each flow, with nothing down and under each failure, and a column for each "
            + "variant.", Question.REACHABILITY, SideBySide.KEYS, SideBySide.heading("a variant"), SideBySide::gather);

    /** The questions that a study file may ask, by name. */
    List<SetQuestion<?>> ALL = List.of(WORST, SINGLE_POINTS, WORSE, DIFFERENCES, UNDER_FAILURES, NEW_FINDINGS,
            NEW_ROUTING_FINDINGS, SIDE_BY_SIDE);

    /** What a table or file with its answer is called: lower case, words joined by -. */
    String name();

    /** What is asked, as a sentence. */
    String meaning();

    /** The columns of the answer, but for the keys of the study. */
    List<Frame.Heading> columns();

    /** What each case is asked for it. */
    Question<C> of();

    /**
     * Gathers the answer as CSV.
     *
     * @param text takes it, the header first
     * @throws IllegalArgumentException if the answer is not to be had of so many variants
     */
    Gathering<C> csv(Members members, Consumer<String> text);

    /** Takes the rows of all cases, in declared order: variants, in each of them failures, nothing down before any other. */
    interface Gathering<C extends Record> {

        void take(SetRows.SetRow<C> row);

        /** There are no more. */
        void end();
    }

    /**
     * One whose answer has rows with the keys of a study.
     *
     * @param name    what a table or file with its answer is called
     * @param meaning what is asked
     * @param of      what each case is asked
     * @param type    row type of the answer
     * @param gather  hands on each row of the answer once it is known
     */
    record InRows<C extends Record, R extends Record>(String name, String meaning, Question<C> of, Class<R> type,
            BiFunction<Members, Consumer<SetRows.SetRow<R>>, Gathering<C>> gather) implements SetQuestion<C> {

        @Override
        public List<Frame.Heading> columns() {
            return Columns.headings(type);
        }

        @Override
        public Gathering<C> csv(Members members, Consumer<String> text) {
            text.accept(Csv.header(members.factors(), type));
            return gather.apply(members, row -> text.accept(Csv.lines(
                    new SetRows<>(members.factors(), type, List.of(row)))));
        }
    }

    /**
     * One whose answer has a column for each variant.
     *
     * @param name    what a table or file with its answer is called
     * @param meaning what is asked
     * @param of      what each case is asked
     * @param keys    its columns before those of the variants
     * @param each    the column of any variant
     * @param gather  hands on the answer at the end
     */
    record InColumns<C extends Record>(String name, String meaning, Question<C> of, List<Frame.Heading> keys,
            Frame.Heading each, BiFunction<Members, Consumer<Frame>, Gathering<C>> gather) implements SetQuestion<C> {

        @Override
        public List<Frame.Heading> columns() {
            return Stream.concat(keys.stream(), Stream.of(each)).toList();
        }

        @Override
        public Gathering<C> csv(Members members, Consumer<String> text) {
            return gather.apply(members, frame -> text.accept(Csv.of(frame)));
        }
    }
}
