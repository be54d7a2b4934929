package routebook.azure.review.expressroute;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Preference;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.network.Network;
import routebook.scenario.Connection;
import routebook.scenario.Site;
import routebook.scenario.VirtualNetwork;

/**
 * ER_WEIGHT_NOT_RECIPROCATED: a weight makes the network prefer one circuit; a site that prefers the other answers on
 * another way (R-ERP-04, R-ERP-06). Reported at the connection of the higher weight.
 */
public final class ErWeightNotReciprocated extends ReviewRule {

    public ErWeightNotReciprocated() {
        super("ER_WEIGHT_NOT_RECIPROCATED");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (String gateway : Network.expressRouteGateways(network)) {
                List<Connection> connections = design.connectionsAt(gateway);
                for (Connection heavy : connections) {
                    Set<String> against = new LinkedHashSet<>();
                    for (Connection light : connections) {
                        if (heavy.weight() > light.weight()) {
                            design.scenario().sites().stream()
                                    .filter(site -> prefers(site, light, heavy, network, design))
                                    .forEach(site -> against.add(site.name() + " over " + light.circuit()));
                        }
                    }
                    if (!against.isEmpty()) {
                        findings.add(heavy.name(), List.of("connections", heavy.name(), "weight"),
                                "found weight " + heavy.weight() + " for circuit " + heavy.circuit() + " at " + gateway
                                        + " while answers come from site " + Words.list(against)
                                        + "; expected both sides to prefer the same circuit: a higher local preference "
                                        + "in fromAzure of " + heavy.circuit());
                    }
                }
            }
        }
    }

    /**
     * True if a site gets the network's prefixes over both circuits, and chooses a link of one before all of the
     * other.
     */
    private static boolean prefers(Site site, Connection one, Connection other, VirtualNetwork network, Design design) {
        List<Preference> against = preferences(site, other, network, design);
        return !against.isEmpty() && preferences(site, one, network, design).stream()
                .anyMatch(each -> against.stream().allMatch(each::beats));
    }

    private static List<Preference> preferences(
            Site site, Connection connection, VirtualNetwork network, Design design) {
        List<Preference> preferences = new ArrayList<>();
        for (CircuitHalf half : CircuitHalf.of(design.circuit(connection.circuit()))) {
            Stream<String> router = half.link().router().stream()
                    .filter(place -> half.carries() && design.findSiteOf(place).filter(site::equals).isPresent());
            router.filter(place -> design.announcedBy(network).stream().anyMatch(half.link().fromAzure()::passes))
                    .forEach(place -> preferences.add(
                            Preference.of(place, half.link().fromAzure(), design.communitiesOf(network))));
        }
        return preferences;
    }
}
