package routebook.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** BGP's decision process (RFC 4271, 9.1.2.2), with what routers put before and between its steps. */
public final class BgpLadder {

    /** The single best route and no other. */
    public static final Ladder<Candidate> SINGLE_BEST = of(BgpRung.MED, Optional.empty());

    private BgpLadder() {}

    /** The same, where routes equal down to the interior cost share the load. */
    public static Ladder<Candidate> sharing(Multipath multipath) {
        return of(BgpRung.MED, shared(multipath));
    }

    /** The same, with a sharing of its own. */
    public static Ladder<Candidate> sharing(Share<Candidate> share) {
        return of(BgpRung.MED, Optional.of(share));
    }

    /** The same, where the MED compares routes of all ASes ("always-compare-med"). */
    public static Ladder<Candidate> sharingComparingMedOfAll(Multipath multipath) {
        return of(BgpRung.MED_OF_ALL, shared(multipath));
    }

    /** Where one route is the most that may be used, nobody shares and the rungs below decide. */
    private static Optional<Share<Candidate>> shared(Multipath multipath) {
        return multipath.external() > 1 || multipath.internal() > 1 ? Optional.of(multipath) : Optional.empty();
    }

    private static Ladder<Candidate> of(BgpRung med, Optional<Share<Candidate>> share) {
        List<Rung<Candidate>> rungs = new ArrayList<>(List.of(
                BgpRung.WEIGHT,
                BgpRung.LOCAL_PREF,
                BgpRung.OWN,
                BgpRung.AS_PATH_LENGTH,
                BgpRung.ORIGIN,
                med,
                BgpRung.EXTERNAL,
                BgpRung.METRIC));
        share.ifPresent(rungs::add);
        rungs.addAll(List.of(
                BgpRung.ROUTER_ID,
                BgpRung.CLUSTER_LENGTH,
                BgpRung.PEER_ADDRESS));
        return new Ladder<>(rungs);
    }
}
