package routebook.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.why.Basis;
import routebook.why.Citation;

/**
 * How many routes share the load, and how alike they must be. Not in RFC 4271; as routers do it.
 *
 * <p>Of more than that many, the best is in, and then those with the lowest next hops. Each next hop counts once: of
 * several routes by the same one, the best is in, or else that from the lowest peer address.
 *
 * @param external most routes that share if the best comes from another AS, 1 or more
 * @param internal most routes that share if the best comes from inside the AS, 1 or more
 * @param alike    how alike the AS paths must be beyond their length
 */
public record Multipath(int external, int internal, Alike alike) implements Share<Candidate> {

    /** How alike AS paths must be. */
    public enum Alike {
        /** Learned from the same AS; inside an AS, the whole path is the same. */
        SAME_PATH,
        /** The same length is enough ("multipath-relax"). */
        SAME_LENGTH
    }

    private static final Comparator<Candidate> BY_NEXT_HOP = Comparator
            .comparing((Candidate c) -> c.route().nextHop().orElse(Ip.v4(0)))
            .thenComparing(c -> c.from().map(Neighbor::peerAddress).orElse(Ip.v4(0)));

    public Multipath {
        if (external < 1 || internal < 1) {
            throw new IllegalArgumentException("at least one route is used, not " + Math.min(external, internal));
        }
    }

    @Override
    public List<Candidate> sharing(Candidate best, List<Candidate> equal) {
        List<Candidate> alike = new ArrayList<>();
        for (Candidate candidate : equal) {
            if (candidate != best && isAlike(best, candidate)) {
                alike.add(candidate);
            }
        }
        alike.sort(BY_NEXT_HOP);
        List<Candidate> sharing = new ArrayList<>(List.of(best));
        for (Candidate candidate : alike) {
            if (sharing.size() < most(best)
                    && sharing.stream().noneMatch(s -> s.route().nextHop().equals(candidate.route().nextHop()))) {
                sharing.add(candidate);
            }
        }
        return sharing;
    }

    @Override
    public Optional<Multipath> findMultipath(List<Neighbor> neighbors) {
        return Optional.of(this);
    }

    private int most(Candidate best) {
        return best.learned() == Learned.INTERNAL ? internal : external;
    }

    private boolean isAlike(Candidate best, Candidate other) {
        if (alike == Alike.SAME_LENGTH) {
            return true;
        }
        return best.learned() == Learned.INTERNAL
                ? best.route().asPath().equals(other.route().asPath())
                : peerAsn(best).equals(peerAsn(other));
    }

    private static Optional<Asn> peerAsn(Candidate candidate) {
        return candidate.from().map(Neighbor::peerAsn);
    }

    @Override
    public String compared(Candidate loser, Candidate winner) {
        if (loser.route().nextHop().equals(winner.route().nextHop())) {
            return "same next hop " + loser.route().nextHop().map(Ip::toString).orElse("") + " as the best";
        }
        if (!isAlike(winner, loser)) {
            return "AS path [" + loser.route().asPath() + "] is as long as [" + winner.route().asPath()
                    + "] but not the same";
        }
        return "at most " + most(winner) + " share, each next hop once";
    }

    @Override
    public String id() {
        return "BGP-MULTIPATH";
    }

    @Override
    public String sentence() {
        return "Of routes equal down to the interior cost, up to " + external + " from other ASes or " + internal
                + " from inside share the load, if their AS paths are "
                + (alike == Alike.SAME_LENGTH ? "equally long." : "the same or come from the same AS.");
    }

    @Override
    public Citation citation() {
        return new Citation("FRRouting user guide, BGP, Multipath and maximum-paths", "2023", Basis.DOCUMENTED);
    }
}
