package routebook.scenario;

import routebook.net.Prefix;

/**
 * A NAT rule of a VPN gateway; it acts on the tunnels that name it (R-NAT-02, R-NAT-03).
 *
 * @param name     unique in its gateway
 * @param mode     whose addresses it translates
 * @param type     static or dynamic
 * @param internal the addresses before the translation
 * @param external the addresses after it
 */
public record VpnNatRule(String name, Mode mode, Type type, Prefix internal, Prefix external) {

    /** Whose addresses a rule translates. */
    public enum Mode {
        /** Those of the site. */
        INGRESS("IngressSnat"),
        /** Those of the virtual network. */
        EGRESS("EgressSnat");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        /** The mode as Azure writes it. */
        public String word() {
            return word;
        }
    }

    /** How a rule finds the address that stands for another. */
    public enum Type {
        /** One to one, in order, in both directions. */
        STATIC("Static"),
        /** Any of a smaller range for as long as a flow lasts, so that only the internal side can begin one. */
        DYNAMIC("Dynamic");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The type as Azure writes it. */
        public String word() {
            return word;
        }
    }

    /** @throws IllegalArgumentException if the ranges are of two families, or those of a static rule of two sizes */
    public VpnNatRule {
        boolean alike = internal.network().bits() == external.network().bits();
        if (!alike || type == Type.STATIC && internal.length() != external.length()) {
            throw new IllegalArgumentException("internal " + internal + " and external " + external + " of NAT rule \"" + name
                    + "\" are not of one " + (alike ? "size, as those of a static rule are" : "family"));
        }
    }
}
