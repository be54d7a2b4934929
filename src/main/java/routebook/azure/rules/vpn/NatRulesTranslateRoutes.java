package routebook.azure.rules.vpn;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.routing.Renumbering;
import routebook.scenario.VpnGateway;
import routebook.scenario.VpnNatRule;
import routebook.why.Rule;

/**
 * What NAT rules make of the routes of a tunnel's session. A prefix is translated that lies inside a rule's internal range;
 * no text tells what becomes of a larger one, which stays as it is here.
 */
public final class NatRulesTranslateRoutes {

    public static final Rule RULE = AzureRule.documented("R-NAT-03",
            "With BGP route translation a VPN gateway learns a site's prefixes as ingress rules translate them, and announces "
                    + "its network's as egress rules do.",
            "nat-overview.md", "2021-12-02");

    private NatRulesTranslateRoutes() {}

    /** What the gateway puts in the place of prefixes on a session with these rules. */
    public static Renumbering of(VpnGateway gateway, List<VpnNatRule> rules) {
        return !gateway.bgpRouteTranslation() ? Renumbering.NONE
                : new Renumbering(ranges(rules, VpnNatRule.Mode.INGRESS), ranges(rules, VpnNatRule.Mode.EGRESS));
    }

    private static List<Renumbering.Range> ranges(List<VpnNatRule> rules, VpnNatRule.Mode mode) {
        return rules.stream().filter(rule -> rule.mode() == mode)
                .map(rule -> new Renumbering.Range(rule.internal(), rule.external())).toList();
    }
}
