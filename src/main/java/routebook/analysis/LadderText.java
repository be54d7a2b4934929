package routebook.analysis;

import java.util.ArrayList;
import java.util.List;
import routebook.analysis.row.DecisionRow;
import routebook.analysis.row.PrefixEventRow;
import routebook.net.Prefix;
import routebook.study.DeadEnd;
import routebook.study.Explanation;
import routebook.why.Because;

/** Decisions and the lives of prefixes as sentences. */
public final class LadderText {

    private LadderText() {}

    /** A paragraph for each decision: the route taken, then each other candidate, with the rule and its source. */
    public static String text(Rows<DecisionRow> rows) {
        List<String> lines = new ArrayList<>();
        String heading = "";
        for (DecisionRow row : rows.list()) {
            String here = "At " + row.at() + ", for " + row.destination() + ":";
            if (!here.equals(heading)) {
                lines.add((lines.isEmpty() ? "" : "\n") + here);
                heading = here;
            }
            lines.add("  " + row.verdict() + ": " + row.candidate());
            lines.add("      " + row.because() + " [" + row.rule() + "]");
            lines.add("      " + row.sentence() + " (" + row.source() + ", " + row.asOf() + ", " + row.basis() + ")");
        }
        return String.join("\n", lines) + "\n";
    }

    /** Where the flow is lost and why it gets no further, where it is; then a paragraph for each decision. */
    public static String text(Explanation explanation) {
        String from = explanation.journey().traffic().from();
        String to = explanation.journey().traffic().to();
        return explanation.deadEnd().map(end -> String.join("\n", sentences(from, to, end)) + "\n\n").orElse("")
                + text(Decisions.of(explanation.withoutDeadEnd()));
    }

    /** Where a flow is lost, as a sentence; then one for each reason why there is no route on. */
    public static List<String> sentences(String from, String to, DeadEnd end) {
        List<String> sentences = new ArrayList<>();
        sentences.add((end.answer() ? to + " is reached by " + from + ", and its answer is lost at "
                : to + " is not reached by " + from + ": the packet is lost at ") + end.at() + ": " + reason(end.because()));
        if (!end.causes().isEmpty() && !end.decided().equals(end.at())) {
            sentences.add("  " + end.decided() + " sent it there.");
        }
        end.causes().forEach(cause -> sentences.add("  " + sentence(cause)));
        return sentences;
    }

    /** Where the announcement of a missing route stopped, as a sentence without its full stop. */
    public static String sentence(DeadEnd.Cause cause) {
        String prefix = cause.prefix().map(Prefix::toString).orElse("");
        return switch (cause.kind()) {
            case NOT_ANNOUNCED, UNCONNECTED -> "No route: " + reason(cause.because());
            case HELD_BACK -> cause.at() + " holds " + prefix + " back from " + cause.towards() + ": " + reason(cause.because());
            case REFUSED -> cause.at() + " refuses " + prefix + ": " + reason(cause.because());
            case NOT_PROPAGATED -> prefix + " does not come into the table of " + cause.towards() + ": "
                    + reason(cause.because());
            case SHADOWED -> prefix + " is in the table of " + cause.at() + " and not used: " + reason(cause.because());
            case CUT -> prefix + " would come to " + cause.towards() + " over " + cause.at() + ", which is down: "
                    + reason(cause.because());
            case DOWN -> cause.at() + " is down by the failure; " + prefix + " would come over it ["
                    + cause.because().rule().id() + "]";
            case ORIGIN_DOWN -> cause.at() + " is down by the failure; it would announce " + prefix + " ["
                    + cause.because().rule().id() + "]";
        };
    }

    private static String reason(Because because) {
        return because.text() + " [" + because.rule().id() + "]";
    }

    /** One event as a sentence. */
    public static String sentence(PrefixEventRow event) {
        String why = event.because().isEmpty() ? "" : ": " + event.because() + " [" + event.rule() + "]";
        String path = event.asPath().isEmpty() ? "" : ", path " + event.asPath();
        return switch (event.event()) {
            case "born" -> event.at() + " announces it as its own";
            case "announced" -> event.at() + " announces it to " + event.peer() + path;
            case "held back" -> event.at() + " holds it back from " + event.peer() + why;
            case "chosen" -> event.at() + " chooses it from " + event.peer() + path;
            case "prepended" -> event.at() + " prepends to its path towards " + event.peer() + ": ["
                    + event.before() + "] becomes [" + event.after() + "]";
            case "translated" -> event.at() + " translates " + event.before() + " to " + event.after() + " on the session with "
                    + event.peer();
            case "summarised" -> event.at() + " announces " + event.after() + " too, of which it is a part";
            case "lost" -> event.at() + " has a better route than the one from " + event.peer() + why;
            default -> event.at() + " refuses it from " + event.peer() + why;
        };
    }
}
