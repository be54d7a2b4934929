package routebook.scenario;

import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Asn;
import routebook.net.Ip;

/**
 * A virtual network gateway of type Vpn: active-standby, with BGP.
 *
 * @param name          unique in its network
 * @param type          route-based or policy-based (R-VPN-04)
 * @param sku           what it is sold as; where it is undeclared, limits are those of the largest
 * @param generation    1 or 2, of a SKU that is sold in both; undeclared is the first that has the SKU
 * @param asn           its AS number; 65515 where nothing else is set (R-BGP-01)
 * @param address       the private address from which it answers; undeclared leaves its line of a trace silent
 * @param bgpAddress    its BGP peer address (R-BGP-05)
 * @param publicAddress the address that tunnels end at
 * @param routerId      BGP identifier; the BGP peer address where none is declared
 * @param passRttMs     milliseconds that passing it adds to a round trip, both directions together; undeclared is
 *                      unknown
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
        Optional<Ip> publicAddress,
        Optional<Ip> routerId,
        Optional<Double> passRttMs,
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

    public VpnGateway {
        generation.filter(number -> number < 1 || number > 2).ifPresent(number -> {
            throw new IllegalArgumentException("generation " + number + " is neither 1 nor 2");
        });
    }

    /** Collects the parts of a VPN gateway. */
    public static final class Builder {
        private Type type = Type.ROUTE_BASED;
        private Optional<Sku> sku = Optional.empty();
        private Optional<Integer> generation = Optional.empty();
        private Asn asn = Asn.of(65515);
        private Optional<Ip> address = Optional.empty();
        private Ip bgpAddress;
        private Optional<Ip> publicAddress = Optional.empty();
        private Optional<Ip> routerId = Optional.empty();
        private Optional<Double> passRttMs = Optional.empty();
        private Optional<PointToSite.Builder> pointToSite = Optional.empty();

        Builder() {}

        Builder(VpnGateway gateway) {
            type = gateway.type;
            sku = gateway.sku;
            generation = gateway.generation;
            asn = gateway.asn;
            address = gateway.address;
            bgpAddress = gateway.bgpAddress;
            publicAddress = gateway.publicAddress;
            routerId = gateway.routerId;
            passRttMs = gateway.passRttMs;
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

        public Builder routerId(String ip) {
            routerId = Optional.of(Ip.parse(ip));
            return this;
        }

        public Builder passRttMs(double milliseconds) {
            passRttMs = Optional.of(Milliseconds.checked(milliseconds));
            return this;
        }

        public Builder pointToSite(Consumer<PointToSite.Builder> parts) {
            pointToSite = pointToSite.or(() -> Optional.of(new PointToSite.Builder()));
            parts.accept(pointToSite.get());
            return this;
        }

        VpnGateway build(String name) {
            return new VpnGateway(name, type, sku, generation, asn, address,
                    Required.of(bgpAddress, "bgpAddress", "VPN gateway", name), publicAddress, routerId, passRttMs,
                    pointToSite.map(parts -> parts.build(name)));
        }
    }
}
