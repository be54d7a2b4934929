package routebook.scenario;

import java.util.Optional;
import routebook.net.Ip;

/**
 * A virtual network gateway of type ExpressRoute. Its AS number is always 65515 (R-BGP-01).
 *
 * @param name                   unique in its network
 * @param sku                    what it is sold as; where it is undeclared, limits are those of the largest
 * @param scaleUnits             units of SKU ErGwScale, the least that it scales down to, 1 to 40; 1 for any other
 * @param routerId               BGP identifier and peer address; where none is declared, a link-local
 *                               stand-in, since nobody is told it
 * @param allowRemoteVnetTraffic whether it takes prefixes of other virtual networks on its circuits (R-ERT-03);
 *                               undeclared follows the platform profile
 */
public record ExpressRouteGateway(
        String name, Optional<Sku> sku, int scaleUnits, Optional<Ip> routerId, Optional<Boolean> allowRemoteVnetTraffic) {

    /** What an ExpressRoute gateway is sold as. */
    public enum Sku {
        STANDARD("Standard"),
        HIGH_PERFORMANCE("HighPerformance"),
        ULTRA_PERFORMANCE("UltraPerformance"),
        ER_GW1_AZ("ErGw1AZ"),
        ER_GW2_AZ("ErGw2AZ"),
        ER_GW3_AZ("ErGw3AZ"),
        ER_GW_SCALE("ErGwScale");

        private final String word;

        Sku(String word) {
            this.word = word;
        }

        /** The SKU as Azure writes it. */
        public String word() {
            return word;
        }
    }

    /** The most units that a gateway scales to. */
    public static final int MOST_UNITS = 40;

    public ExpressRouteGateway {
        if (scaleUnits < 1 || scaleUnits > MOST_UNITS) {
            throw new IllegalArgumentException("scaleUnits " + scaleUnits + " is not between 1 and " + MOST_UNITS);
        }
    }

    /** Collects the parts of an ExpressRoute gateway. */
    public static final class Builder {
        private Optional<Sku> sku = Optional.empty();
        private int scaleUnits = 1;
        private Optional<Ip> routerId = Optional.empty();
        private Optional<Boolean> allowRemoteVnetTraffic = Optional.empty();

        Builder() {}

        Builder(ExpressRouteGateway gateway) {
            sku = gateway.sku;
            scaleUnits = gateway.scaleUnits;
            routerId = gateway.routerId;
            allowRemoteVnetTraffic = gateway.allowRemoteVnetTraffic;
        }

        public Builder sku(Sku kind) {
            sku = Optional.of(kind);
            return this;
        }

        /** Units of SKU ErGwScale. */
        public Builder scaleUnits(int units) {
            scaleUnits = units;
            return this;
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
            return new ExpressRouteGateway(name, sku, scaleUnits, routerId, allowRemoteVnetTraffic);
        }
    }
}
