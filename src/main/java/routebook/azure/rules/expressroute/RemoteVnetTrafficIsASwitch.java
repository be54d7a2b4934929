package routebook.azure.rules.expressroute;

import java.util.Set;
import routebook.azure.AzureRule;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;
import routebook.why.Rule;

/**
 * Whether an ExpressRoute gateway takes the prefixes of other virtual networks on its circuits. On-premises prefixes
 * always pass.
 *
 * @param allowed  the gateway's switch
 * @param gateways every gateway that announces virtual networks
 */
public record RemoteVnetTrafficIsASwitch(boolean allowed, Set<String> gateways) implements Policy {

    public static final Rule RULE = AzureRule.documented("R-ERT-03",
            "Virtual networks on one circuit reach each other through its MSEEs if every gateway that takes part allows "
                    + "traffic from remote virtual networks; by default so until 2023, not so since.",
            "expressroute-about-virtual-network-gateways.md; connectivity-interoperability-preface.md", "2024-08-19");

    @Override
    public Verdict apply(Route route, Passage passage) {
        return allowed || !gateways.contains(route.originator())
                ? Verdict.accept(route)
                : Verdict.refuse(RULE, () -> route.prefix() + " is announced by " + route.originator()
                        + ", and traffic from remote virtual networks is off at " + passage.speaker().name());
    }
}
