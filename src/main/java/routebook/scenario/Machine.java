package routebook.scenario;

import java.util.List;
import java.util.Optional;
import routebook.net.Ip;

/**
 * A virtual machine with one network interface: an end point of traffic.
 *
 * @param name                      unique in the whole design
 * @param subnet                    name of the subnet it stands in
 * @param address                   its private address
 * @param publicAddress             a public address of its own
 * @param securityGroup             name of the network security group of its interface
 * @param applicationSecurityGroups groups it is a member of
 */
public record Machine(
        String name,
        String subnet,
        Ip address,
        Optional<Ip> publicAddress,
        Optional<String> securityGroup,
        List<String> applicationSecurityGroups) {

    public Machine {
        applicationSecurityGroups = List.copyOf(applicationSecurityGroups);
    }

    /** Collects the parts of a machine. */
    public static final class Builder {
        private String subnet;
        private Ip address;
        private Optional<Ip> publicAddress = Optional.empty();
        private Optional<String> securityGroup = Optional.empty();
        private List<String> applicationSecurityGroups = List.of();

        Builder() {}

        Builder(Machine machine) {
            subnet = machine.subnet;
            address = machine.address;
            publicAddress = machine.publicAddress;
            securityGroup = machine.securityGroup;
            applicationSecurityGroups = machine.applicationSecurityGroups;
        }

        public Builder subnet(String name) {
            subnet = name;
            return this;
        }

        public Builder address(String ip) {
            address = Ip.parse(ip);
            return this;
        }

        public Builder publicAddress(String ip) {
            publicAddress = Optional.of(Ip.parse(ip));
            return this;
        }

        public Builder securityGroup(String name) {
            securityGroup = Optional.of(name);
            return this;
        }

        public Builder applicationSecurityGroups(String... names) {
            applicationSecurityGroups = List.of(names);
            return this;
        }

        Machine build(String name) {
            return new Machine(name, Required.of(subnet, "subnet", "machine", name),
                    Required.of(address, "address", "machine", name), publicAddress, securityGroup,
                    applicationSecurityGroups);
        }
    }
}
