package routebook.scenario;

import java.util.List;
import java.util.Optional;
import routebook.net.Prefix;

/**
 * A range of a virtual network.
 *
 * @param name             unique in its network; some names are fixed, such as {@code GatewaySubnet} (R-ADDR-09)
 * @param prefix           its range
 * @param routeTable       name of its table of user routes
 * @param securityGroup    name of its network security group
 * @param natGateway       name of the NAT gateway that its machines leave to the internet by
 * @param serviceEndpoints services whose public prefixes it reaches directly, as service tags (R-RT-09)
 */
public record Subnet(
        String name,
        Prefix prefix,
        Optional<String> routeTable,
        Optional<String> securityGroup,
        Optional<String> natGateway,
        List<String> serviceEndpoints) {

    public Subnet {
        serviceEndpoints = List.copyOf(serviceEndpoints);
    }

    /** Collects the parts of a subnet. */
    public static final class Builder {
        private Prefix prefix;
        private Optional<String> routeTable = Optional.empty();
        private Optional<String> securityGroup = Optional.empty();
        private Optional<String> natGateway = Optional.empty();
        private List<String> serviceEndpoints = List.of();

        Builder() {}

        Builder(Subnet subnet) {
            prefix = subnet.prefix;
            routeTable = subnet.routeTable;
            securityGroup = subnet.securityGroup;
            natGateway = subnet.natGateway;
            serviceEndpoints = subnet.serviceEndpoints;
        }

        public Builder prefix(String range) {
            prefix = Prefix.parse(range);
            return this;
        }

        public Builder routeTable(String name) {
            routeTable = Optional.of(name);
            return this;
        }

        public Builder securityGroup(String name) {
            securityGroup = Optional.of(name);
            return this;
        }

        public Builder natGateway(String name) {
            natGateway = Optional.of(name);
            return this;
        }

        public Builder serviceEndpoints(String... services) {
            serviceEndpoints = List.of(services);
            return this;
        }

        Subnet build(String name) {
            return new Subnet(name, Required.of(prefix, "prefix", "subnet", name), routeTable, securityGroup, natGateway,
                    serviceEndpoints);
        }
    }
}
