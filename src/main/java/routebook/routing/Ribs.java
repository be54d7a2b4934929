package routebook.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import routebook.net.Prefix;

/** What every speaker that is up knows, uses and announces. */
public final class Ribs {

    private final Fabric fabric;
    private final Convergence convergence;
    private final List<Prefix> prefixes;
    private final Map<String, Rib> ribs = new LinkedHashMap<>();

    Ribs(Fabric fabric, Wiring wiring, SortedMap<Prefix, PrefixRun> runs,
            Convergence convergence) {
        this.fabric = fabric;
        this.convergence = convergence;
        prefixes = List.copyOf(runs.keySet());
        for (int i = 0; i < wiring.speakers.size(); i++) {
            ribs.put(wiring.speakers.get(i).name(), new Rib(i, wiring, runs));
        }
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
}
