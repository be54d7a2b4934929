package routebook.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixTable;

/**
 * How far it is to a next hop (RFC 4271, 9.1.2.1): by the longest match among what a speaker reaches without BGP and
 * its chosen BGP routes. The peer's own address is always reached over the session. Default routes do not count, and
 * neither do the speaker's own routes: announcing a prefix does not lead there.
 */
final class NextHops {

    private final List<PrefixTable<Reach>> reaches = new ArrayList<>();
    private final PrefixTable<PrefixRun> runs;

    NextHops(Wiring wiring, Map<Prefix, PrefixRun> runs) {
        this.runs = PrefixTable.of(runs);
        for (Speaker speaker : wiring.speakers) {
            Map<Prefix, Reach> table = new HashMap<>();
            for (Reach reach : speaker.reaches()) {
                if (!reach.prefix().isDefault()) {
                    table.merge(reach.prefix(), reach, (a, b) -> a.metric() <= b.metric() ? a : b);
                }
            }
            reaches.add(PrefixTable.of(table));
        }
    }

    /** Whether the answer depends on what BGP chooses for other prefixes. */
    boolean isRecursive(int speaker, Candidate candidate) {
        Ip nextHop = candidate.route().nextHop().orElseThrow();
        return !isPeer(candidate, nextHop) && !listLonger(speaker, candidate.route().prefix(), nextHop).isEmpty();
    }

    /** Interior cost to the candidate's next hop; empty if it cannot be reached. */
    OptionalLong metric(int speaker, Candidate candidate) {
        Ip nextHop = candidate.route().nextHop().orElseThrow();
        if (!isPeer(candidate, nextHop)) {
            for (PrefixRun run : listLonger(speaker, candidate.route().prefix(), nextHop)) {
                Decision<Candidate> decision = run.decision(speaker);
                if (decision != null && decision.best().learned() != Learned.OWN) {
                    // What routers put in their tables as the metric of a BGP route is its MED.
                    return OptionalLong.of(decision.best().route().comparableMed());
                }
            }
        }
        return reaches.get(speaker).lookup(nextHop).map(reach -> OptionalLong.of(reach.metric()))
                .orElse(isPeer(candidate, nextHop) ? OptionalLong.of(0) : OptionalLong.empty());
    }

    private static boolean isPeer(Candidate candidate, Ip nextHop) {
        return candidate.from().orElseThrow().peerAddress().equals(nextHop);
    }

    /** Prefixes in BGP that match longer than what is reached without BGP; the longest first. */
    private List<PrefixRun> listLonger(int speaker, Prefix prefix, Ip nextHop) {
        int length = reaches.get(speaker).lookup(nextHop).map(reach -> reach.prefix().length()).orElse(0);
        // A route that leads to its own next hop would resolve itself.
        return runs.listMatches(nextHop).stream()
                .filter(run -> run.prefix.length() > length && !run.prefix.equals(prefix)).toList();
    }
}
