package routebook.azure;

import java.util.Map;
import java.util.Set;
import routebook.azure.rules.userroute.GatewaySubnetNeedsPropagation;
import routebook.forwarding.Latency;
import routebook.network.Network;
import routebook.why.Because;

/**
 * Lowers a reviewed design to what the two planes understand, with whatever is down. What no failure changes is worked out
 * once.
 */
public final class AzureCompiler {

    private final Network network;
    private final PlatformProfile profile;
    private final StandInAddresses standIns;
    private final RouterIds ids;
    private final Latency latency;
    private final Set<String> silent;

    public AzureCompiler(Network network) {
        this.network = network;
        // The review has refused a profile that does not exist.
        profile = PlatformProfile.find(network.scenario().profile()).orElseThrow();
        standIns = new StandInAddresses(network);
        ids = new RouterIds(network);
        latency = new Geography(network).latency();
        silent = GatewaySubnetNeedsPropagation.silentGateways(network);
    }

    /** The design with nothing down. */
    public LoweredDesign lower() {
        return lower(Set.of(), Map.of());
    }

    /**
     * The design with some elements down.
     *
     * @param down their names, with all their parts
     * @param cuts what went down by itself, and why: sessions, or what they are parts of
     */
    public LoweredDesign lower(Set<String> down, Map<String, Because> cuts) {
        return lower(down, cuts, StaleSessions.NONE);
    }

    /**
     * The same while some have not noticed.
     *
     * @param down  names of elements that are down, with all their parts
     * @param cuts  what went down by itself, and why: sessions, or what they are parts of
     * @param stale sessions that are gone and that some end still goes by
     */
    public LoweredDesign lower(Set<String> down, Map<String, Because> cuts, StaleSessions stale) {
        return new LoweredDesign(network, profile, standIns, ids, latency,
                name -> !down.contains(name) && !silent.contains(name), cuts, stale);
    }
}
