package routebook.scenario;

import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Ip;

/**
 * An appliance that a Route Server has sessions with.
 *
 * @param name        unique among the peers of the Route Server
 * @param appliance   the appliance, {@code network/appliance}: of the same network or of a peered one
 * @param instances   which instances it has a session with; both are needed (R-ARS-03)
 * @param nextHop     the next hop that it announces in the place of its own address, such as the frontend of an internal
 *                    load balancer (R-ARS-04)
 * @param asOverride  it writes its own AS number over the Route Server's wherever that stands in a path that it announces,
 *                    so that this Route Server takes what another one told the appliance (R-ERT-08)
 * @param fromAzure   the appliance's route map for what the Route Server announces
 * @param toAzure     the appliance's route map for what it announces to the Route Server
 */
public record RouteServerPeer(
        String name,
        String appliance,
        Instances instances,
        Optional<Ip> nextHop,
        boolean asOverride,
        RouteMap fromAzure,
        RouteMap toAzure) {

    /** Instances of a Route Server. */
    public enum Instances {
        /** Both. */
        BOTH,
        /** Only the first. */
        FIRST,
        /** Only the second. */
        SECOND
    }

    /** True if it has a session with the instance of that number, 0 or 1. */
    public boolean meets(int instance) {
        return instances == Instances.BOTH || instances == (instance == 0 ? Instances.FIRST : Instances.SECOND);
    }

    /** Collects the parts of a peer. */
    public static final class Builder {
        private String appliance;
        private Instances instances = Instances.BOTH;
        private Optional<Ip> nextHop = Optional.empty();
        private boolean asOverride;
        private RouteMap.Builder fromAzure = new RouteMap.Builder();
        private RouteMap.Builder toAzure = new RouteMap.Builder();

        Builder() {}

        Builder(RouteServerPeer peer) {
            appliance = peer.appliance;
            instances = peer.instances;
            nextHop = peer.nextHop;
            asOverride = peer.asOverride;
            fromAzure = new RouteMap.Builder(peer.fromAzure);
            toAzure = new RouteMap.Builder(peer.toAzure);
        }

        /** The appliance, {@code network/appliance}. */
        public Builder appliance(String place) {
            appliance = place;
            return this;
        }

        public Builder instances(Instances which) {
            instances = which;
            return this;
        }

        public Builder nextHop(String ip) {
            nextHop = Optional.of(Ip.parse(ip));
            return this;
        }

        public Builder asOverride(boolean on) {
            asOverride = on;
            return this;
        }

        public Builder fromAzure(Consumer<RouteMap.Builder> map) {
            map.accept(fromAzure);
            return this;
        }

        public Builder toAzure(Consumer<RouteMap.Builder> map) {
            map.accept(toAzure);
            return this;
        }

        RouteServerPeer build(String name) {
            return new RouteServerPeer(name, Required.of(appliance, "appliance", "peer of a Route Server", name), instances,
                    nextHop, asOverride, fromAzure.build(), toAzure.build());
        }
    }
}
