package routebook.azure.rules.vpn;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.forwarding.LinkNat;
import routebook.forwarding.LinkNat.Owners;
import routebook.net.PrefixMap;
import routebook.scenario.VpnNatRule;
import routebook.why.Because;
import routebook.why.Rule;

/** What NAT rules make of the packets of a tunnel. An ingress rule is about the site's addresses, an egress one about Azure's. */
public final class NatRulesTranslate {

    public static final Rule RULE = AzureRule.documented("R-NAT-02",
            "A static NAT rule of a VPN gateway maps addresses one to one, in both directions; a dynamic one lends addresses of "
                    + "a pool, and only its internal side can begin a flow.",
            "nat-overview.md", "2021-12-02");

    private NatRulesTranslate() {}

    /** What these rules do on a link of a gateway. */
    public static LinkNat on(String link, List<VpnNatRule> rules) {
        return new LinkNat(link,
                rules.stream().filter(rule -> rule.type() == VpnNatRule.Type.STATIC).map(NatRulesTranslate::fixed).toList(),
                rules.stream().filter(rule -> rule.type() == VpnNatRule.Type.DYNAMIC).map(NatRulesTranslate::pooled).toList());
    }

    private static LinkNat.Fixed fixed(VpnNatRule rule) {
        return rule.mode() == VpnNatRule.Mode.INGRESS
                ? new LinkNat.Fixed(Owners.BEYOND, new PrefixMap(rule.internal(), rule.external()))
                : new LinkNat.Fixed(Owners.HERE, new PrefixMap(rule.external(), rule.internal()));
    }

    private static LinkNat.Pooled pooled(VpnNatRule rule) {
        return new LinkNat.Pooled(rule.mode() == VpnNatRule.Mode.INGRESS ? Owners.BEYOND : Owners.HERE, rule.internal(),
                rule.external(), Because.of(RULE, rule.external() + " is the pool of dynamic NAT rule " + rule.name()
                        + ", to which nobody can begin a flow"));
    }
}
