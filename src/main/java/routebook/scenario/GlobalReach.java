package routebook.scenario;

import routebook.net.Prefix;

/**
 * ExpressRoute Global Reach between two circuits: it joins their private peerings, so that the sites of the one reach
 * those of the other over Microsoft's network (R-GR-01).
 *
 * @param name        unique in the whole design
 * @param circuit     name of the circuit that it is configured on
 * @param peerCircuit name of the other circuit; the link works both ways alike (R-GR-10)
 * @param subnet      the /29 of its two point-to-point links, used nowhere else (R-GR-02)
 */
public record GlobalReach(String name, String circuit, String peerCircuit, Prefix subnet) {

    /** Collects the parts of a Global Reach connection. */
    public static final class Builder {
        private String circuit;
        private String peerCircuit;
        private Prefix subnet;

        Builder() {}

        Builder(GlobalReach globalReach) {
            circuit = globalReach.circuit;
            peerCircuit = globalReach.peerCircuit;
            subnet = globalReach.subnet;
        }

        public Builder circuit(String name) {
            circuit = name;
            return this;
        }

        public Builder peerCircuit(String name) {
            peerCircuit = name;
            return this;
        }

        public Builder subnet(String prefix) {
            subnet = Prefix.parse(prefix);
            return this;
        }

        GlobalReach build(String name) {
            return new GlobalReach(name, Required.of(circuit, "circuit", "Global Reach", name),
                    Required.of(peerCircuit, "peerCircuit", "Global Reach", name),
                    Required.of(subnet, "subnet", "Global Reach", name));
        }
    }
}
