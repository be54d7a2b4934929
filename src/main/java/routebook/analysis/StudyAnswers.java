package routebook.analysis;

import java.util.ArrayList;
import java.util.List;
import routebook.analysis.row.CaseRow;
import routebook.analysis.row.FindingChangeRow;
import routebook.analysis.row.FindingRow;
import routebook.analysis.row.FlowChangeRow;
import routebook.analysis.row.PathRow;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.SinglePointRow;
import routebook.analysis.row.WorseRow;
import routebook.analysis.row.WorstRow;
import routebook.study.Case;
import routebook.study.Failures;
import routebook.study.Study;
import routebook.study.SweepRunner;

/**
 * Questions put to every case of a study. A case that could not be computed answers nothing; {@link #cases} says why.
 *
 * @param study  what is asked
 * @param flows  which flows it is asked about
 * @param runner computes the cases, anew for each question, so that no outcome need be kept
 */
public record StudyAnswers(Study study, Flows flows, SweepRunner runner) {

    /** About every ordered pair of end points, on all processors. */
    public static StudyAnswers of(Study study) {
        return new StudyAnswers(study, Flows.ALL, SweepRunner.parallel());
    }

    public SetRows<ReachabilityRow> reachability() {
        return ask(Question.REACHABILITY);
    }

    public SetRows<PathRow> paths() {
        return ask(Question.PATHS);
    }

    public SetRows<FindingRow> findings() {
        return ask(Question.FINDINGS);
    }

    /** Whether each case could be computed. */
    public SetRows<CaseRow> cases() {
        return collect(CaseRow.class, runner.run(study, each -> asked(each).status()));
    }

    /** The answers of every case, in declared order: variants, in each of them failures. */
    public <R extends Record> SetRows<R> ask(Question<R> question) {
        return collect(question.type(), runner.run(study, each -> asked(each).ask(question)));
    }

    private <R extends Record> SetRows<R> collect(Class<R> type, List<SetRows<R>> answers) {
        return new SetRows<>(study.factors(), type, answers.stream().flatMap(some -> some.list().stream()).toList());
    }

    private CaseAnswers asked(Case one) {
        return CaseAnswers.of(study.factors(), one, flows);
    }

    /**
     * What the failures do to each flow of each variant: how many it survives, the worst that happens to it, and which of
     * them do that. A row's own failure column is empty, since it speaks of all failures.
     */
    public SetRows<WorstRow> worst() {
        return ask(SetQuestion.WORST);
    }

    /** Failures that take flows away which work with nothing down, the most harmful of each variant first. */
    public SetRows<SinglePointRow> singlePoints() {
        return ask(SetQuestion.SINGLE_POINTS);
    }

    /**
     * The flows of each variant that the study's first variant has and this one has not, be it with nothing down or
     * under a failure that both know.
     */
    public SetRows<WorseRow> worse() {
        return ask(SetQuestion.WORSE);
    }

    /** The flows that go otherwise than in the study's first variant, with nothing down or under a failure that both know. */
    public SetRows<FlowChangeRow> differences() {
        return ask(SetQuestion.DIFFERENCES);
    }

    /**
     * The flows that go otherwise in one variant than in another, with nothing down or under a failure that both know. The
     * rows have the key of the other variant.
     *
     * @param variant number of the one variant, from 0
     * @param other   number of the other
     * @throws IndexOutOfBoundsException if the study has no such variant
     */
    public SetRows<FlowChangeRow> differences(int variant, int other) {
        return gather(SetQuestion.DIFFERENCES, Members.of(study.only(variant)),
                variant == other ? List.of(study.only(variant)) : List.of(study.only(variant), study.only(other)));
    }

    /** The flows of every variant that go otherwise under a failure than with nothing down. */
    public SetRows<FlowChangeRow> underFailures() {
        return ask(SetQuestion.UNDER_FAILURES);
    }

    /**
     * What the review says of a variant and does not say of the study's first variant, or says of it with less weight or with
     * a figure less far beyond its limit. A finding is the same if it has the same check and is about the same of the same
     * element, whatever its words.
     */
    public SetRows<FindingChangeRow> newFindings() {
        // The review looks at the design, whatever is down.
        return new StudyAnswers(study.failing(Failures.none()), flows, runner).ask(SetQuestion.NEW_FINDINGS);
    }

    /**
     * The same of what shows only once the routes are computed, under each failure too: there it is told if neither the first
     * variant nor this one with nothing down has it, nor the first variant under this failure.
     */
    public SetRows<FindingChangeRow> newRoutingFindings() {
        return ask(SetQuestion.NEW_ROUTING_FINDINGS);
    }

    /**
     * The variants side by side: a row for each flow, with nothing down and under each failure, and a column for each variant.
     *
     * @throws IllegalArgumentException if there are more variants than {@value SideBySide#MOST}
     */
    public Frame sideBySide() {
        Frame[] answer = new Frame[1];
        SetQuestion.Gathering<ReachabilityRow> gathering =
                SetQuestion.SIDE_BY_SIDE.gather().apply(Members.of(study), frame -> answer[0] = frame);
        each(study.startingWith(Failures.none()), Question.REACHABILITY, gathering);
        gathering.end();
        return answer[0];
    }

    /** The answer of the whole study, gathered from those of its cases; nothing down is asked about first. */
    public <C extends Record, R extends Record> SetRows<R> ask(SetQuestion.InRows<C, R> question) {
        return gather(question, Members.of(study), List.of(study.startingWith(Failures.none())));
    }

    private <C extends Record, R extends Record> SetRows<R> gather(SetQuestion.InRows<C, R> question, Members members,
            List<Study> asked) {
        List<SetRows.SetRow<R>> rows = new ArrayList<>();
        SetQuestion.Gathering<C> gathering = question.gather().apply(members, rows::add);
        asked.forEach(each -> each(each, question.of(), gathering));
        gathering.end();
        return new SetRows<>(study.factors(), question.type(), rows);
    }

    /** Every row is handed on when its case is computed, and none is kept. */
    private <C extends Record> void each(Study asked, Question<C> question, SetQuestion.Gathering<C> gathering) {
        runner.run(asked, each -> asked(each).ask(question), 0,
                (piece, answers) -> answers.forEach(answer -> answer.list().forEach(gathering::take)));
    }
}
