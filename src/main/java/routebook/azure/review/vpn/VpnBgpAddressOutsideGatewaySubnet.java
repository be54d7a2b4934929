package routebook.azure.review.vpn;

import java.util.ArrayList;
import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.azure.review.ground.Words;
import routebook.azure.rules.vpn.ApipaPeersNeedApipaAddress;
import routebook.net.Ip;
import routebook.network.Effect;
import routebook.network.GatewayNode;
import routebook.network.Places;
import routebook.network.Severity;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.why.Basis;
import routebook.why.Citation;

/**
 * VPN_BGP_ADDRESS_OUTSIDE_GATEWAY_SUBNET: a VPN gateway's BGP peer address is one of its GatewaySubnet, or of the two
 * link-local ranges that Azure offers beside it (R-BGP-05). Azure's list has no row for it, since Azure assigns the
 * address and takes no other. Where there is no GatewaySubnet, GW_SUBNET_MISSING says so.
 */
public final class VpnBgpAddressOutsideGatewaySubnet extends ReviewRule {

    public VpnBgpAddressOutsideGatewaySubnet() {
        super(new RuleText("VPN_BGP_ADDRESS_OUTSIDE_GATEWAY_SUBNET", Severity.ERROR, Effect.REFUSED,
                "VPN gateway has a BGP peer address that is not in its GatewaySubnet", List.of("R-BGP-05"),
                new Citation("vpn-gateway-faq-bgp-include.md", "2023-10-18", Basis.INFERRED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                for (GatewayNode node : GatewayNode.of(Places.in(network.name(), gateway.name()), gateway)) {
                    List<String> path = new ArrayList<>(
                            List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name()));
                    if (gateway.secondInstance().filter(node.instance()::equals).isPresent()) {
                        path.add("secondInstance");
                    }
                    network.findSubnet(VirtualNetwork.GATEWAY_SUBNET).ifPresent(
                            subnet -> look(node, subnet, path, findings));
                    List<Ip> foreign = node.instance().apipaAddresses().stream().filter(ip -> !isOffered(ip)).toList();
                    if (!foreign.isEmpty()) {
                        findings.add(node.name(), below(path, "apipaAddresses"), "found " + Words.list(foreign)
                                + "; expected addresses of " + Words.list(ApipaPeersNeedApipaAddress.OFFERED));
                    }
                }
            }
        }
    }

    private static void look(GatewayNode node, Subnet subnet, List<String> path, Findings findings) {
        Ip address = node.instance().bgpAddress();
        if (!subnet.prefix().contains(address) && !isOffered(address)) {
            findings.add(node.name(), below(path, "bgpAddress"), "found " + address + ", which is not in " + subnet.name() + " ("
                    + subnet.prefix() + "); expected an address of it, as Azure assigns");
        }
    }

    private static boolean isOffered(Ip address) {
        return ApipaPeersNeedApipaAddress.OFFERED.stream().anyMatch(range -> range.contains(address));
    }

    private static List<String> below(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }
}
