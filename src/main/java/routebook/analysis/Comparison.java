package routebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routebook.analysis.row.DifferenceRow;
import routebook.forwarding.Trace;
import routebook.study.Choice;
import routebook.study.Difference;
import routebook.study.Journey;

/** What differs between two outcomes, as rows and as sentences. */
public final class Comparison {

    private Comparison() {}

    /** A row for each change behind each difference; one for a difference behind which there is none. */
    public static Rows<DifferenceRow> rows(List<Difference> differences) {
        List<DifferenceRow> rows = new ArrayList<>();
        for (Difference difference : differences) {
            difference.changes().forEach(change -> rows.add(row(difference, change.kind().word(), change.candidate(),
                    change.where(), change.because().rule().id(), change.because().text())));
            if (difference.changes().isEmpty()) {
                rows.add(row(difference, "moved", "", "", "", ""));
            }
        }
        return new Rows<>(DifferenceRow.class, rows);
    }

    private static DifferenceRow row(
            Difference difference, String change, String candidate, String where, String rule, String because) {
        Optional<Difference.Decided> decided = difference.decided();
        return new DifferenceRow(difference.before().traffic().from(), difference.before().traffic().to(),
                difference.before().verdict().word(), difference.after().verdict().word(),
                difference.answer() ? "back" : "there", path(difference, difference.before()),
                path(difference, difference.after()), decided.map(each -> each.before().at()).orElse(""),
                decided.map(each -> each.before().destination().toString()).orElse(""),
                decided.map(each -> winner(each.before())).orElse(""),
                decided.map(each -> winner(each.after())).orElse(""), change, candidate, where, rule, because);
    }

    private static String path(Difference difference, Journey journey) {
        return (difference.answer() ? journey.back() : journey.there()).stream().findFirst().map(Trace::toLine).orElse("");
    }

    private static String winner(Choice choice) {
        return choice.taken().map(Comparison::shown).orElse("");
    }

    private static String shown(Choice.Option option) {
        boolean told = option.nextHops().stream().allMatch(option.route()::contains);
        return option.route() + (told ? "" : " over " + String.join(" and ", option.nextHops()));
    }

    /** A paragraph for each flow that differs. */
    public static String text(List<Difference> differences) {
        if (differences.isEmpty()) {
            return "Nothing differs.\n";
        }
        List<String> paragraphs = new ArrayList<>();
        differences.forEach(difference -> paragraphs.add(String.join("\n", sentences(difference)) + "\n"));
        return String.join("\n", paragraphs);
    }

    /** What became of the flow, who decided otherwise, and what changed the candidates. */
    public static List<String> sentences(Difference difference) {
        List<String> sentences = new ArrayList<>();
        String before = difference.before().verdict().word();
        String after = difference.after().verdict().word();
        sentences.add(difference.before().traffic().from() + " to " + difference.before().traffic().to() + ": "
                + (before.equals(after) ? after + ", " + (difference.answer() ? "and the answer goes another way"
                        : "and goes another way") : "was " + before + ", is " + after));
        sentences.add("  before: " + path(difference, difference.before()));
        sentences.add("  after:  " + path(difference, difference.after()));
        difference.decided().ifPresent(decided -> sentences.add("  " + decided.before().at() + " decides otherwise for "
                + decided.before().destination() + ": " + orNone(winner(decided.before())) + " before, "
                + orNone(winner(decided.after())) + " after"));
        for (Difference.Change change : difference.changes()) {
            String why = change.stop().map(LadderText::sentence).orElse(change.because().toString());
            sentences.add("  " + switch (change.kind()) {
                case VANISHED -> change.candidate() + " is gone. " + why;
                case APPEARED -> change.candidate() + " is new. Before: " + why;
                case OVERTAKEN -> change.candidate() + " is still there and loses: " + why;
                case LOST -> change.candidate() + " ends at " + change.where() + ": " + why;
            });
        }
        return sentences;
    }

    private static String orNone(String winner) {
        return winner.isEmpty() ? "no route" : winner;
    }
}
