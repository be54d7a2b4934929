package routebook.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import routebook.analysis.row.DecisionRow;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.study.Choice;
import routebook.study.DeadEnd;
import routebook.study.Explanation;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.why.Because;

/** Why a packet goes where it goes: of every decision on its way all candidates, the one taken first. */
public final class Decisions {

    private Decisions() {}

    /**
     * The decision of one place about one destination.
     *
     * @throws routebook.network.UnknownNameException if the design has no such place
     * @throws IllegalArgumentException               if the place decides nothing, or is down
     */
    public static Rows<DecisionRow> at(Outcome outcome, String place, Ip destination) {
        return new Rows<>(DecisionRow.class, rows(outcome.explain(place, destination)).toList());
    }

    /** Every decision on path 1 there, then on path 1 back, then why there is no route where the flow is lost. */
    public static Rows<DecisionRow> along(Outcome outcome, Journey journey) {
        return of(outcome.explain(journey));
    }

    /** The same of an explanation. */
    public static Rows<DecisionRow> of(Explanation explanation) {
        List<DecisionRow> rows = Stream.of(explanation.there().stream(), explanation.back().stream())
                .flatMap(choices -> choices.flatMap(Decisions::rows)).toList();
        return new Rows<>(DecisionRow.class, Stream.concat(rows.stream(),
                explanation.deadEnd().stream().flatMap(Decisions::rows)).toList());
    }

    private static Stream<DecisionRow> rows(Choice choice) {
        return choice.options().stream().map(option -> row(choice.at(), choice.destination(),
                option.fate().name().toLowerCase(Locale.ROOT), option.route(), option.because()));
    }

    private static Stream<DecisionRow> rows(DeadEnd end) {
        return end.causes().stream().map(cause -> row(end.decided(), end.destination(), cause.kind().word(),
                candidate(cause), cause.because()));
    }

    private static String candidate(DeadEnd.Cause cause) {
        Optional<String> prefix = cause.prefix().map(Prefix::toString);
        return prefix.map(each -> each + " at " + cause.at()).orElse("no route");
    }

    private static DecisionRow row(String at, Ip destination, String verdict, String candidate, Because because) {
        return new DecisionRow(at, destination.toString(), verdict, candidate, because.rule().id(), because.text(),
                because.rule().sentence(), because.rule().citation().source(), because.rule().citation().asOf(),
                because.rule().citation().basis().name().toLowerCase(Locale.ROOT));
    }
}
