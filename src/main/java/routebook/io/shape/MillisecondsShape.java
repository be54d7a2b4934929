package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Spot;

/** A time in milliseconds, with decimals where wanted. */
public final class MillisecondsShape implements Shape<Double, Double> {

    private static final double HIGHEST = 10_000;

    @Override
    public Optional<Double> read(Spot spot, Faults faults) {
        if (spot.node() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER
                && scalar.text().matches("[0-9]+([.][0-9]+)?([eE][-+]?[0-9]{1,3})?")
                && Double.parseDouble(scalar.text()) <= HIGHEST) {
            return Optional.of(Double.parseDouble(scalar.text()));
        }
        faults.add(spot, expected(), "");
        return Optional.empty();
    }

    @Override
    public String expected() {
        return "milliseconds, a number from 0 to 10000";
    }

    @Override
    public JsonNode write(Double value) {
        return value == Math.rint(value) ? LongNode.valueOf(value.longValue())
                : DecimalNode.valueOf(new BigDecimal(value.toString()));
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return Definitions.JSON.objectNode().put("type", "number").put("minimum", 0).put("maximum", (long) HIGHEST);
    }

    @Override
    public Noun noun() {
        return new Noun("milliseconds", "milliseconds");
    }

    @Override
    public JsonNode example() {
        return LongNode.valueOf(1);
    }
}
