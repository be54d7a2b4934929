package routebook.scenario;

import java.util.function.Consumer;

/**
 * An ExpressRoute circuit with private peering: two links that end at two MSEEs in one peering location (R-ER-01).
 *
 * @param name      unique in the whole design
 * @param location  the metro of its peering location
 * @param sku       how far it reaches and how many routes it takes (R-ER-04, R-ERB-08)
 * @param primary   first link
 * @param secondary second link
 */
public record Circuit(String name, String location, Sku sku, CircuitLink primary, CircuitLink secondary) {

    /** What a circuit is sold as (R-ER-04). */
    public enum Sku {
        /** The regions of its metro only. */
        LOCAL,
        /** The regions of its geopolitical region. */
        STANDARD,
        /** All regions, with more routes and links. */
        PREMIUM
    }

    /** Collects the parts of a circuit. */
    public static final class Builder {
        private String location;
        private Sku sku = Sku.STANDARD;
        private final CircuitLink.Builder primary;
        private final CircuitLink.Builder secondary;

        Builder() {
            primary = new CircuitLink.Builder();
            secondary = new CircuitLink.Builder();
        }

        Builder(Circuit circuit) {
            location = circuit.location;
            sku = circuit.sku;
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

        public Builder primary(Consumer<CircuitLink.Builder> parts) {
            parts.accept(primary);
            return this;
        }

        public Builder secondary(Consumer<CircuitLink.Builder> parts) {
            parts.accept(secondary);
            return this;
        }

        Circuit build(String name) {
            return new Circuit(name, Required.of(location, "location", "circuit", name), sku,
                    primary.build(name, "primary"), secondary.build(name, "secondary"));
        }
    }
}
