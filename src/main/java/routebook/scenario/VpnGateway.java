package routebook.scenario;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * A virtual network gateway of type Vpn with BGP: active-standby, or with a second instance declared active-active.
 *
 * @param name          unique in its network
 * @param type          route-based or policy-based (R-VPN-04)
 * @param sku           what it is sold as; where it is undeclared, limits are those of the largest
 * @param generation    1 or 2, of a SKU that is sold in both; undeclared is the first that has the SKU
 * @param asn           its AS number; 65515 where nothing else is set (R-BGP-01)
 * @param address       the private address from which it answers; undeclared leaves its line of a trace silent
 * @param bgpAddress    its BGP peer address (R-BGP-05)
 * @param apipaAddresses its BGP peer addresses for peers with a link-local one: of 169.254.21.0/24 and
 *                      169.254.22.0/24 (R-BGP-05)
 * @param publicAddress the address that tunnels end at
 * @param secondInstance the second instance, which makes the gateway active-active; what stands before is then of the
 *                      first (R-AA-02)
 * @param routerId      BGP identifier; the BGP peer address where none is declared
 * @param passRttMs     milliseconds that passing it adds to a round trip, both directions together; undeclared is
 *                      unknown
 * @param natRules      what tunnels that name them translate
 * @param bgpRouteTranslation routes are learned and announced as NAT rules translate them (R-NAT-03)
 * @param defaultSite   the tunnel to a site that takes what goes to the internet (R-FT-01); absent for none
 * @param pointToSite   what it offers to single computers; absent for nothing
 */
