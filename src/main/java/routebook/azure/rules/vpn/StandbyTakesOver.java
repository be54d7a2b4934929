package routebook.azure.rules.vpn;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.azure.AzureRule;
import routebook.azure.PlatformProfile;
import routebook.network.Places;
import routebook.routing.Span;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.Scenario;
import routebook.scenario.VpnGateway;
import routebook.why.Rule;

/**
 * An active-standby gateway that lost one of its instances. Nothing tells which of them was the active one.
 *
 * @param gateway  the gateway's place
 * @param instance the instance that is down
 * @param clients  the gateway's point-to-site clients, by name
 * @param outage   seconds in which what passes the gateway is lost: 0 if the instance was the standby
 */
public record StandbyTakesOver(String gateway, String instance, Set<String> clients, Span outage) {

    public static final Rule RULE = AzureRule.documented("R-AA-01",
            "When the active instance of an active-standby gateway fails, the standby takes over, in at most 1.5 minutes in "
                    + "texts of 2016 and 3 minutes in texts of 2024; point-to-site clients must connect again.",
            "vpn-gateway-highlyavailable.md, whose dates differ", "2024-07-24");

    public StandbyTakesOver {
        clients = Set.copyOf(clients);
    }

    /**
     * Active-standby gateways of which one instance is down and the other is up.
     *
     * @param down every element that is down
     */
    public static List<StandbyTakesOver> list(Scenario scenario, Set<String> down, PlatformProfile profile) {
        Span outage = new Span(0, profile.takeoverSeconds());
        return scenario.virtualNetworks().stream().flatMap(network -> network.vpnGateways().stream()
                .filter(gateway -> !gateway.activeActive())
                .flatMap(gateway -> lost(Places.in(network.name(), gateway.name()), down)
                        .map(instance -> new StandbyTakesOver(Places.in(network.name(), gateway.name()), instance,
                                clients(gateway), outage)))).toList();
    }

    /** The instance that is up. */
    public String survivor() {
        return Places.instances(gateway).stream().filter(each -> !each.equals(instance)).findFirst().orElseThrow();
    }

    private static Stream<String> lost(String gateway, Set<String> down) {
        List<String> lost = Places.instances(gateway).stream().filter(down::contains).toList();
        return lost.size() == 1 ? lost.stream() : Stream.empty();
    }

    private static Set<String> clients(VpnGateway gateway) {
        return gateway.pointToSite().stream().flatMap(offer -> offer.clients().stream()).map(PointToSiteClient::name)
                .collect(Collectors.toSet());
    }
}
