package routebook.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * A decision process. Read top to bottom: this list is the process, there is no other.
 *
 * @param rungs at most one of them a {@link Share}; none means that the best never shares
 * @param <C>   what is chosen from
 */
public record Ladder<C>(List<Rung<C>> rungs) {

    public Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.stream().filter(Share.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("a ladder has at most one rung at which candidates share");
        }
    }

    /**
     * Goes down the rungs. If the last one leaves several, the one given first is the best.
     *
     * @throws IllegalArgumentException if there are no candidates
     */
    public Decision<C> decide(List<C> candidates) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("nothing to decide between");
        }
        if (candidates.size() == 1) {
            return new Decision<>(candidates, List.of());
        }
        List<Dropped<C>> dropped = new ArrayList<>();
        List<C> left = candidates;
        for (Rung<C> rung : rungs) {
            if (left.size() == 1) {
                break;
            }
            List<C> kept = rung.keep(left);
            if (kept.size() < left.size()) {
                for (C candidate : left) {
                    if (!containsSame(kept, candidate)) {
                        dropped.add(new Dropped<>(candidate, rung));
                    }
                }
                left = kept;
            }
        }
        return share(left, dropped);
    }

    private record Dropped<C>(C candidate, Rung<C> by) {}

    private Decision<C> share(List<C> left, List<Dropped<C>> dropped) {
        C best = left.get(0);
        Share<C> share = findShare();
        List<C> winners = List.of(best);
        List<C> equal = new ArrayList<>(left);
        if (share != null) {
            for (Dropped<C> each : dropped) {
                if (tiesAboveShare(best, each.candidate())) {
                    equal.add(each.candidate());
                }
            }
            winners = equal.size() == 1 ? winners : share.sharing(best, equal);
        }
        List<Decision.Loss<C>> losses = new ArrayList<>();
        for (Dropped<C> each : dropped) {
            if (!containsSame(winners, each.candidate())) {
                Rung<C> by = containsSame(equal, each.candidate()) ? share : each.by();
                losses.add(new Decision.Loss<>(each.candidate(), by, best));
            }
        }
        for (C candidate : left) {
            if (!containsSame(winners, candidate)) {
                Rung<C> by = share != null ? share : rungs.get(rungs.size() - 1);
                losses.add(new Decision.Loss<>(candidate, by, best));
            }
        }
        return new Decision<>(winners, losses);
    }

    private Share<C> findShare() {
        for (Rung<C> rung : rungs) {
            if (rung instanceof Share<C> share) {
                return share;
            }
        }
        return null;
    }

    /**
     * Whether no rung above the sharing tells the two apart. Asked of each pair with the best, not of those left over:
     * a route that lost by its MED to a route of its own neighbouring AS is still equal to a best of another AS.
     */
    private boolean tiesAboveShare(C best, C other) {
        List<C> pair = List.of(best, other);
        for (Rung<C> rung : rungs) {
            if (rung instanceof Share<C>) {
                return true;
            }
            if (rung.keep(pair).size() < 2) {
                return false;
            }
        }
        return false;
    }

    private static <C> boolean containsSame(List<C> list, C candidate) {
        for (C each : list) {
            if (each == candidate) {
                return true;
            }
        }
        return false;
    }
}
