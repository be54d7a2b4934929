package routebook.azure.rules.vpn;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.net.Prefix;
import routebook.routing.Renumbering;
import routebook.scenario.VpnGateway;
import routebook.scenario.VpnNatRule;
import routebook.why.Because;
import routebook.why.Rule;

/**
 * What NAT rules make of the routes of a tunnel's session. A prefix is translated that lies inside a rule's internal range;
 * no text tells what becomes of a larger one, which stays as it is here.
 */
public final class NatRulesTranslateRoutes {

    public static final Rule RULE = AzureRule.documented("R-NAT-03",
            "With BGP route translation a VPN gateway learns a site's prefixes as ingress rules translate them, and announces "
                    + "its network's as egress rules do; prefixes that are listed for a site count as translated in any case.",
            "nat-overview.md; vpn-gateway-faq-nat-include.md", "2021-12-02");

    private NatRulesTranslateRoutes() {}

    /** What the gateway puts in the place of prefixes on a session with these rules. */
    public static Renumbering of(VpnGateway gateway, List<VpnNatRule> rules) {
        return !gateway.bgpRouteTranslation() ? Renumbering.NONE
                : new Renumbering(ranges(rules, VpnNatRule.Mode.INGRESS), ranges(rules, VpnNatRule.Mode.EGRESS));
    }

    /** What a prefix that is listed for the site is known as behind these rules. */
    public static Prefix listed(Prefix prefix, List<VpnNatRule> rules) {
        return new Renumbering(ranges(rules, VpnNatRule.Mode.INGRESS), List.of()).received(prefix);
    }

    /** Why there is a route for a prefix that is not listed itself. */
    public static Because because(Prefix translated, String gateway, String tunnel) {
        return Because.of(RULE, translated + " stands for what is listed for " + tunnel + " at " + gateway);
    }

    private static List<Renumbering.Range> ranges(List<VpnNatRule> rules, VpnNatRule.Mode mode) {
        return rules.stream().filter(rule -> rule.mode() == mode)
                .map(rule -> new Renumbering.Range(rule.internal(), rule.external())).toList();
    }
}
