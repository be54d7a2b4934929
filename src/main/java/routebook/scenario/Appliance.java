package routebook.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Ip;

/**
 * A network virtual appliance (NVA) or an Azure Firewall: something in a subnet that packets can be sent through.
 *
 * @param name          unique in its network
 * @param subnet        name of the subnet it stands in
 * @param address       its private address
 * @param publicAddress the public address it leaves to the internet by
 * @param azureFirewall an Azure Firewall instead of a machine: always forwards, is stateful and denies what no rule allows
 * @param ipForwarding  its interface passes packets that are not for its own address (R-NVA-01)
 * @param forwards      its operating system does, too (R-UDR-05)
 * @param stateful      it drops answers whose request it has not seen (R-NVA-03)
 * @param sourceNat     when it puts its own address in the place of the source
 * @param securityGroup name of the network security group of its interface
 * @param rules         what it lets pass; a packet that no rule matches passes an NVA and not an Azure Firewall
 * @param bgp           its BGP, where it speaks any
 */
public record Appliance(
        String name,
        String subnet,
        Ip address,
        Optional<Ip> publicAddress,
        boolean azureFirewall,
        boolean ipForwarding,
        boolean forwards,
        boolean stateful,
        SourceNat sourceNat,
        Optional<String> securityGroup,
        List<SecurityRule> rules,
        Optional<ApplianceBgp> bgp) {

    /** When an appliance translates sources. */
    public enum SourceNat {
        /** Never. */
        NONE,
        /** For destinations that are not private (R-FW-03). */
        INTERNET,
        /** Always. */
        ALWAYS
    }

    public Appliance {
        rules = List.copyOf(rules);
    }

    /** Collects the parts of an appliance. */
    public static final class Builder {
        private String subnet;
        private Ip address;
        private Optional<Ip> publicAddress = Optional.empty();
        private boolean azureFirewall;
        private boolean ipForwarding = true;
        private boolean forwards = true;
        private boolean stateful = true;
        private SourceNat sourceNat = SourceNat.INTERNET;
        private Optional<String> securityGroup = Optional.empty();
        private final Parts<SecurityRule.Builder> rules;
        private Optional<ApplianceBgp.Builder> bgp = Optional.empty();

        Builder() {
            rules = new Parts<>(name -> new SecurityRule.Builder());
        }

        Builder(Appliance appliance) {
            subnet = appliance.subnet;
            address = appliance.address;
            publicAddress = appliance.publicAddress;
            azureFirewall = appliance.azureFirewall;
            ipForwarding = appliance.ipForwarding;
            forwards = appliance.forwards;
            stateful = appliance.stateful;
            sourceNat = appliance.sourceNat;
            securityGroup = appliance.securityGroup;
            rules = new Parts<>(name -> new SecurityRule.Builder(), appliance.rules, SecurityRule::name,
                    SecurityRule.Builder::new);
            bgp = appliance.bgp.map(ApplianceBgp.Builder::new);
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

        public Builder azureFirewall(boolean managed) {
            azureFirewall = managed;
            return this;
        }

        public Builder ipForwarding(boolean on) {
            ipForwarding = on;
            return this;
        }

        public Builder forwards(boolean on) {
            forwards = on;
            return this;
        }

        public Builder stateful(boolean remembers) {
            stateful = remembers;
            return this;
        }

        public Builder sourceNat(SourceNat when) {
            sourceNat = when;
            return this;
        }

        public Builder securityGroup(String name) {
            securityGroup = Optional.of(name);
            return this;
        }

        public Builder rule(String name, Consumer<SecurityRule.Builder> parts) {
            rules.edit(name, parts);
            return this;
        }

        public Builder bgp(Consumer<ApplianceBgp.Builder> parts) {
            bgp = bgp.or(() -> Optional.of(new ApplianceBgp.Builder()));
            bgp.ifPresent(parts);
            return this;
        }

        Appliance build(String name) {
            return new Appliance(name, Required.of(subnet, "subnet", "appliance", name),
                    Required.of(address, "address", "appliance", name), publicAddress, azureFirewall, ipForwarding,
                    forwards, stateful, sourceNat, securityGroup, rules.build((rule, builder) -> builder.build(rule)),
                    bgp.map(builder -> builder.build(name)));
        }
    }
}
