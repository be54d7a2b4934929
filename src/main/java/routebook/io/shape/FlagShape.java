package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Spot;

/** True or false, in these words only: what else YAML readers take for a truth value differs between them. */
public final class FlagShape implements Shape<Boolean, Boolean> {

    @Override
    public Optional<Boolean> read(Spot spot, Faults faults) {
        if (spot.node() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.FLAG) {
            if (scalar.text().equals("true") || scalar.text().equals("false")) {
                return Optional.of(scalar.text().equals("true"));
            }
        }
        faults.add(spot, "true or false", spot.node() instanceof Node.Scalar scalar
                && scalar.text().matches("true|false") ? "write it without quotes" : "");
        return Optional.empty();
    }

    @Override
    public JsonNode write(Boolean value) {
        return BooleanNode.valueOf(value);
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return Definitions.JSON.objectNode().put("type", "boolean");
    }

    @Override
    public Noun noun() {
        return new Noun("true or false", "truth values");
    }

    @Override
    public JsonNode example() {
        return BooleanNode.TRUE;
    }
}
