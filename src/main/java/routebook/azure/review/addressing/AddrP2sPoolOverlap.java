package routebook.azure.review.addressing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;
import routebook.network.Places;
import routebook.scenario.PointToSite;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/**
 * ADDR_P2S_POOL_OVERLAP: the addresses of point-to-site clients are in no network and in no site whose routes come
 * together with those of their gateway (R-P2S-03).
 */
public final class AddrP2sPoolOverlap extends ReviewRule {

    public AddrP2sPoolOverlap() {
        super("ADDR_P2S_POOL_OVERLAP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                List<Prefix> pools = gateway.pointToSite().map(PointToSite::pools).orElse(List.of());
                for (int i = 0; i < pools.size(); i++) {
                    Prefix pool = pools.get(i);
                    Set<String> others = overlapping(pool, network, design);
                    if (!others.isEmpty()) {
                        findings.add(Places.in(network.name(), gateway.name()), List.of("virtualNetworks", network.name(),
                                "vpnGateways", gateway.name(), "pointToSite", "pool", Integer.toString(i)),
                                "found " + pool + ", which overlaps " + Words.list(others)
                                        + "; expected a range that nobody has whom the gateway's clients may reach");
                    }
                }
            }
        }
    }

    private static Set<String> overlapping(Prefix pool, VirtualNetwork own, Design design) {
        Set<String> near = new LinkedHashSet<>(List.of(own.name()));
        Meeting.all(design).stream().filter(meeting -> meeting.members().contains(own.name()))
                .forEach(meeting -> near.addAll(meeting.members()));
        Set<String> others = new LinkedHashSet<>();
        Holder.all(design).values().stream().filter(holder -> near.contains(holder.name())).forEach(
                holder -> holder.held().stream().map(Holder.Held::prefix).filter(pool::overlaps)
                        .forEach(prefix -> others.add(prefix + " of " + holder)));
        return others;
    }
}
