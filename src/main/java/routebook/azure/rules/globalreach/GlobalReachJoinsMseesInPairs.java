package routebook.azure.rules.globalreach;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.Places;
import routebook.scenario.GlobalReach;
import routebook.why.Rule;

/**
 * One of the two point-to-point links of Global Reach. That there are two is documented; that they run in parallel, not
 * crosswise, and how the /29 is divided follows the circuits' own links (R-ERB-01, R-ERB-02).
 *
 * @param place       its name, {@code er1-er2/primary}
 * @param msee        the MSEE of the circuit that Global Reach is configured on
 * @param address     that MSEE's address on the link
 * @param peerMsee    the MSEE of the other circuit
 * @param peerAddress that one's address on the link
 */
public record GlobalReachJoinsMseesInPairs(String place, String msee, Ip address, String peerMsee, Ip peerAddress) {

    public static final Rule RULE = AzureRule.inferred("R-GR-02",
            "Global Reach makes two point-to-point links: between the two primary MSEEs in the first half of its /29, and "
                    + "between the two secondary ones in the second.",
            "expressroute-howto-set-global-reach-portal.md (a /29 for two links between the two pairs of MSEEs) with "
                    + "expressroute-routing.md (which half of a /29 is the primary link's)", "2023-06-30");

    /** Both links, primary first. */
    public static List<GlobalReachJoinsMseesInPairs> links(GlobalReach globalReach) {
        return List.of(link(globalReach, 0), link(globalReach, 1));
    }

    private static GlobalReachJoinsMseesInPairs link(GlobalReach globalReach, int half) {
        Prefix subnet = globalReach.subnet();
        return new GlobalReachJoinsMseesInPairs(Places.links(globalReach.name()).get(half),
                Places.msee(Places.links(globalReach.circuit()).get(half)), subnet.address(4L * half + 1),
                Places.msee(Places.links(globalReach.peerCircuit()).get(half)), subnet.address(4L * half + 2));
    }
}
