package routebook.scenario;

import java.util.Optional;
import routebook.net.Ip;

/**
 * The link between an ExpressRoute gateway and a circuit.
 *
 * @param name              unique in the whole design
 * @param gateway           the gateway, {@code network/gateway}
 * @param circuit           name of the circuit
 * @param weight            preferred over AS path length by this gateway, higher wins; 0 to 32000 (R-ERP-03, R-ERP-04)
 * @param fastPath          packets from the circuit go past the gateway to the machines where that is supported (R-ERG-05)
 * @param authorization     the authorization that it redeems, where the circuit is another subscription's (R-ER-07)
 * @param primaryEndpoint   address in the GatewaySubnet from which the primary MSEE answers to this network;
 *                          undeclared leaves its line of a trace silent
 * @param secondaryEndpoint the same for the secondary MSEE
 */
public record Connection(
        String name,
        String gateway,
        String circuit,
        int weight,
        boolean fastPath,
        Optional<String> authorization,
        Optional<Ip> primaryEndpoint,
        Optional<Ip> secondaryEndpoint) {

    public Connection {
        if (weight < 0 || weight > 32_000) {
            throw new IllegalArgumentException("connection weight " + weight + " is not between 0 and 32000");
        }
    }

    /** Collects the parts of a connection. */
    public static final class Builder {
        private String gateway;
        private String circuit;
        private int weight;
        private boolean fastPath;
        private Optional<String> authorization = Optional.empty();
        private Optional<Ip> primaryEndpoint = Optional.empty();
        private Optional<Ip> secondaryEndpoint = Optional.empty();

        Builder() {}

        Builder(Connection connection) {
            gateway = connection.gateway;
            circuit = connection.circuit;
            weight = connection.weight;
            fastPath = connection.fastPath;
            authorization = connection.authorization;
            primaryEndpoint = connection.primaryEndpoint;
            secondaryEndpoint = connection.secondaryEndpoint;
        }

        /** The gateway, {@code network/gateway}. */
        public Builder gateway(String place) {
            gateway = place;
            return this;
        }

        public Builder circuit(String name) {
            circuit = name;
            return this;
        }

        public Builder weight(int value) {
            weight = value;
            return this;
        }

        public Builder fastPath(boolean on) {
            fastPath = on;
            return this;
        }

        /** Name of the authorization that it redeems. */
        public Builder authorization(String key) {
            authorization = Optional.of(key);
            return this;
        }

        public Builder primaryEndpoint(String ip) {
            primaryEndpoint = Optional.of(Ip.parse(ip));
            return this;
        }

        public Builder secondaryEndpoint(String ip) {
            secondaryEndpoint = Optional.of(Ip.parse(ip));
            return this;
        }

        Connection build(String name) {
            return new Connection(name, Required.of(gateway, "gateway", "connection", name),
                    Required.of(circuit, "circuit", "connection", name), weight, fastPath, authorization,
                    primaryEndpoint, secondaryEndpoint);
        }
    }
}
