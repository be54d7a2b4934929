package routebook.azure.data;

import java.util.List;
import java.util.Map;
import routebook.scenario.Circuit;

/**
 * What circuits of a bandwidth there are, a row of {@code datasets/azure/er-circuit-limits.csv} (R-ER-02, R-ER-05).
 *
 * @param mbps          Mbit/s
 * @param fromProviders whether providers sell it
 * @param onDirect10    whether it is sold on ExpressRoute Direct with ports of 10 Gbit/s
 * @param onDirect100   whether it is sold on ExpressRoute Direct with ports of 100 Gbit/s
 * @param links         most networks and other circuits that a Local or Standard circuit is joined to
 * @param premiumLinks  the same of a Premium circuit
 */
public record CircuitBandwidth(
        int mbps, boolean fromProviders, boolean onDirect10, boolean onDirect100, int links, int premiumLinks) {

    private static final List<CircuitBandwidth> ALL =
            Dataset.rows("er-circuit-limits.csv").stream().map(CircuitBandwidth::read).toList();

    private static CircuitBandwidth read(Map<String, String> row) {
        return new CircuitBandwidth(
                Integer.parseInt(row.get("bandwidth_mbps")),
                row.get("provider_circuit").equals("yes"),
                row.get("er_direct_10g").equals("yes"),
                row.get("er_direct_100g").equals("yes"),
                Integer.parseInt(row.get("vnet_links_local_standard")),
                Integer.parseInt(row.get("vnet_links_premium")));
    }

    /** The bandwidths that are sold on the port of a circuit, smallest first. */
    public static List<CircuitBandwidth> offered(Circuit circuit) {
        return ALL.stream().filter(row -> circuit.directPortGbps().isEmpty() ? row.fromProviders
                : circuit.directPortGbps().get() == 10 ? row.onDirect10 : row.onDirect100).toList();
    }

    /**
     * The most networks and other circuits that a circuit is joined to (R-ER-05, R-GR-06): by its SKU and bandwidth, or as
     * many as the largest where no bandwidth is declared.
     */
    public static int links(Circuit circuit) {
        return ALL.stream().filter(row -> circuit.bandwidthMbps().map(mbps -> mbps == row.mbps).orElse(true))
                .mapToInt(row -> circuit.sku() == Circuit.Sku.PREMIUM ? row.premiumLinks : row.links)
                .max().orElseThrow();
    }
}
