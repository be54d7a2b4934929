package routebook.azure.review.expressroute;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import routebook.azure.review.expressroute.Offers.Offer;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;
import routebook.scenario.Connection;

/**
 * ER_WEIGHT_OVERRIDES_PREPEND: a gateway looks at the weights of its connections first, so where these differ,
 * prepending at the site changes nothing (R-ERP-03). Reported at the connection of the higher weight.
 */
public final class ErWeightOverridesPrepend extends ReviewRule {

    public ErWeightOverridesPrepend() {
        super("ER_WEIGHT_OVERRIDES_PREPEND");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Offers offers : Offers.all(design)) {
            Map<Connection, Set<String>> others = new LinkedHashMap<>();
            Map<Connection, Set<Prefix>> prefixes = new LinkedHashMap<>();
            offers.byPrefix().forEach((prefix, all) -> {
                for (Offer heavy : all) {
                    for (Offer light : all) {
                        if (heavy.connection().weight() > light.connection().weight()
                                && heavy.prepend() != light.prepend()) {
                            prefixes.computeIfAbsent(heavy.connection(), any -> new LinkedHashSet<>()).add(prefix);
                            others.computeIfAbsent(heavy.connection(), any -> new LinkedHashSet<>()).add(
                                    light.connection().name() + " (weight " + light.connection().weight()
                                            + ", prepended "
                                            + light.prepend() + " times against " + heavy.prepend() + ")");
                        }
                    }
                }
            });
            others.forEach((connection, lighter) -> findings.add(connection.name(),
                    List.of("connections", connection.name(), "weight"),
                    "found weight " + connection.weight() + " before " + Words.list(lighter) + " for "
                            + Words.list(prefixes.get(connection)) + ", so " + offers.gateway()
                            + " never looks at the AS path; expected equal weights, or no prepending"));
        }
    }
}
