package routebook.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An ExpressRoute circuit with private peering: two links that end at two MSEEs in one peering location (R-ER-01).
 *
 * @param name           unique in the whole design
 * @param location       the metro of its peering location
 * @param sku            how far it reaches and how many routes it takes (R-ER-04, R-ERB-08)
 * @param provider       connectivity provider by whose ports it comes; absent on ExpressRoute Direct, or if nobody says
 * @param directPortGbps rate of each port of the ExpressRoute Direct pair that it is on, 10 or 100; absent for a
 *                       provider's circuit
 * @param bandwidthMbps  Mbit/s, both directions each, shared by all connections (R-ER-02); undeclared is unknown
 * @param primary        first link
 * @param secondary      second link
 */
public record Circuit(String name, String location, Sku sku, Optional<String> provider, Optional<Integer> directPortGbps,
        Optional<Integer> bandwidthMbps, CircuitLink primary, CircuitLink secondary) {

    /** Rates of the ports of ExpressRoute Direct, Gbit/s (R-ER-02). */
    public static final List<Integer> DIRECT_PORTS_GBPS = List.of(10, 100);

    /** Bandwidths that circuits are sold with, Mbit/s; not every one on every port (R-ER-02). */
    public static final List<Integer> BANDWIDTHS_MBPS =
            List.of(50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 40_000, 100_000);

    public Circuit {
        directPortGbps.ifPresent(gbps -> oneOf("directPortGbps", gbps, DIRECT_PORTS_GBPS));
        bandwidthMbps.ifPresent(mbps -> oneOf("bandwidthMbps", mbps, BANDWIDTHS_MBPS));
    }

    private static void oneOf(String what, int value, List<Integer> known) {
        if (!known.contains(value)) {
            throw new IllegalArgumentException(what + " " + value + " is none of " + known);
        }
    }

    /** What a circuit is sold as (R-ER-04). */
    public enum Sku {
        /** The regions of its metro only. */
        LOCAL,
        /** The regions of its geopolitical region. */
        STANDARD,
        /** All regions, with more routes and links. */
        PREMIUM;

        /** The SKU as Azure writes it. */
        public String word() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** Collects the parts of a circuit. */
    public static final class Builder {
        private String location;
        private Sku sku = Sku.STANDARD;
        private Optional<String> provider = Optional.empty();
        private Optional<Integer> directPortGbps = Optional.empty();
        private Optional<Integer> bandwidthMbps = Optional.empty();
        private final CircuitLink.Builder primary;
        private final CircuitLink.Builder secondary;

        Builder() {
            primary = new CircuitLink.Builder();
            secondary = new CircuitLink.Builder();
        }

        Builder(Circuit circuit) {
            location = circuit.location;
            sku = circuit.sku;
            provider = circuit.provider;
            directPortGbps = circuit.directPortGbps;
            bandwidthMbps = circuit.bandwidthMbps;
            primary = new CircuitLink.Builder(circuit.primary);
            secondary = new CircuitLink.Builder(circuit.secondary);
        }

        /** The metro of the peering location. */
        public Builder location(String metro) {
            location = metro;
            return this;
        }

        public Builder sku(Sku kind) {
            sku = kind;
            return this;
        }

        /** The connectivity provider. */
        public Builder provider(String name) {
            provider = Optional.of(name);
            return this;
        }

        /** On ExpressRoute Direct, with ports of 10 or 100 Gbit/s. */
        public Builder directPortGbps(int gbps) {
            directPortGbps = Optional.of(gbps);
            return this;
        }

        public Builder bandwidthMbps(int mbps) {
            bandwidthMbps = Optional.of(mbps);
            return this;
        }

        public Builder primary(Consumer<CircuitLink.Builder> parts) {
            parts.accept(primary);
            return this;
        }

        public Builder secondary(Consumer<CircuitLink.Builder> parts) {
            parts.accept(secondary);
            return this;
        }

        Circuit build(String name) {
            return new Circuit(name, Required.of(location, "location", "circuit", name), sku, provider,
                    directPortGbps, bandwidthMbps,
                    primary.build(name, "primary"), secondary.build(name, "secondary"));
        }
    }
}
