package routebook.azure.rules.vpn;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.net.Prefix;
import routebook.scenario.PointToSite;
import routebook.scenario.VpnGateway;
import routebook.why.Basis;
import routebook.why.Because;
import routebook.why.Citation;
import routebook.why.Rule;

/** How answers find the way to point-to-site clients. */
public final class ClientPoolIsBehindGateway {

    public static final Rule RULE = new AzureRule("R-P2S-13",
            "The address pool of point-to-site clients stands in the tables of the gateway's network and of the networks that "
                    + "use the gateway, and the gateway announces it to its BGP peers.",
            new Citation("from memory, in no document that was read", "2026", Basis.ASSUMED));

    private ClientPoolIsBehindGateway() {}

    /** The pools of a gateway. */
    public static List<Prefix> pools(VpnGateway gateway) {
        return gateway.pointToSite().map(PointToSite::pools).orElse(List.of());
    }

    public static Because because(Prefix pool, String gateway) {
        return Because.of(RULE, pool + " is the point-to-site pool of " + gateway);
    }
}
