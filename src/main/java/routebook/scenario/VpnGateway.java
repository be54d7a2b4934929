package routebook.scenario;

import java.util.Optional;
import routebook.net.Asn;
import routebook.net.Ip;

/**
 * A virtual network gateway of type Vpn: route-based, active-standby, with BGP.
 *
 * @param name          unique in its network
 * @param asn           its AS number; 65515 where nothing else is set (R-BGP-01)
 * @param address       the private address from which it answers; undeclared leaves its line of a trace silent
 * @param bgpAddress    its BGP peer address (R-BGP-05)
 * @param publicAddress the address that tunnels end at
 * @param routerId      BGP identifier; the BGP peer address where none is declared
 * @param passRttMs     milliseconds that passing it adds to a round trip, both directions together; undeclared is
 *                      unknown
 */
public record VpnGateway(
        String name,
        Asn asn,
        Optional<Ip> address,
        Ip bgpAddress,
        Optional<Ip> publicAddress,
        Optional<Ip> routerId,
        Optional<Double> passRttMs) {

    /** Collects the parts of a VPN gateway. */
    public static final class Builder {
        private Asn asn = Asn.of(65515);
        private Optional<Ip> address = Optional.empty();
        private Ip bgpAddress;
        private Optional<Ip> publicAddress = Optional.empty();
        private Optional<Ip> routerId = Optional.empty();
        private Optional<Double> passRttMs = Optional.empty();

        Builder() {}

        Builder(VpnGateway gateway) {
            asn = gateway.asn;
            address = gateway.address;
            bgpAddress = gateway.bgpAddress;
            publicAddress = gateway.publicAddress;
            routerId = gateway.routerId;
            passRttMs = gateway.passRttMs;
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

        VpnGateway build(String name) {
            return new VpnGateway(name, asn, address, Required.of(bgpAddress, "bgpAddress", "VPN gateway", name),
                    publicAddress, routerId, passRttMs);
        }
    }
}
