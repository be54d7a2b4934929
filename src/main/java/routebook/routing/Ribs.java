package routebook.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import routebook.net.Prefix;

/** What every speaker that is up knows, uses and announces. */
public final class Ribs {

    private final Fabric fabric;
    private final Wiring wiring;
    private final SortedMap<Prefix, PrefixRun> runs;
    private final Set<Prefix> hanging;
    private final Convergence convergence;
    private final List<Prefix> prefixes;
    private final Map<String, Rib> ribs = new LinkedHashMap<>();

    Ribs(Fabric fabric, Wiring wiring, SortedMap<Prefix, PrefixRun> runs, Set<Prefix> hanging,
            Convergence convergence) {
        this.fabric = fabric;
        this.wiring = wiring;
        this.runs = runs;
        this.hanging = hanging;
        this.convergence = convergence;
        prefixes = List.copyOf(runs.keySet());
        for (int i = 0; i < wiring.speakers.size(); i++) {
            ribs.put(wiring.speakers.get(i).name(), new Rib(i, wiring, runs));
        }
    }

    Wiring wiring() {
        return wiring;
    }

    /** What came to rest for a prefix; empty if it did not settle, or its next hops hang on what others came to. */
    Optional<PrefixRun> findAtRest(Prefix prefix) {
        boolean restless = convergence instanceof Convergence.Unsettled unsettled
                && unsettled.restless().containsKey(prefix);
        return restless || hanging.contains(prefix) ? Optional.empty() : Optional.ofNullable(runs.get(prefix));
    }

    public Fabric fabric() {
        return fabric;
    }

    /** Whether these tables are an end, or a snapshot of something that does not end. */
    public Convergence convergence() {
        return convergence;
    }

    /** Every prefix that anybody announces, in order. */
    public List<Prefix> listPrefixes() {
        return prefixes;
    }

    /** In the fabric's order. */
    public List<Rib> listRibs() {
        return List.copyOf(ribs.values());
    }

    /** Empty if the speaker is down or does not exist. */
    public Optional<Rib> findRib(String speaker) {
        return Optional.ofNullable(ribs.get(speaker));
    }

    /**
     * The tables of a speaker.
     *
     * @throws IllegalArgumentException if it is down or does not exist
     */
    public Rib getRib(String speaker) {
        return findRib(speaker).orElseThrow(() -> new IllegalArgumentException("no speaker " + speaker + " is up"));
    }

    /**
     * Where more routes come than the receiver takes, in the fabric's order. Of a session that is cut it tells what would
     * come if it were up.
     */
    public List<Overrun> listOverruns() {
        List<Overrun> overruns = new ArrayList<>();
        for (Channel channel : wiring.channels) {
            for (PrefixLimit limit : channel.limits()) {
                // No more can come than there are prefixes at all.
                int count = prefixes.size() <= limit.most() ? 0 : (int) runs.values().stream()
                        .filter(run -> limit.family().counts(run.prefix))
                        .filter(run -> channel.offers(run.prefix, run.bestFirst(channel.from))).count();
                if (count > limit.most()) {
                    overruns.add(new Overrun(channel.inward, wiring.speakers.get(channel.to).name(), limit, count));
                }
            }
        }
        return overruns;
    }
}
