package routebook.study;

import java.util.List;
import java.util.Optional;
import routebook.forwarding.Disposition;
import routebook.forwarding.Trace;
import routebook.network.Places;
import routebook.study.Choice.Fate;
import routebook.study.DeadEnd.Cause;

/** Explains flows of one outcome. */
final class Explainer {

    private final Outcome outcome;
    /** Made for the first flow that is lost. */
    private Optional<Announcements> announcements = Optional.empty();

    Explainer(Outcome outcome) {
        this.outcome = outcome;
    }

    Explanation explain(Journey journey) {
        Choices choices = new Choices(outcome);
        List<Choice> there = choices.along(journey.there().get(0));
        List<Choice> back = journey.back().stream().findFirst().map(choices::along).orElse(List.of());
        return new Explanation(journey, there, back, journey.findLoss().map(loss -> deadEnd(journey, loss, choices)));
    }

    private DeadEnd deadEnd(Journey journey, Trace loss, Choices choices) {
        List<Choice> ladder = choices.along(loss);
        Choice last = ladder.get(ladder.size() - 1);
        boolean decides = last.options().get(0).prefix().isPresent() || ladder.size() == 1
                || !last.options().get(0).because().equals(loss.end())
                || loss.disposition() == Disposition.NO_ROUTE;
        Choice decided = decides ? last : ladder.get(ladder.size() - 2);
        announcements = announcements.or(() -> Optional.of(new Announcements(outcome)));
        List<Cause> causes = announcements.orElseThrow().causes(decided, lacksRoute(decided, loss));
        return new DeadEnd(loss.last().name(), decided.at(), decided.destination(), journey.isAnswerLost(), loss.end(), causes);
    }

    /** True if no route that leads anywhere is what loses the packet: none at all, one that drops, or one to the internet. */
    private static boolean lacksRoute(Choice decided, Trace loss) {
        boolean here = loss.last().name().equals(decided.at()) && loss.disposition() != Disposition.INCONCLUSIVE;
        boolean nowhere = decided.taken().map(taken -> taken.nextHops().isEmpty())
                .orElse(decided.options().get(0).fate() == Fate.NONE && loss.disposition() == Disposition.NO_ROUTE);
        boolean outside = loss.last().name().equals(Places.INTERNET) && loss.disposition() != Disposition.INCONCLUSIVE;
        return outside || here && nowhere && (loss.disposition() == Disposition.NO_ROUTE
                || loss.disposition() == Disposition.DROPPED);
    }
}
