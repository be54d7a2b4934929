package routebook.azure.review.addressing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.azure.review.ground.Station;
import routebook.net.Ip;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.why.Basis;
import routebook.why.Citation;

/**
 * ADDR_DUPLICATE: an address of a network belongs to one machine, appliance or frontend, one of a
 * point-to-site pool to one client. Azure's list has no row for
 * it, since Azure hands out an address once and refuses the second request. The later of two is reported.
 */
public final class AddrDuplicate extends ReviewRule {

    public AddrDuplicate() {
        super(new RuleText("ADDR_DUPLICATE", Severity.ERROR, Effect.REFUSED,
                "Two machines, appliances or frontends of one network have the same address",
                List.of("R-ADDR-02", "R-ADDR-03"),
                new Citation("virtual-networks-faq.md", "2019-02-12", Basis.INFERRED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            Map<Ip, Station> first = new HashMap<>();
            for (Station station : Station.of(network)) {
                Station other = first.putIfAbsent(station.address(), station);
                if (other != null) {
                    findings.add(station.element(), station.addressPath(),
                            "found " + station.address() + ", which " + other + " has in network " + network.name()
                                    + " already; expected an address of its own");
                }
            }
            network.vpnGateways().forEach(gateway -> gateway.pointToSite().ifPresent(
                    offer -> look(network, gateway, offer.clients(), findings)));
        }
    }

    private static void look(
            VirtualNetwork network, VpnGateway gateway, List<PointToSiteClient> clients, Findings findings) {
        Map<Ip, PointToSiteClient> first = new HashMap<>();
        for (PointToSiteClient client : clients) {
            PointToSiteClient other = first.putIfAbsent(client.address(), client);
            if (other != null) {
                findings.add(client.name(), List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(),
                        "pointToSite", "clients", client.name(), "address"),
                        "found " + client.address() + ", which client " + other.name() + " has already; expected an address "
                                + "of its own");
            }
        }
    }
}
