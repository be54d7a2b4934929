package routebook.scenario;

import java.util.List;
import java.util.function.Consumer;
import routebook.net.Asn;

/**
 * An Azure Route Server: two instances of AS 65515 in the RouteServerSubnet that exchange routes with appliances, and no
 * packets (R-ARS-01, R-ARS-02).
 *
 * @param name           unique in its network; Azure accepts one in a network (L-ARS-07)
 * @param branchToBranch it exchanges routes with the network's gateways too, and between them (R-ARS-07)
 * @param preference     which routes to on-premises it prefers (R-ARS-12)
 * @param circuitEcmp    the network's ExpressRoute gateway goes on spreading over several circuits beside it; no document
 *                       tells, so a design says
 * @param peers          the appliances that it has sessions with
 */
public record RouteServer(
        String name, boolean branchToBranch, RoutingPreference preference, boolean circuitEcmp, List<RouteServerPeer> peers) {

    /** Its AS number; no other can be set (R-ARS-02). */
    public static final Asn ASN = Asn.of(65515);

    /** The subnet that it stands in must have this name (R-ADDR-09). */
    public static final String SUBNET = "RouteServerSubnet";

    public RouteServer {
        peers = List.copyOf(peers);
    }

    /** Which of several routes to one on-premises prefix is preferred (R-ARS-12). */
    public enum RoutingPreference {
        /** Those over ExpressRoute. */
        EXPRESS_ROUTE,
        /** Those over VPN and from appliances. */
        VPN,
        /** Those with the shortest AS path. */
        AS_PATH
    }

    /** Collects the parts of a Route Server. */
    public static final class Builder {
        private boolean branchToBranch;
        private RoutingPreference preference = RoutingPreference.EXPRESS_ROUTE;
        private boolean circuitEcmp = true;
        private final Parts<RouteServerPeer.Builder> peers;

        Builder() {
            peers = new Parts<>(name -> new RouteServerPeer.Builder());
        }

        Builder(RouteServer server) {
            branchToBranch = server.branchToBranch;
            preference = server.preference;
            circuitEcmp = server.circuitEcmp;
            peers = new Parts<>(name -> new RouteServerPeer.Builder(), server.peers, RouteServerPeer::name,
                    RouteServerPeer.Builder::new);
        }

        public Builder branchToBranch(boolean on) {
            branchToBranch = on;
            return this;
        }

        public Builder preference(RoutingPreference which) {
            preference = which;
            return this;
        }

        public Builder circuitEcmp(boolean on) {
            circuitEcmp = on;
            return this;
        }

        public Builder peer(String name, Consumer<RouteServerPeer.Builder> parts) {
            peers.edit(name, parts);
            return this;
        }

        RouteServer build(String name) {
            return new RouteServer(name, branchToBranch, preference, circuitEcmp,
                    peers.build((peer, builder) -> builder.build(peer)));
        }
    }
}
