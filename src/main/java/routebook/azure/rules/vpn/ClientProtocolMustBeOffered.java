package routebook.azure.rules.vpn;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.azure.PlatformProfile;
import routebook.scenario.PointToSite;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.PointToSiteProtocol;
import routebook.why.Because;
import routebook.why.Rule;

/** A client that speaks nothing that its gateway does is not connected. */
public final class ClientProtocolMustBeOffered {

    public static final Rule RULE = AzureRule.documented("R-P2S-01",
            "A point-to-site client connects by OpenVPN, SSTP or IKEv2, whichever its gateway offers; SSTP is for Windows only, "
                    + "and OpenVPN is in no text of 2018.",
            "point-to-site-about.md; vpn-gateway-about-point-to-site-routing.md", "2018-04-16");

    private ClientProtocolMustBeOffered() {}

    /** Why the client is not connected; empty if it is. */
    public static Optional<Because> findRefusal(PointToSite offer, PointToSiteClient client, PlatformProfile profile) {
        PointToSiteProtocol protocol = client.protocol();
        String refusal = !offer.protocols().contains(protocol) ? "is not offered by its gateway"
                : protocol == PointToSiteProtocol.SSTP && client.system() != PointToSiteClient.System.WINDOWS
                        ? "is not for " + client.system().word()
                : protocol == PointToSiteProtocol.OPENVPN && !profile.openVpnForClients()
                        ? "is not there yet in " + profile.year() : "";
        return refusal.isEmpty() ? Optional.empty() : Optional.of(Because.of(RULE,
                client.name() + " is not connected: " + protocol.word() + " " + refusal));
    }
}
