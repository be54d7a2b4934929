package routebook.azure.rules.filter;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.forwarding.Gate;
import routebook.forwarding.Packet;
import routebook.net.Protocol;
import routebook.why.Because;
import routebook.why.Rule;

/**
 * A traceroute by ICMP says nothing about what TCP does there.
 *
 * @param gateway the NAT gateway
 */
public record NatGatewayCarriesNoIcmp(String gateway) implements Gate {

    public static final Rule RULE = AzureRule.documented("RB-NAT-ICMP",
            "A NAT gateway translates TCP and UDP; ICMP is not supported.",
            "articles/virtual-network/nat-gateway/nat-overview.md", "2022-12-06");

    @Override
    public Optional<Because> findRefusal(Packet packet) {
        return packet.protocol() != Protocol.ICMP ? Optional.empty()
                : Optional.of(Because.of(RULE, gateway + " is a NAT gateway, which carries no ICMP"));
    }
}
