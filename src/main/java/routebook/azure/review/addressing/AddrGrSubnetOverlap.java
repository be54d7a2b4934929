package routebook.azure.review.addressing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;
import routebook.scenario.Circuit;
import routebook.scenario.GlobalReach;

/**
 * ADDR_GR_SUBNET_OVERLAP: the subnet of Global Reach is used nowhere else: by no network or site that either circuit
 * connects, by no link of a circuit, and by no other Global Reach (R-GR-02). Of two that overlap the later is reported.
 */
public final class AddrGrSubnetOverlap extends ReviewRule {

    public AddrGrSubnetOverlap() {
        super("ADDR_GR_SUBNET_OVERLAP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Map<String, Holder> holders = Holder.all(design);
        List<GlobalReach> earlier = new ArrayList<>();
        for (GlobalReach globalReach : design.scenario().globalReach()) {
            Prefix subnet = globalReach.subnet();
            List<String> overlapped = Stream.of(held(globalReach, subnet, holders, design), links(subnet, design),
                            earlier.stream().filter(other -> other.subnet().overlaps(subnet))
                                    .map(other -> other.subnet() + " of " + other.name()))
                    .flatMap(each -> each).toList();
            if (!overlapped.isEmpty()) {
                findings.add(globalReach.name(), List.of("globalReach", globalReach.name(), "subnet"),
                        "found " + subnet + ", which overlaps " + Words.list(overlapped)
                                + "; expected a subnet that is used nowhere else");
            }
            earlier.add(globalReach);
        }
    }

    private static Stream<String> held(
            GlobalReach globalReach, Prefix subnet, Map<String, Holder> holders, Design design) {
        return Meeting.of(globalReach, design).members().stream().map(holders::get)
                .flatMap(holder -> holder.held().stream().filter(held -> held.prefix().overlaps(subnet))
                        .map(held -> held.prefix() + " of " + holder));
    }

    private static Stream<String> links(Prefix subnet, Design design) {
        return design.scenario().circuits().stream().map((Circuit circuit) -> CircuitHalf.of(circuit))
                .flatMap(List::stream).filter(half -> half.link().subnet().overlaps(subnet))
                .map(half -> half.link().subnet() + " of " + half.place());
    }
}
