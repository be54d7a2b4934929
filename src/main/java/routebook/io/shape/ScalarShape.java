package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Spot;

/** Any single value, with the place where it stands, since only the key that it is meant for can judge it. */
public final class ScalarShape implements Shape<Spot, Object> {

    @Override
    public Optional<Spot> read(Spot spot, Faults faults) {
        if (spot.node() instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
            return Optional.of(spot);
        }
        faults.add(spot, expected(), "");
        return Optional.empty();
    }

    /** The value as it stands in tables: whole numbers, other numbers and truth values as such, anything else as text. */
    public static Object value(Spot spot) {
        Node.Scalar scalar = (Node.Scalar) spot.node();
        String text = scalar.text();
        if (scalar.kind() == Node.Kind.FLAG) {
            return Boolean.valueOf(text);
        }
        if (scalar.kind() == Node.Kind.NUMBER && text.matches("-?[0-9]{1,9}")) {
            return Integer.valueOf(text);
        }
        if (scalar.kind() == Node.Kind.NUMBER && text.matches("-?[0-9]+([.][0-9]+)?")) {
            return Double.valueOf(text);
        }
        return text;
    }

    @Override
    public JsonNode write(Object value) {
        return TextNode.valueOf(value.toString());
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.JSON.objectNode();
        schema.putArray("type").add("string").add("number").add("boolean");
        return schema;
    }

    @Override
    public Noun noun() {
        return new Noun("a value", "values");
    }

    @Override
    public JsonNode example() {
        return LongNode.valueOf(2);
    }
}
