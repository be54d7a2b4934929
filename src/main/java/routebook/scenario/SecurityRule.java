package routebook.scenario;

import java.util.Arrays;
import java.util.List;
import routebook.net.Protocol;

/**
 * A rule of a network security group or of an appliance.
 *
 * @param name             unique in its group
 * @param priority         looked at in rising order (R-NSG-01); 100 to 4096 in a security group
 * @param direction        inbound or outbound; an appliance's rules are about passing packets and ignore it
 * @param access           what happens to a packet that matches
 * @param protocol         protocol
 * @param sources          source addresses; one of them must match
 * @param sourcePorts      source ports; one range must match
 * @param destinations     destination addresses; one of them must match
 * @param destinationPorts destination ports; one range must match
 */
public record SecurityRule(
        String name,
        int priority,
        Direction direction,
        Access access,
        Protocol protocol,
        List<AddressSelector> sources,
        List<PortRange> sourcePorts,
        List<AddressSelector> destinations,
        List<PortRange> destinationPorts) {

    /** Which packets, seen from the subnet or the network interface. */
    public enum Direction {
        INBOUND,
        OUTBOUND
    }

    /** What happens to a packet. */
    public enum Access {
        ALLOW,
        DENY
    }

    public SecurityRule {
        sources = List.copyOf(sources);
        sourcePorts = List.copyOf(sourcePorts);
        destinations = List.copyOf(destinations);
        destinationPorts = List.copyOf(destinationPorts);
        if (sources.isEmpty() || sourcePorts.isEmpty() || destinations.isEmpty() || destinationPorts.isEmpty()) {
            throw new IllegalArgumentException("rule \"" + name + "\" needs addresses and ports to match");
        }
    }

    /** Collects the parts of a rule; what is not said matches everything. */
    public static final class Builder {
        private int priority = 100;
        private Direction direction = Direction.INBOUND;
        private Access access = Access.ALLOW;
        private Protocol protocol = Protocol.ANY;
        private List<AddressSelector> sources = List.of(new AddressSelector.Any());
        private List<PortRange> sourcePorts = List.of(PortRange.ALL);
        private List<AddressSelector> destinations = List.of(new AddressSelector.Any());
        private List<PortRange> destinationPorts = List.of(PortRange.ALL);

        Builder() {}

        Builder(SecurityRule rule) {
            priority = rule.priority;
            direction = rule.direction;
            access = rule.access;
            protocol = rule.protocol;
            sources = rule.sources;
            sourcePorts = rule.sourcePorts;
            destinations = rule.destinations;
            destinationPorts = rule.destinationPorts;
        }

        public Builder priority(int value) {
            priority = value;
            return this;
        }

        public Builder direction(Direction value) {
            direction = value;
            return this;
        }

        public Builder access(Access value) {
            access = value;
            return this;
        }

        public Builder protocol(Protocol value) {
            protocol = value;
            return this;
        }

        /** Prefixes, addresses, service tags, {@code asg:name} or {@code *}. */
        public Builder from(String... selectors) {
            sources = Arrays.stream(selectors).map(AddressSelector::parse).toList();
            return this;
        }

        /** Ports, ranges or {@code *}. */
        public Builder fromPorts(String... ranges) {
            sourcePorts = Arrays.stream(ranges).map(PortRange::parse).toList();
            return this;
        }

        /** Prefixes, addresses, service tags, {@code asg:name} or {@code *}. */
        public Builder to(String... selectors) {
            destinations = Arrays.stream(selectors).map(AddressSelector::parse).toList();
            return this;
        }

        /** Ports, ranges or {@code *}. */
        public Builder toPorts(String... ranges) {
            destinationPorts = Arrays.stream(ranges).map(PortRange::parse).toList();
            return this;
        }

        SecurityRule build(String name) {
            return new SecurityRule(name, priority, direction, access, protocol, sources, sourcePorts, destinations,
                    destinationPorts);
        }
    }
}
