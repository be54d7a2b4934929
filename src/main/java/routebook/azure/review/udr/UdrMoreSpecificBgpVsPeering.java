package routebook.azure.review.udr;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.Learned;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;
import routebook.net.PrefixTable;
import routebook.scenario.VirtualNetwork;

/**
 * UDR_MORE_SPECIFIC_BGP_VS_PEERING: a learned prefix inside one of the network's own or of a peered network attracts
 * nothing, however long it is (R-SEL-03). That a design relies on it is taken from the fact that somebody announces
 * it.
 */
public final class UdrMoreSpecificBgpVsPeering extends ReviewRule {

    public UdrMoreSpecificBgpVsPeering() {
        super("UDR_MORE_SPECIFIC_BGP_VS_PEERING");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (VirtualNetwork network : design.networks()) {
            Set<String> found = new LinkedHashSet<>();
            Map<Prefix, VirtualNetwork> direct = new LinkedHashMap<>();
            inside.peersOf(network).forEach(peer -> peer.space().forEach(prefix -> direct.put(prefix, peer)));
            network.space().forEach(prefix -> direct.put(prefix, network));
            PrefixTable<Map.Entry<Prefix, VirtualNetwork>> table = PrefixTable.of(direct.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> each)));
            for (Learned each : inside.learnedBy(network)) {
                table.listMatches(each.prefix().network()).stream()
                        .filter(own -> own.getKey().length() < each.prefix().length()).findFirst()
                        .ifPresent(own -> found.add(each + " inside " + own.getKey() + " of "
                                + own.getValue().name()));
            }
            if (!found.isEmpty()) {
                findings.add(network.name(), List.of("virtualNetworks", network.name()),
                        "found that gateways learn " + Words.list(found) + ", and the shorter route of the network or "
                                + "peering goes before it; expected a user route where that traffic is to go "
                                + "elsewhere, or other addresses");
            }
        }
    }
}
