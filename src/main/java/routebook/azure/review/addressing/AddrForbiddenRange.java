package routebook.azure.review.addressing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.net.Prefix;
import routebook.scenario.VirtualNetwork;

/** ADDR_FORBIDDEN_RANGE: ranges that no virtual network may use (R-ADDR-05); only IPv4 ranges are documented. */
public final class AddrForbiddenRange extends ReviewRule {

    private static final Map<Prefix, String> FORBIDDEN = new LinkedHashMap<>();

    static {
        FORBIDDEN.put(Prefix.parse("224.0.0.0/4"), "multicast");
        FORBIDDEN.put(Prefix.parse("255.255.255.255/32"), "broadcast");
        FORBIDDEN.put(Prefix.parse("127.0.0.0/8"), "loopback");
        FORBIDDEN.put(Prefix.parse("169.254.0.0/16"), "link-local");
        FORBIDDEN.put(Prefix.parse("168.63.129.16/32"), "the address of Azure's own DNS and health probes");
    }

    public AddrForbiddenRange() {
        super("ADDR_FORBIDDEN_RANGE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (int i = 0; i < network.space().size(); i++) {
                Prefix prefix = network.space().get(i);
                List<String> touched = FORBIDDEN.entrySet().stream()
                        .filter(range -> range.getKey().overlaps(prefix))
                        .map(range -> range.getKey() + " (" + range.getValue() + ")").toList();
                if (!touched.isEmpty()) {
                    findings.add(network.name(),
                            List.of("virtualNetworks", network.name(), "space", Integer.toString(i)),
                            "found " + prefix + ", which touches " + String.join(", ", touched)
                                    + "; expected a prefix outside of it, best a private one (10.0.0.0/8, "
                                    + "172.16.0.0/12 or 192.168.0.0/16)");
                }
            }
        }
    }
}
