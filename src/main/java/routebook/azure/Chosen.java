package routebook.azure;

import java.util.stream.Collectors;
import routebook.forwarding.ForwardingRule;
import routebook.net.Prefix;
import routebook.routing.Candidate;
import routebook.routing.Decision;
import routebook.routing.Neighbor;
import routebook.why.Because;

/** Why a BGP speaker sends packets where it does. */
final class Chosen {

    private Chosen() {}

    /** The rung that dropped the last rival; where there was none, the longest match. */
    static Because because(String speaker, Prefix prefix, Decision<Candidate> decision) {
        if (decision.losses().isEmpty()) {
            return Because.of(ForwardingRule.LONGEST_MATCH,
                    () -> winners(speaker, prefix, decision) + ", the longest match");
        }
        Decision.Loss<Candidate> last = decision.losses().get(decision.losses().size() - 1);
        return Because.of(last.rung(), () -> winners(speaker, prefix, decision) + loser(decision));
    }

    private static String winners(String speaker, Prefix prefix, Decision<Candidate> decision) {
        return speaker + " has " + prefix + " from " + decision.winners().stream()
                .flatMap(winner -> winner.from().stream()).map(Neighbor::peer).collect(Collectors.joining(" and "));
    }

    /** The last rival to be dropped and by what, to go on a sentence about the choice; empty where there was none. */
    static String loser(Decision<Candidate> decision) {
        if (decision.losses().isEmpty()) {
            return "";
        }
        Decision.Loss<Candidate> last = decision.losses().get(decision.losses().size() - 1);
        return "; the route from " + last.candidate().peer().orElse("itself") + " loses by " + last.because().facts();
    }
}
