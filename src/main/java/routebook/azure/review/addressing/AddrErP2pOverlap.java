package routebook.azure.review.addressing;

import java.util.List;
import java.util.Map;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;
import routebook.scenario.Circuit;

/** ADDR_ER_P2P_OVERLAP: the subnets of a circuit's links are used by nobody whom the circuit connects (R-ERB-03). */
public final class AddrErP2pOverlap extends ReviewRule {

    public AddrErP2pOverlap() {
        super("ADDR_ER_P2P_OVERLAP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Map<String, Holder> holders = Holder.all(design);
        for (Circuit circuit : design.scenario().circuits()) {
            List<Holder> attached = Meeting.of(circuit, design).members().stream().map(holders::get).toList();
            for (CircuitHalf half : CircuitHalf.of(circuit)) {
                Prefix subnet = half.link().subnet();
                List<String> overlapped = attached.stream()
                        .flatMap(holder -> holder.held().stream().filter(held -> held.prefix().overlaps(subnet))
                                .map(held -> held.prefix() + " of " + holder))
                        .toList();
                if (!overlapped.isEmpty()) {
                    findings.add(half.place(), half.key("subnet"),
                            "found " + subnet + ", which overlaps " + Words.list(overlapped)
                                    + "; expected a subnet that is used nowhere else");
                }
            }
        }
    }
}
