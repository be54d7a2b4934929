package routebook.azure.rules.vpn;

import java.util.List;
import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.scenario.VpnGateway;
import routebook.why.Because;
import routebook.why.Rule;

/** Devices that can peer from link-local addresses only, as those of other clouds, need one on the other side too. */
public final class ApipaPeersNeedApipaAddress {

    public static final Rule RULE = AzureRule.documented("R-BGP-05",
            "A VPN gateway peers from an address of its GatewaySubnet; for a peer with a link-local (APIPA) address it needs one "
                    + "of 169.254.21.0/24 or 169.254.22.0/24 beside it.",
            "vpn-gateway-faq-bgp-include.md", "2023-10-18");

    /** Link-local addresses (RFC 3927). */
    public static final Prefix APIPA = Prefix.parse("169.254.0.0/16");
    /** Those of them that Azure offers to gateways. */
    public static final List<Prefix> OFFERED =
            List.of(Prefix.parse("169.254.21.0/24"), Prefix.parse("169.254.22.0/24"));

    private ApipaPeersNeedApipaAddress() {}

    /** The address that an instance peers from: for a link-local peer one of its own in the peer's /30, else its first. */
    public static Ip peerAddress(VpnGateway.Instance instance, Ip peer) {
        if (!APIPA.contains(peer)) {
            return instance.bgpAddress();
        }
        Prefix around = Prefix.around(peer, 30);
        return instance.apipaAddresses().stream().filter(around::contains).findFirst()
                .or(() -> instance.apipaAddresses().stream().findFirst()).orElse(instance.bgpAddress());
    }

    /** Why an instance cannot peer with that address; empty if it can. */
    public static Optional<Because> findObstacle(String instance, Ip from, Ip peer) {
        return APIPA.contains(peer) && !APIPA.contains(from) ? Optional.of(Because.of(RULE,
                instance + " has no link-local BGP address to speak with " + peer)) : Optional.empty();
    }
}
