package routebook.azure.rules.vpn;

import java.util.List;
import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.PointToSiteProtocol;
import routebook.scenario.Tunnel;
import routebook.why.Because;
import routebook.why.Rule;

/** A gateway keeps one IKEv2 connection for each public address. */
public final class ClientIsNotBehindSiteAddress {

    public static final Rule RULE = AzureRule.documented("R-P2S-10",
            "A point-to-site client cannot connect by IKEv2 from the public address that a site-to-site tunnel of the same "
                    + "gateway ends at.",
            "vpn-gateway-vpn-faq.md", "2024-07");

    private ClientIsNotBehindSiteAddress() {}

    /** The tunnel of the gateway that is in the client's way; empty for none. */
    public static Optional<Tunnel> findTunnel(PointToSiteClient client, String gateway, List<Tunnel> tunnels) {
        return client.protocol() != PointToSiteProtocol.IKEV2 ? Optional.empty() : tunnels.stream()
                .filter(tunnel -> tunnel.gateway().equals(gateway) && tunnel.sitePublicAddress().isPresent()
                        && tunnel.sitePublicAddress().equals(client.publicAddress()))
                .findFirst();
    }

    public static Because because(PointToSiteClient client, Tunnel tunnel) {
        return Because.of(RULE, client.name() + " is not connected: it comes from "
                + client.publicAddress().orElseThrow() + ", where tunnel " + tunnel.name() + " ends");
    }
}
