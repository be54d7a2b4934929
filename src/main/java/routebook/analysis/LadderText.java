package routebook.analysis;

import java.util.ArrayList;
import java.util.List;

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

    /** One event as a sentence. */
    public static String sentence(PrefixEventRow event) {
        String why = event.because().isEmpty() ? "" : ": " + event.because() + " [" + event.rule() + "]";
        String path = event.asPath().isEmpty() ? "" : ", path " + event.asPath();
        return switch (event.event()) {
            case "born" -> event.at() + " announces it as its own";
            case "announced" -> event.at() + " announces it to " + event.peer() + path;
            case "held back" -> event.at() + " holds it back from " + event.peer() + why;
            case "chosen" -> event.at() + " chooses it from " + event.peer() + path;
            case "lost" -> event.at() + " has a better route than the one from " + event.peer() + why;
            default -> event.at() + " refuses it from " + event.peer() + why;
        };
    }
}
