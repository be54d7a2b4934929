package routebook.azure.review.expressroute;

import java.util.List;
import java.util.stream.Collectors;
import routebook.azure.data.CircuitBandwidth;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.Circuit;
import routebook.why.Basis;
import routebook.why.Citation;

/**
 * ER_CIRCUIT_PORT: a circuit is a provider's or on ExpressRoute Direct, has a bandwidth that is sold on its ports, and as a
 * Local one 1 Gbit/s or more (R-ER-01, R-ER-02, R-ER-04). Azure's list has no row for it, since it sells no other.
 */
public final class ErCircuitPort extends ReviewRule {

    private static final int LEAST_LOCAL_MBPS = 1_000;

    public ErCircuitPort() {
        super(new RuleText("ER_CIRCUIT_PORT", Severity.ERROR, Effect.REFUSED,
                "Circuit whose ports, bandwidth and SKU are not sold together", List.of("R-ER-01", "R-ER-02", "R-ER-04"),
                new Citation("azure-subscription-service-limits.md; expressroute-erdirect-about.md; expressroute-faqs.md",
                        "2026", Basis.DOCUMENTED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Circuit circuit : design.scenario().circuits()) {
            if (circuit.provider().isPresent() && circuit.directPortGbps().isPresent()) {
                findings.add(circuit.name(), List.of("circuits", circuit.name(), "provider"),
                        "found provider " + circuit.provider().get() + " at a circuit on ExpressRoute Direct; expected "
                                + "either a provider or ports of your own");
            }
            circuit.bandwidthMbps().ifPresent(mbps -> look(circuit, mbps, findings));
        }
    }

    private static void look(Circuit circuit, int mbps, Findings findings) {
        List<Integer> offered = CircuitBandwidth.offered(circuit).stream().map(CircuitBandwidth::mbps)
                .filter(each -> circuit.sku() != Circuit.Sku.LOCAL || each >= LEAST_LOCAL_MBPS).toList();
        if (!offered.contains(mbps)) {
            findings.add(circuit.name(), List.of("circuits", circuit.name(), "bandwidthMbps"),
                    "found " + mbps + " Mbit/s at a " + circuit.sku().word() + " circuit "
                            + circuit.directPortGbps().map(gbps -> "on ExpressRoute Direct with ports of " + gbps + " Gbit/s")
                                    .orElse("of a provider")
                            + "; expected one of "
                            + offered.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }
}
