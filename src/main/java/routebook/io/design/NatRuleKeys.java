package routebook.io.design;

import routebook.io.shape.PartShape;
import routebook.io.shape.WordShape;
import routebook.net.Prefix;
import routebook.scenario.VpnNatRule;

/** The keys of NAT rules of VPN gateways. */
final class NatRuleKeys {

    static final PartShape<NatRuleDraft, VpnNatRule> NAT_RULE = PartShape.<NatRuleDraft, VpnNatRule>of(
                    "a NAT rule", "NAT rules", "A NAT rule of a VPN gateway; it acts on the tunnels that name it.")
            .required("mode", WordShape.of(VpnNatRule.Mode.class, VpnNatRule.Mode::word, VpnNatRule.Mode.INGRESS),
                    VpnNatRule::mode, (draft, value) -> draft.mode = value,
                    "Whose addresses it translates: the site's (ingress) or the virtual network's (egress).")
            .preset("type", WordShape.of(VpnNatRule.Type.class, VpnNatRule.Type::word, VpnNatRule.Type.STATIC),
                    VpnNatRule.Type.STATIC, VpnNatRule::type, (draft, value) -> draft.type = value,
                    "One to one in both directions, or from a pool, for flows that the internal side begins.")
            .required("internal", Values.PREFIX.like("192.168.1.0/24"), VpnNatRule::internal,
                    (draft, value) -> draft.internal = value, "The addresses before the translation.")
            .required("external", Values.PREFIX.like("10.101.0.0/24"), VpnNatRule::external,
                    (draft, value) -> draft.external = value,
                    "The addresses after it; of a static rule, as many as before.")
            .checked(part -> part.into(new NatRuleDraft()).rule("checked"))
            .atOnce();

    private NatRuleKeys() {}

    /** Holds the parts of a rule until it can be declared. */
    static final class NatRuleDraft {
        private VpnNatRule.Mode mode;
        private VpnNatRule.Type type = VpnNatRule.Type.STATIC;
        private String internal;
        private String external;

        VpnNatRule rule(String name) {
            return new VpnNatRule(name, mode, type, Prefix.parse(internal), Prefix.parse(external));
        }
    }
}
