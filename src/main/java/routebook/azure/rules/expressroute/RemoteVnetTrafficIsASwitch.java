package routebook.azure.rules.expressroute;

import java.util.List;
import java.util.Set;
import routebook.azure.AzureRule;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.Condition;
import routebook.routing.policy.Refusal;
import routebook.why.Rule;

/**
 * Whether an ExpressRoute gateway takes the prefixes of other virtual networks on its circuits. On-premises prefixes
 * always pass.
 *
 * @param allowed  the gateway's switch
 * @param gateways every gateway that announces virtual networks
 */
public record RemoteVnetTrafficIsASwitch(boolean allowed, Set<String> gateways) implements ComposedPolicy {

    public static final Rule RULE = AzureRule.documented("R-ERT-03",
            "Virtual networks on one circuit reach each other through its MSEEs if every gateway that takes part allows "
                    + "traffic from remote virtual networks; by default so until 2023, not so since.",
            "expressroute-about-virtual-network-gateways.md; connectivity-interoperability-preface.md", "2024-08-19");

    @Override
    public List<Policy> parts() {
        return allowed ? List.of() : List.of(Refusal.where(new Condition.StartedAt(gateways), RULE,
                (route, passage) -> route.prefix() + " is announced by " + route.originator()
                        + ", and traffic from remote virtual networks is off at " + passage.speaker().name()));
    }
}
