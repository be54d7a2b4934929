package routebook.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Ip;

/**
 * An IPsec tunnel with BGP from a VPN gateway to a site's router (S2S) or to another VPN gateway (VNet-to-VNet).
 *
 * @param name              unique in the whole design
 * @param gateway           the VPN gateway, {@code network/gateway}
 * @param remote            the other end: {@code site/router}, or {@code network/gateway}
 * @param siteAddress       the site router's tunnel and BGP peer address; only for S2S, and needed there
 * @param sitePublicAddress the site router's public address
 * @param ike               the version of IKE that the other end speaks, 1 or 2; undeclared is one that suits
 * @param natRules          names of NAT rules of the gateway that act on it; only for S2S (R-NAT-01)
 * @param hidesGatewayHops  packets that enter Azure here show no VPN gateway in a trace: an observed property of the
 *                          tunnel, documented nowhere (R-TR-07)
 * @param rttMs             milliseconds of a round trip through it; undeclared counts what lies between the two ends'
 *                          regions and metros
 * @param fromAzure         the site router's route map for what the gateway announces
 * @param toAzure           the site router's route map for what it announces to the gateway
 */
public record Tunnel(
        String name,
        String gateway,
        String remote,
        Optional<Ip> siteAddress,
        Optional<Ip> sitePublicAddress,
        Optional<Integer> ike,
        List<String> natRules,
        boolean hidesGatewayHops,
        Optional<Double> rttMs,
        RouteMap fromAzure,
        RouteMap toAzure) {

    public Tunnel {
        natRules = List.copyOf(natRules);
        ike.filter(version -> version < 1 || version > 2).ifPresent(version -> {
            throw new IllegalArgumentException("IKE version " + version + " is neither 1 nor 2");
        });
    }

    /** Collects the parts of a tunnel. */
    public static final class Builder {
        private String gateway;
        private String remote;
        private Optional<Ip> siteAddress = Optional.empty();
        private Optional<Ip> sitePublicAddress = Optional.empty();
        private Optional<Integer> ike = Optional.empty();
        private List<String> natRules = List.of();
        private boolean hidesGatewayHops;
        private Optional<Double> rttMs = Optional.empty();
        private final RouteMap.Builder fromAzure;
        private final RouteMap.Builder toAzure;

        Builder() {
            fromAzure = new RouteMap.Builder();
            toAzure = new RouteMap.Builder();
        }

        Builder(Tunnel tunnel) {
            gateway = tunnel.gateway;
            remote = tunnel.remote;
            siteAddress = tunnel.siteAddress;
            sitePublicAddress = tunnel.sitePublicAddress;
            ike = tunnel.ike;
            natRules = tunnel.natRules;
            hidesGatewayHops = tunnel.hidesGatewayHops;
            rttMs = tunnel.rttMs;
            fromAzure = new RouteMap.Builder(tunnel.fromAzure);
            toAzure = new RouteMap.Builder(tunnel.toAzure);
        }

        /** The VPN gateway, {@code network/gateway}. */
        public Builder gateway(String place) {
            gateway = place;
            return this;
        }

        /** The other end: {@code site/router}, or {@code network/gateway}. */
        public Builder remote(String place) {
            remote = place;
            return this;
        }

        public Builder siteAddress(String ip) {
            siteAddress = Optional.of(Ip.parse(ip));
            return this;
        }

        public Builder sitePublicAddress(String ip) {
            sitePublicAddress = Optional.of(Ip.parse(ip));
            return this;
        }

        /** The version of IKE that the other end speaks: 1 or 2. */
        public Builder ike(int version) {
            ike = Optional.of(version);
            return this;
        }

        /** NAT rules of its gateway that act on it. */
        public Builder natRules(String... names) {
            natRules = List.of(names);
            return this;
        }

        public Builder hidesGatewayHops(boolean hides) {
            hidesGatewayHops = hides;
            return this;
        }

        public Builder rttMs(double milliseconds) {
            rttMs = Optional.of(Milliseconds.checked(milliseconds));
            return this;
        }

        public Builder fromAzure(Consumer<RouteMap.Builder> map) {
            map.accept(fromAzure);
            return this;
        }

        public Builder toAzure(Consumer<RouteMap.Builder> map) {
            map.accept(toAzure);
            return this;
        }

        Tunnel build(String name) {
            return new Tunnel(name, Required.of(gateway, "gateway", "tunnel", name),
                    Required.of(remote, "remote", "tunnel", name), siteAddress, sitePublicAddress, ike,
                    natRules, hidesGatewayHops, rttMs, fromAzure.build(), toAzure.build());
        }
    }
}
