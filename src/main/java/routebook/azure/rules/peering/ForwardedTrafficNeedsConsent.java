package routebook.azure.rules.peering;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.forwarding.Gate;
import routebook.forwarding.Packet;
import routebook.scenario.VirtualNetwork;
import routebook.why.Because;
import routebook.why.Rule;

/**
 * What an appliance forwards over a peering must be allowed on the receiving side; what a gateway forwards need not be.
 *
 * @param sender   the network that sends over the peering
 * @param receiver the network that receives
 * @param allowed  the flag allowForwardedTraffic on the receiver's side
 */
public record ForwardedTrafficNeedsConsent(VirtualNetwork sender, VirtualNetwork receiver, boolean allowed)
        implements Gate {

    public static final Rule RULE = AzureRule.documented("R-PEER-08",
            "allowForwardedTraffic on the receiving side of a peering is needed for packets whose source is not in the remote "
                    + "network, unless a VPN gateway forwards them.",
            "virtual-network-manage-peering.md", "2022-11-14");

    @Override
    public Optional<Because> findRefusal(Packet packet) {
        boolean own = sender.space().stream().anyMatch(prefix -> prefix.contains(packet.source()));
        return allowed || own ? Optional.empty() : Optional.of(Because.of(RULE, packet.source() + " is not in "
                + sender.name() + ", and " + receiver.name() + " takes no forwarded traffic from there"));
    }
}
