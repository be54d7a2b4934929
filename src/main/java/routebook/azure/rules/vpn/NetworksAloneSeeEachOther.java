package routebook.azure.rules.vpn;

import routebook.azure.AzureRule;
import routebook.net.Prefix;
import routebook.why.Because;
import routebook.why.Rule;

/** VNet-to-VNet without BGP. */
public final class NetworksAloneSeeEachOther {

    public static final Rule RULE = AzureRule.documented("R-V2V-03",
            "A tunnel between two gateways without BGP joins their two networks and the spokes that use the gateways, and nothing "
                    + "beyond; transit needs BGP from end to end.",
            "vpn-gateway-about-point-to-site-routing.md; vpn-gateway-vpn-faq.md", "2024-07-10");

    private NetworksAloneSeeEachOther() {}

    public static Because because(Prefix prefix, String gateway, String tunnel) {
        return Because.of(RULE, prefix + " lies at the other end of " + tunnel + ", which " + gateway + " has without BGP");
    }
}
