package routebook.azure.rules.vpn;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.forwarding.NextHop;
import routebook.net.Prefix;
import routebook.why.Because;
import routebook.why.Rule;

/** Where one text says both, no packet is said to arrive or to be lost. */
public final class ClientsAmongThemselves {

    public static final Rule RULE = AzureRule.documented("R-P2S-08",
            "Whether two point-to-site clients of one gateway reach each other is both denied and granted by one text; clients "
                    + "of different gateways do not.",
            "vpn-gateway-vpn-faq.md, which contradicts itself", "2024-07");

    private ClientsAmongThemselves() {}

    /** Where a client's packets to the pool lead. */
    public static List<NextHop> toPool(Prefix pool, String gateway) {
        return List.of(new NextHop.Unmodelled(Because.of(RULE, "both ends are clients of " + gateway + " in " + pool)));
    }
}
