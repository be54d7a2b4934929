package routebook.azure.rules.vpn;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.azure.PlatformProfile;
import routebook.azure.data.Limits;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.PointToSiteProtocol;
import routebook.why.Because;
import routebook.why.Rule;

/**
 * With BGP on its tunnels a gateway tells its clients all that it learned there. What it did not learn by BGP over a tunnel
 * it does not tell: neither static prefixes (R-P2S-05) nor what lies behind ExpressRoute (R-P2S-09).
 */
public final class ClientLearnsWhatTunnelsTell {

    public static final Rule RULE = AzureRule.documented("R-P2S-06",
            "Point-to-site clients reach everything that their gateway learned by BGP over its tunnels; Windows over IKEv2 was "
                    + "told none of it at first, and is told up to 25 routes by newer profiles.",
            "vpn-gateway-about-point-to-site-routing.md; VPN Gateway limits include", "2024-01");

    private ClientLearnsWhatTunnelsTell() {}

    /** How many routes the client takes; empty where no limit decides. */
    public static Optional<Integer> mostRoutes(PointToSiteClient client) {
        return client.system() == PointToSiteClient.System.WINDOWS && client.protocol() == PointToSiteProtocol.IKEV2
                ? Optional.of(Limits.get("L-VPN-04")) : Optional.empty();
    }

    /** Why the client is not told of what its gateway learned; empty if it is. */
    public static Optional<Because> findSilence(PointToSiteClient client, PlatformProfile profile) {
        return mostRoutes(client).filter(any -> !profile.windowsClientsLearnRoutes()).map(any -> Because.of(RULE,
                client.name() + " is Windows over IKEv2, which in " + profile.year()
                        + " is told no route that its gateway learned; it would have to be added by hand"));
    }

    /** Why nobody knows which routes the client has; empty if it takes all of them. */
    public static Optional<Because> findDoubt(PointToSiteClient client, int routes) {
        return mostRoutes(client).filter(most -> routes > most).map(most -> Because.of(RULE, client.name()
                + " is Windows over IKEv2, which takes " + most + " of its " + routes + " routes; which ones is not told"));
    }
}
