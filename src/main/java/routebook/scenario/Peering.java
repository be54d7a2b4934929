package routebook.scenario;

/**
 * One side of a virtual network peering; traffic flows when both sides exist (R-PEER-03).
 *
 * @param from                      the network whose side this is
 * @param to                        the remote network
 * @param allowVirtualNetworkAccess let the remote network in (R-PEER-07); on by default
 * @param allowForwardedTraffic     take packets that the remote network only forwards (R-PEER-08)
 * @param allowGatewayTransit       let the remote network use this network's gateways (R-PEER-09)
 * @param useRemoteGateways         use the remote network's gateways (R-PEER-09)
 */
public record Peering(
        String from,
        String to,
        boolean allowVirtualNetworkAccess,
        boolean allowForwardedTraffic,
        boolean allowGatewayTransit,
        boolean useRemoteGateways) {

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

        Peering build() {
            return new Peering(from, to, allowVirtualNetworkAccess, allowForwardedTraffic, allowGatewayTransit,
                    useRemoteGateways);
        }
    }
}