public record VpnGateway(
        String name,
        Type type,
        Optional<Sku> sku,
        Optional<Integer> generation,
        Asn asn,
        Optional<Ip> address,
        Ip bgpAddress,
        List<Ip> apipaAddresses,
        Optional<Ip> publicAddress,
        Optional<Instance> secondInstance,
        Optional<Ip> routerId,
        Optional<Double> passRttMs,
        List<VpnNatRule> natRules,
        boolean bgpRouteTranslation,
        Optional<String> defaultSite,
        Optional<PointToSite> pointToSite) {

    /** How it finds the tunnel for a packet (R-VPN-04). */
    public enum Type {
        /** By routes. */
        ROUTE_BASED("RouteBased"),
        /** By policies of its one tunnel. */
        POLICY_BASED("PolicyBased");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** The type as Azure writes it. */
        public String word() {
            return word;
        }
    }

    /** What a VPN gateway is sold as; the last two are of the years before 2017. */
    public enum Sku {
        BASIC("Basic"),
        VPN_GW1("VpnGw1"),
        VPN_GW2("VpnGw2"),
        VPN_GW3("VpnGw3"),
        VPN_GW4("VpnGw4"),
        VPN_GW5("VpnGw5"),
        VPN_GW1_AZ("VpnGw1AZ"),
        VPN_GW2_AZ("VpnGw2AZ"),
        VPN_GW3_AZ("VpnGw3AZ"),
        VPN_GW4_AZ("VpnGw4AZ"),
        VPN_GW5_AZ("VpnGw5AZ"),
        STANDARD("Standard"),
        HIGH_PERFORMANCE("HighPerformance");

        private final String word;

        Sku(String word) {
            this.word = word;
        }

        /** The SKU as Azure writes it. */
        public String word() {
            return word;
        }
    }

    /**
     * One of the two virtual machines that a gateway is made of (R-VPN-02).
     *
     * @param address        the private address from which it answers; undeclared leaves its line of a trace silent
     * @param bgpAddress     its BGP peer address
     * @param apipaAddresses its BGP peer addresses for peers with a link-local one
     * @param publicAddress  the address that its tunnels end at
     */
    public record Instance(Optional<Ip> address, Ip bgpAddress, List<Ip> apipaAddresses, Optional<Ip> publicAddress) {

        public Instance {
            apipaAddresses = List.copyOf(apipaAddresses);
        }

        /** Collects the parts of an instance. */
        public static final class Builder {
            private Optional<Ip> address = Optional.empty();
            private Ip bgpAddress;
            private List<Ip> apipaAddresses = List.of();
            private Optional<Ip> publicAddress = Optional.empty();

            Builder() {}

            Builder(Instance instance) {
                address = instance.address;
                bgpAddress = instance.bgpAddress;
                apipaAddresses = instance.apipaAddresses;
                publicAddress = instance.publicAddress;
            }

            public Builder address(String ip) {
                address = Optional.of(Ip.parse(ip));
                return this;
            }

            public Builder bgpAddress(String ip) {
                bgpAddress = Ip.parse(ip);
                return this;
            }

            public Builder apipaAddresses(String... ips) {
                apipaAddresses = Arrays.stream(ips).map(Ip::parse).toList();
                return this;
            }

            public Builder publicAddress(String ip) {
                publicAddress = Optional.of(Ip.parse(ip));
                return this;
            }

            Instance build(String gateway) {
                return new Instance(address, Required.of(bgpAddress, "bgpAddress", "second instance of VPN gateway", gateway),
                        apipaAddresses, publicAddress);
            }
        }
    }

    public VpnGateway {
        apipaAddresses = List.copyOf(apipaAddresses);
        natRules = List.copyOf(natRules);
        generation.filter(number -> number < 1 || number > 2).ifPresent(number -> {
            throw new IllegalArgumentException("generation " + number + " is neither 1 nor 2");
        });
    }

    /** True if both instances work at a time. */
    public boolean activeActive() {
        return secondInstance.isPresent();
    }

    /** What works at a time: the gateway as a whole, or both instances. */
    public List<Instance> instances() {
        return Stream.concat(Stream.of(new Instance(address, bgpAddress, apipaAddresses, publicAddress)),
                secondInstance.stream()).toList();
    }

    /** Collects the parts of a VPN gateway. */
    public static final class Builder {
        private Type type = Type.ROUTE_BASED;
        private Optional<Sku> sku = Optional.empty();
        private Optional<Integer> generation = Optional.empty();
        private Asn asn = Asn.of(65515);
        private Optional<Ip> address = Optional.empty();
        private Ip bgpAddress;
        private List<Ip> apipaAddresses = List.of();
        private Optional<Ip> publicAddress = Optional.empty();
        private Optional<Instance.Builder> secondInstance = Optional.empty();
        private Optional<Ip> routerId = Optional.empty();
        private Optional<Double> passRttMs = Optional.empty();
        private final Map<String, VpnNatRule> natRules = new LinkedHashMap<>();
        private boolean bgpRouteTranslation;
        private Optional<String> defaultSite = Optional.empty();
        private Optional<PointToSite.Builder> pointToSite = Optional.empty();

        Builder() {}

        Builder(VpnGateway gateway) {
            type = gateway.type;
            sku = gateway.sku;
            generation = gateway.generation;
            asn = gateway.asn;
            address = gateway.address;
            bgpAddress = gateway.bgpAddress;
            apipaAddresses = gateway.apipaAddresses;
            publicAddress = gateway.publicAddress;
            secondInstance = gateway.secondInstance.map(Instance.Builder::new);
            routerId = gateway.routerId;
            passRttMs = gateway.passRttMs;
            gateway.natRules.forEach(rule -> natRules.put(rule.name(), rule));
            bgpRouteTranslation = gateway.bgpRouteTranslation;
            defaultSite = gateway.defaultSite;
            pointToSite = gateway.pointToSite.map(PointToSite.Builder::new);
        }

        public Builder type(Type kind) {
            type = kind;
            return this;
        }

        public Builder sku(Sku kind) {
            sku = Optional.of(kind);
            return this;
        }

        /** 1 or 2. */
        public Builder generation(int number) {
            generation = Optional.of(number);
            return this;
        }

        public Builder asn(long number) {
            asn = Asn.of(number);
            return this;
        }

        public Builder address(String ip) {
            address = Optional.of(Ip.parse(ip));
            return this;
        }

        public Builder bgpAddress(String ip) {
            bgpAddress = Ip.parse(ip);
            return this;
        }

        public Builder publicAddress(String ip) {
            publicAddress = Optional.of(Ip.parse(ip));
            return this;
        }

        /** BGP peer addresses for peers with a link-local (APIPA) one. */
        public Builder apipaAddresses(String... ips) {
            apipaAddresses = Arrays.stream(ips).map(Ip::parse).toList();
            return this;
        }

        /** Makes the gateway active-active. */
        public Builder secondInstance(Consumer<Instance.Builder> parts) {
            secondInstance = Optional.of(secondInstance.orElseGet(Instance.Builder::new));
            parts.accept(secondInstance.get());
            return this;
        }

        public Builder routerId(String ip) {
            routerId = Optional.of(Ip.parse(ip));
            return this;
        }

        public Builder passRttMs(double milliseconds) {
            passRttMs = Optional.of(Milliseconds.checked(milliseconds));
            return this;
        }

        /** A NAT rule, from addresses before the translation to those after it. */
        public Builder natRule(String name, VpnNatRule.Mode mode, VpnNatRule.Type kind, String internal, String external) {
            return natRule(new VpnNatRule(name, mode, kind, Prefix.parse(internal), Prefix.parse(external)));
        }

        public Builder natRule(VpnNatRule rule) {
            natRules.put(rule.name(), rule);
            return this;
        }

        public Builder bgpRouteTranslation(boolean translates) {
            bgpRouteTranslation = translates;
            return this;
        }

        /** The tunnel to a site that takes what goes to the internet. */
        public Builder defaultSite(String tunnel) {
            defaultSite = Optional.of(tunnel);
            return this;
        }

        public Builder pointToSite(Consumer<PointToSite.Builder> parts) {
            pointToSite = pointToSite.or(() -> Optional.of(new PointToSite.Builder()));
            parts.accept(pointToSite.get());
            return this;
        }

        VpnGateway build(String name) {
            return new VpnGateway(name, type, sku, generation, asn, address,
                    Required.of(bgpAddress, "bgpAddress", "VPN gateway", name), apipaAddresses, publicAddress,
                    secondInstance.map(instance -> instance.build(name)), routerId, passRttMs,
                    List.copyOf(natRules.values()), bgpRouteTranslation, defaultSite, pointToSite.map(parts -> parts.build(name)));
        }
    }
}
