package routebook.azure.rules.vpn;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.routing.Timers;
import routebook.why.Rule;

/** Behind a tunnel no port goes down, so its loss is noticed by the hold timer. */
public final class VpnHasNoBfd {

    public static final Rule RULE = AzureRule.documented("R-BGP-12",
            "A VPN gateway's BGP sessions have keepalive 60 s, hold time 180 s and no BFD.",
            "vpn-gateway-faq-bgp-include.md", "2023-10-18");

    /** What a VPN gateway proposes. */
    public static final Timers GATEWAY = new Timers(60, 180, Optional.empty());

    private VpnHasNoBfd() {}
}
