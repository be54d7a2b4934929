package routebook.azure.rules.vpn;

import routebook.azure.AzureRule;
import routebook.net.Asn;
import routebook.why.Rule;

/** Two networks that were both left at AS 65515 have no session between their VPN gateways. */
public final class EqualAsnsHaveNoSession {

    public static final Rule RULE = AzureRule.documented("R-BGP-02",
            "The two ends of a BGP session of a VPN gateway or an MSEE need different AS numbers.",
            "vpn-gateway-faq-bgp-include.md", "2023-10-18");

    private EqualAsnsHaveNoSession() {}

    public static boolean holds(Asn one, Asn other) {
        return !one.equals(other);
    }
}
