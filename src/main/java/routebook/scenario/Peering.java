package routebook.scenario;

import java.util.List;

/**
 * One side of a virtual network peering; traffic flows when both sides exist (R-PEER-03).
 *
 * @param from                      the network whose side this is
 * @param to                        the remote network
 * @param allowVirtualNetworkAccess let the remote network in (R-PEER-07); on by default
 * @param allowForwardedTraffic     take packets that the remote network only forwards (R-PEER-08)
 * @param allowGatewayTransit       let the remote network use this network's gateways (R-PEER-09)
 * @param useRemoteGateways         use the remote network's gateways (R-PEER-09)
 * @param localSubnets              subnets of this network that take part; empty for the complete network
 * @param remoteSubnets             subnets of the remote network that take part; empty for the complete network
 */
public record Peering(
        String from,
        String to,
        boolean allowVirtualNetworkAccess,
        boolean allowForwardedTraffic,
        boolean allowGatewayTransit,
        boolean useRemoteGateways,
        List<String> localSubnets,
        List<String> remoteSubnets) {

    public Peering {
        localSubnets = List.copyOf(localSubnets);
        remoteSubnets = List.copyOf(remoteSubnets);
    }

    /** True if it joins chosen subnets only (subnet peering), and not complete networks. */
    public boolean ofSubnets() {
        return !localSubnets.isEmpty() || !remoteSubnets.isEmpty();
    }

    /** The peering's name among the elements of a design. */
    public String name() {
        return nameOf(from, to);
    }

    static String nameOf(String from, String to) {
        return from + "/peering/" + to;
    }

    /** Collects the flags of one side of a peering. */
    public static final class Builder {
        private final String from;
        private final String to;
        private boolean allowVirtualNetworkAccess = true;
        private boolean allowForwardedTraffic;
        private boolean allowGatewayTransit;
        private boolean useRemoteGateways;
        private List<String> localSubnets = List.of();
        private List<String> remoteSubnets = List.of();

        Builder(String from, String to) {
            this.from = from;
            this.to = to;
        }

        Builder(Peering peering) {
            this(peering.from, peering.to);
            allowVirtualNetworkAccess = peering.allowVirtualNetworkAccess;
            allowForwardedTraffic = peering.allowForwardedTraffic;
            allowGatewayTransit = peering.allowGatewayTransit;
            useRemoteGateways = peering.useRemoteGateways;
            localSubnets = peering.localSubnets;
            remoteSubnets = peering.remoteSubnets;
        }

        public Builder allowVirtualNetworkAccess(boolean allowed) {
            allowVirtualNetworkAccess = allowed;
            return this;
        }

        public Builder allowForwardedTraffic(boolean allowed) {
            allowForwardedTraffic = allowed;
            return this;
        }

        public Builder allowGatewayTransit(boolean allowed) {
            allowGatewayTransit = allowed;
            return this;
        }

        public Builder useRemoteGateways(boolean used) {
            useRemoteGateways = used;
            return this;
        }

        /** Only these subnets of this network take part (subnet peering). */
        public Builder localSubnets(String... subnets) {
            localSubnets = List.of(subnets);
            return this;
        }

        /** Only these subnets of the remote network take part (subnet peering). */
        public Builder remoteSubnets(String... subnets) {
            remoteSubnets = List.of(subnets);
            return this;
        }

        Peering build() {
            return new Peering(from, to, allowVirtualNetworkAccess, allowForwardedTraffic, allowGatewayTransit,
                    useRemoteGateways, localSubnets, remoteSubnets);
        }
    }
}
