package routebook.routing;

import java.util.List;
import java.util.function.Predicate;
import routebook.why.Citation;

/**
 * What some peers tell comes first, however long its path; then the shortest path decides. A router is told so by a weight on
 * the sessions with these peers, as long as nothing else there sets weights or local preferences.
 *
 * @param first whether what a peer of that name tells comes first; if it holds for all or for none, the path alone decides
 * @param rung  decides so, and says by which rule
 */
public record PeersFirst(Predicate<String> first, Rung<Candidate> rung) implements Rung<Candidate> {

    @Override
    public List<Candidate> keep(List<Candidate> candidates) {
        return rung.keep(candidates);
    }

    @Override
    public String compared(Candidate loser, Candidate winner) {
        return rung.compared(loser, winner);
    }

    @Override
    public String id() {
        return rung.id();
    }

    @Override
    public String sentence() {
        return rung.sentence();
    }

    @Override
    public Citation citation() {
        return rung.citation();
    }
}
