package routebook.azure.review.globalreach;

import java.util.Set;
import java.util.stream.Collectors;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.net.Prefix;
import routebook.network.Figure;
import routebook.scenario.Circuit;

/**
 * GR_CE_MAX_PREFIX: a customer's router that takes fewer prefixes than come over its link ends the session (R-GR-07).
 * Counted is what the circuit's networks have, and over Global Reach what the other circuits' networks and sites have.
 */
public final class GrCeMaxPrefix extends ReviewRule {

    public GrCeMaxPrefix() {
        super("GR_CE_MAX_PREFIX");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Circuit circuit : design.scenario().circuits()) {
            for (CircuitHalf half : CircuitHalf.of(circuit)) {
                Set<Prefix> taken = design.heardOver(half).stream().filter(half.link().fromAzure()::passes)
                        .collect(Collectors.toSet());
                half.link().maximumPrefixes().filter(most -> taken.size() > most).ifPresent(most -> findings.add(
                        half.place(), half.key("maximumPrefixes"), new Figure("prefixes", taken.size(), most),
                        "found " + taken.size() + " prefixes to come, with which "
                                + half.link().router().orElseThrow() + " ends the session; expected a maximum of "
                                + taken.size() + " or more in place of " + most));
            }
        }
    }
}
