package routebook.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * An IPsec tunnel, with BGP or with static routes, from a VPN gateway to a site's router (S2S) or to another VPN gateway (VNet-to-VNet).
 *
 * @param name              unique in the whole design
 * @param gateway           the VPN gateway, {@code network/gateway}
 * @param remote            the other end: {@code site/router}, or {@code network/gateway}
 * @param siteAddress       the site router's tunnel and BGP peer address; only for S2S, and with BGP needed there
 * @param sitePublicAddress the site router's public address
 * @param bgp               whether the ends speak BGP; without it, a gateway at the other end is reached with its network
 *                          and the spokes that use it (R-V2V-03)
 * @param sitePrefixes      the site's prefixes, as listed on its local network gateway (R-S2S-02)
 * @param siteRoutes        the site router's own static routes into the tunnel (R-S2S-04); undeclared is, with BGP, what
 *                          its session needs, and otherwise none
 * @param routingWeight     set on the connection, where it means nothing (R-S2S-09)
 * @param underlay          what carries its outer packets (R-S2S-11); only for S2S
 * @param sitePrivateAddress the site router's address of the outer packets over private peering; only there, and needed
 * @param staticOuterRoute  the site's router has a static route for the gateway's outer address that keeps outer packets
 *                          on the underlay, whatever the router learns (R-COEX-07)
 * @param ike               the version of IKE that the other end speaks, 1 or 2; undeclared is one that suits
 * @param natRules          names of NAT rules of the gateway that act on it; only for S2S (R-NAT-01)
 * @param hidesGatewayHops  packets that enter Azure here show no VPN gateway in a trace: an observed property of the
 *                          tunnel, documented nowhere (R-TR-07)
 * @param rttMs             milliseconds of a round trip through it; undeclared counts what lies between the two ends'
 *                          regions and metros
 * @param maximumPrefixes   so many prefixes the site's router takes from the gateway; with more it ends the session
 * @param fromAzure         the site router's route map for what the gateway announces
 * @param toAzure           the site router's route map for what it announces to the gateway
 */
public record Tunnel(
        String name,
        String gateway,
        String remote,
        Optional<Ip> siteAddress,
        Optional<Ip> sitePublicAddress,
        boolean bgp,
        List<Prefix> sitePrefixes,
        Optional<List<Prefix>> siteRoutes,
        Optional<Integer> routingWeight,
        Underlay underlay,
        Optional<Ip> sitePrivateAddress,
        boolean staticOuterRoute,
        Optional<Integer> ike,
        List<String> natRules,
        boolean hidesGatewayHops,
        Optional<Double> rttMs,
        Optional<Integer> maximumPrefixes,
        RouteMap fromAzure,
        RouteMap toAzure) {

    /** What carries the outer packets of a tunnel (R-S2S-11). */
    public enum Underlay {
        /** The internet, between the public addresses of the two ends. */
        INTERNET("internet"),
        /** Private peering of a circuit, between the private addresses of the two ends. */
        PRIVATE_PEERING("privatePeering"),
        /** Microsoft peering of a circuit, to the gateway's public address. */
        MICROSOFT_PEERING("microsoftPeering");

        private final String word;

        Underlay(String word) {
            this.word = word;
        }

        /** The underlay as files write it. */
        public String word() {
            return word;
        }
    }

    public Tunnel {
        natRules = List.copyOf(natRules);
        sitePrefixes = List.copyOf(sitePrefixes);
        siteRoutes = siteRoutes.map(List::copyOf);
        routingWeight.filter(weight -> weight < 0 || weight > 32_000).ifPresent(weight -> {
            throw new IllegalArgumentException("routing weight " + weight + " is not between 0 and 32000");
        });
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
        private boolean bgp = true;
        private List<Prefix> sitePrefixes = List.of();
        private Optional<List<Prefix>> siteRoutes = Optional.empty();
        private Optional<Integer> routingWeight = Optional.empty();
        private Underlay underlay = Underlay.INTERNET;
        private Optional<Ip> sitePrivateAddress = Optional.empty();
        private boolean staticOuterRoute = true;
        private Optional<Integer> ike = Optional.empty();
        private List<String> natRules = List.of();
        private boolean hidesGatewayHops;
        private Optional<Double> rttMs = Optional.empty();
        private Optional<Integer> maximumPrefixes = Optional.empty();
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
            bgp = tunnel.bgp;
            sitePrefixes = tunnel.sitePrefixes;
            siteRoutes = tunnel.siteRoutes;
            routingWeight = tunnel.routingWeight;
            underlay = tunnel.underlay;
            sitePrivateAddress = tunnel.sitePrivateAddress;
            staticOuterRoute = tunnel.staticOuterRoute;
            ike = tunnel.ike;
            natRules = tunnel.natRules;
            hidesGatewayHops = tunnel.hidesGatewayHops;
            rttMs = tunnel.rttMs;
            maximumPrefixes = tunnel.maximumPrefixes;
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

        public Builder bgp(boolean speaks) {
            bgp = speaks;
            return this;
        }

        /** The site's prefixes, as listed on its local network gateway. */
        public Builder sitePrefixes(String... prefixes) {
            sitePrefixes = Arrays.stream(prefixes).map(Prefix::parse).toList();
            return this;
        }

        /** The site router's own static routes into the tunnel; none at all is said by an empty list. */
        public Builder siteRoutes(String... prefixes) {
            siteRoutes = Optional.of(Arrays.stream(prefixes).map(Prefix::parse).toList());
            return this;
        }

        /** 0 to 32000; it means nothing on such a connection. */
        public Builder routingWeight(int weight) {
            routingWeight = Optional.of(weight);
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

        public Builder underlay(Underlay carrier) {
            underlay = carrier;
            return this;
        }

        public Builder sitePrivateAddress(String ip) {
            sitePrivateAddress = Optional.of(Ip.parse(ip));
            return this;
        }

        /** Takes it away again, for an underlay that needs none. */
        public Builder withoutSitePrivateAddress() {
            sitePrivateAddress = Optional.empty();
            return this;
        }

        public Builder staticOuterRoute(boolean keepsOuterPackets) {
            staticOuterRoute = keepsOuterPackets;
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

        /** 1 or more. */
        public Builder maximumPrefixes(int most) {
            maximumPrefixes = Optional.of(MaximumPrefixes.checked(most));
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
                    Required.of(remote, "remote", "tunnel", name), siteAddress, sitePublicAddress, bgp,
                    sitePrefixes, siteRoutes, routingWeight, underlay, sitePrivateAddress, staticOuterRoute, ike, natRules,
                    hidesGatewayHops, rttMs, maximumPrefixes, fromAzure.build(), toAzure.build());
        }
    }
}
