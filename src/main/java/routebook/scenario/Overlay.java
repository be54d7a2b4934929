package routebook.scenario;

import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Ip;

/**
 * A BGP session of an appliance with a site's router or with another appliance, and as a rule the tunnel that carries
 * the packets between them: what Azure's tables do not see.
 *
 * @param name          unique in the whole design
 * @param appliance     the appliance, {@code network/appliance}
 * @param remote        the other end, {@code site/router} or {@code network/appliance}
 * @param siteAddress   the router's tunnel address, which is its BGP peer address too; absent between two appliances
 * @param encapsulated  packets go through a tunnel; otherwise they leave by the appliance's interface, where the routes of
 *                      its subnet decide
 * @param rttMs         milliseconds of a round trip through it; undeclared counts what lies between its two ends
 * @param fromRemote    the appliance's route map for what the other end announces
 * @param toRemote      the appliance's route map for what it announces to the other end
 * @param fromAppliance the other end's route map for what the appliance announces
 * @param toAppliance   the other end's route map for what it announces to the appliance
 */
public record Overlay(
        String name,
        String appliance,
        String remote,
        Optional<Ip> siteAddress,
        boolean encapsulated,
        Optional<Double> rttMs,
        RouteMap fromRemote,
        RouteMap toRemote,
        RouteMap fromAppliance,
        RouteMap toAppliance) {

    /** Collects the parts of an overlay. */
    public static final class Builder {
        private String appliance;
        private String remote;
        private Optional<Ip> siteAddress = Optional.empty();
        private boolean encapsulated = true;
        private Optional<Double> rttMs = Optional.empty();
        private RouteMap.Builder fromRemote = new RouteMap.Builder();
        private RouteMap.Builder toRemote = new RouteMap.Builder();
        private RouteMap.Builder fromAppliance = new RouteMap.Builder();
        private RouteMap.Builder toAppliance = new RouteMap.Builder();

        Builder() {}

        Builder(Overlay overlay) {
            appliance = overlay.appliance;
            remote = overlay.remote;
            siteAddress = overlay.siteAddress;
            encapsulated = overlay.encapsulated;
            rttMs = overlay.rttMs;
            fromRemote = new RouteMap.Builder(overlay.fromRemote);
            toRemote = new RouteMap.Builder(overlay.toRemote);
            fromAppliance = new RouteMap.Builder(overlay.fromAppliance);
            toAppliance = new RouteMap.Builder(overlay.toAppliance);
        }

        /** The appliance, {@code network/appliance}. */
        public Builder appliance(String place) {
            appliance = place;
            return this;
        }

        /** The other end: {@code site/router}, or {@code network/appliance}. */
        public Builder remote(String place) {
            remote = place;
            return this;
        }

        public Builder siteAddress(String ip) {
            siteAddress = Optional.of(Ip.parse(ip));
            return this;
        }

        public Builder encapsulated(boolean tunnel) {
            encapsulated = tunnel;
            return this;
        }

        public Builder rttMs(double milliseconds) {
            rttMs = Optional.of(Milliseconds.checked(milliseconds));
            return this;
        }

        public Builder fromRemote(Consumer<RouteMap.Builder> map) {
            map.accept(fromRemote);
            return this;
        }

        public Builder toRemote(Consumer<RouteMap.Builder> map) {
            map.accept(toRemote);
            return this;
        }

        public Builder fromAppliance(Consumer<RouteMap.Builder> map) {
            map.accept(fromAppliance);
            return this;
        }

        public Builder toAppliance(Consumer<RouteMap.Builder> map) {
            map.accept(toAppliance);
            return this;
        }

        Overlay build(String name) {
            return new Overlay(name, Required.of(appliance, "appliance", "overlay", name),
                    Required.of(remote, "remote", "overlay", name), siteAddress, encapsulated, rttMs, fromRemote.build(),
                    toRemote.build(), fromAppliance.build(), toAppliance.build());
        }
    }
}
