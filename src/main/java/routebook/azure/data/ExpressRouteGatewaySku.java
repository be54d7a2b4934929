package routebook.azure.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import routebook.scenario.ExpressRouteGateway;

/**
 * What a SKU of an ExpressRoute gateway can do, a row of {@code datasets/azure/er-gateway-skus.csv}. ErGwScale has one row
 * for each range of scale units; any other SKU counts as one unit.
 *
 * @param sku         its name
 * @param unitsFrom   least scale units that the row is about
 * @param unitsTo     most scale units that the row is about
 * @param mbpsPerUnit throughput of each unit, Mbit/s (R-ERG-02)
 * @param circuits    most circuits that it connects to (R-ER-06)
 * @param fastPath    whether it offers FastPath (R-ERG-05)
 */
public record ExpressRouteGatewaySku(
        ExpressRouteGateway.Sku sku, int unitsFrom, int unitsTo, int mbpsPerUnit, int circuits, boolean fastPath) {

    private static final List<ExpressRouteGatewaySku> ALL =
            Dataset.rows("er-gateway-skus.csv").stream().map(ExpressRouteGatewaySku::read).toList();

    private static ExpressRouteGatewaySku read(Map<String, String> row) {
        return new ExpressRouteGatewaySku(
                Arrays.stream(ExpressRouteGateway.Sku.values()).filter(each -> each.word().equals(row.get("sku")))
                        .findFirst().orElseThrow(),
                Integer.parseInt(row.get("units_from")),
                Integer.parseInt(row.get("units_to")),
                Integer.parseInt(row.get("mbps_per_unit")),
                Integer.parseInt(row.get("max_circuit_connections")),
                row.get("fastpath").equals("yes"));
    }

    /** The SKU that a gateway declares; empty if it declares none. */
    public static Optional<ExpressRouteGatewaySku> find(ExpressRouteGateway gateway) {
        return ALL.stream().filter(row -> gateway.sku().filter(row.sku::equals).isPresent()
                && row.unitsFrom <= units(gateway) && units(gateway) <= row.unitsTo).findFirst();
    }

    /** Throughput of a gateway, Mbit/s; empty if it declares no SKU. */
    public static Optional<Integer> mbps(ExpressRouteGateway gateway) {
        return find(gateway).map(row -> row.mbpsPerUnit * units(gateway));
    }

    private static int units(ExpressRouteGateway gateway) {
        return gateway.sku().filter(ExpressRouteGateway.Sku.ER_GW_SCALE::equals).isPresent() ? gateway.scaleUnits() : 1;
    }
}
