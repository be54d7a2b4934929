package routebook.scenario;

import java.util.Optional;
import routebook.net.Ip;

/**
 * A virtual network gateway of type ExpressRoute. Its AS number is always 65515 (R-BGP-01).
 *
 * @param name                   unique in its network
 * @param routerId               BGP identifier and peer address; where none is declared, a link-local
 *                               stand-in, since nobody is told it
 * @param allowRemoteVnetTraffic whether it takes prefixes of other virtual networks on its circuits (R-ERT-03);
 *                               undeclared follows the platform profile
 */
public record ExpressRouteGateway(String name, Optional<Ip> routerId, Optional<Boolean> allowRemoteVnetTraffic) {

    /** Collects the parts of an ExpressRoute gateway. */
    public static final class Builder {
        private Optional<Ip> routerId = Optional.empty();
        private Optional<Boolean> allowRemoteVnetTraffic = Optional.empty();

        Builder() {}

        Builder(ExpressRouteGateway gateway) {
            routerId = gateway.routerId;
            allowRemoteVnetTraffic = gateway.allowRemoteVnetTraffic;
        }

        public Builder routerId(String ip) {
            routerId = Optional.of(Ip.parse(ip));
            return this;
        }

        public Builder allowRemoteVnetTraffic(boolean allowed) {
            allowRemoteVnetTraffic = Optional.of(allowed);
            return this;
        }

        ExpressRouteGateway build(String name) {
            return new ExpressRouteGateway(name, routerId, allowRemoteVnetTraffic);
        }
    }
}
