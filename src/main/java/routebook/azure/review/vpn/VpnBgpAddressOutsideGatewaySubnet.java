package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.net.Prefix;
import routebook.network.Effect;
import routebook.network.Places;
import routebook.network.Severity;
import routebook.scenario.VirtualNetwork;
import routebook.why.Basis;
import routebook.why.Citation;

/**
 * VPN_BGP_ADDRESS_OUTSIDE_GATEWAY_SUBNET: a VPN gateway's BGP peer address is one of its GatewaySubnet, or of the two
 * link-local ranges that Azure offers beside it (R-BGP-05). Azure's list has no row for it, since Azure assigns the
 * address and takes no other. Where there is no GatewaySubnet, GW_SUBNET_MISSING says so.
 */
public final class VpnBgpAddressOutsideGatewaySubnet extends ReviewRule {

    private static final List<Prefix> APIPA = List.of(Prefix.parse("169.254.21.0/24"), Prefix.parse("169.254.22.0/24"));

    public VpnBgpAddressOutsideGatewaySubnet() {
        super(new RuleText("VPN_BGP_ADDRESS_OUTSIDE_GATEWAY_SUBNET", Severity.ERROR, Effect.REFUSED,
                "VPN gateway has a BGP peer address that is not in its GatewaySubnet", List.of("R-BGP-05"),
                new Citation("vpn-gateway-faq-bgp-include.md", "2023-10-18", Basis.INFERRED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            network.findSubnet(VirtualNetwork.GATEWAY_SUBNET).ifPresent(subnet -> network.vpnGateways().stream()
                    .filter(gateway -> !subnet.prefix().contains(gateway.bgpAddress()))
                    .filter(gateway -> APIPA.stream().noneMatch(range -> range.contains(gateway.bgpAddress())))
                    .forEach(gateway -> findings.add(Places.in(network.name(), gateway.name()),
                            List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(), "bgpAddress"),
                            "found " + gateway.bgpAddress() + ", which is not in " + subnet.name() + " ("
                                    + subnet.prefix() + "); expected an address of it, as Azure assigns")));
        }
    }
}
