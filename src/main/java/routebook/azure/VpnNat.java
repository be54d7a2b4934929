package routebook.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routebook.azure.rules.vpn.NatRulesTranslate;
import routebook.forwarding.LinkNat;
import routebook.net.Ip;
import routebook.net.PrefixMap;
import routebook.network.ElementKind;
import routebook.network.Network;
import routebook.network.Places;
import routebook.scenario.Peering;
import routebook.scenario.Tunnel;
import routebook.scenario.VpnGateway;
import routebook.scenario.VpnNatRule;

/** NAT rules of VPN gateways: what they do on tunnels, and by which other addresses end points are known. */
public final class VpnNat {

    private VpnNat() {}

    /** The rules that a tunnel to a site names, in the order of their gateway; none for one between two gateways. */
    static List<VpnNatRule> rules(Network network, Tunnel tunnel) {
        return tunnel.natRules().isEmpty() || !network.elements().has(tunnel.remote(), ElementKind.ROUTER) ? List.of()
                : network.findVpnGateway(tunnel.gateway()).map(VpnGateway::natRules).orElse(List.of()).stream()
                        .filter(rule -> tunnel.natRules().contains(rule.name())).toList();
    }

    /** What a gateway, or an instance of one, translates, tunnel by tunnel. */
    static List<LinkNat> at(Network network, String node) {
        return network.scenario().tunnels().stream().filter(tunnel -> !rules(network, tunnel).isEmpty())
                .flatMap(tunnel -> network.tunnelParts(tunnel).stream())
                .filter(part -> part.near().name().equals(node))
                .map(part -> NatRulesTranslate.on(part.name(), rules(network, part.tunnel()))).toList();
    }

    /**
     * The addresses that static rules let an end point be known by on the other side of some tunnel: a host at a site by
     * those of ingress rules, a machine by those of egress rules.
     */
    public static List<Ip> aliases(Network network, String endPoint) {
        List<Ip> aliases = new ArrayList<>();
        Optional<Ip> own = network.findAddress(endPoint);
        for (Tunnel tunnel : network.scenario().tunnels()) {
            for (VpnNatRule rule : rules(network, tunnel)) {
                boolean isOwner = rule.mode() == VpnNatRule.Mode.INGRESS
                        ? stands(network, endPoint, ElementKind.HOST, Places.wholeOf(tunnel.remote()))
                        : isServed(network, endPoint, Places.wholeOf(tunnel.gateway()));
                if (rule.type() == VpnNatRule.Type.STATIC && isOwner) {
                    own.flatMap(new PrefixMap(rule.internal(), rule.external())::map)
                            .filter(alias -> !aliases.contains(alias)).ifPresent(aliases::add);
                }
            }
        }
        return aliases;
    }

    private static boolean isServed(Network network, String machine, String hub) {
        return stands(network, machine, ElementKind.MACHINE, hub) || network.scenario().peerings().stream()
                .filter(side -> side.to().equals(hub) && side.useRemoteGateways()).map(Peering::from)
                .anyMatch(spoke -> stands(network, machine, ElementKind.MACHINE, spoke));
    }

    private static boolean stands(Network network, String endPoint, ElementKind kind, String whole) {
        return network.elements().has(endPoint, kind)
                && Places.wholeOf(network.elements().get(endPoint).whole()).equals(whole);
    }
}
