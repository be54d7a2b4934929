package routebook.azure.rules.filter;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.forwarding.Gate;
import routebook.forwarding.Packet;
import routebook.net.Ip;
import routebook.why.Because;
import routebook.why.Rule;

/**
 * What an appliance sends to the internet in somebody else's name does not come back.
 *
 * @param place   the appliance
 * @param address its own private address
 */
public record PlatformTranslatesOwnAddressesOnly(String place, Ip address) implements Gate {

    public static final Rule RULE = AzureRule.documented("R-UDR-05",
            "An appliance that sends to the internet must proxy or translate the source to its own address; the platform "
                    + "translates no other.",
            "virtual-networks-udr-overview.md", "2023-05-27");

    @Override
    public Optional<Because> findRefusal(Packet packet) {
        return packet.source().equals(address) ? Optional.empty() : Optional.of(Because.of(RULE,
                place + " sends to the internet from " + packet.source() + " without translating it to its own " + address));
    }
}
