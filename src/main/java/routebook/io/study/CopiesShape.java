package routebook.io.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import routebook.io.shape.Definitions;
import routebook.io.shape.Noun;
import routebook.io.shape.Shape;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Spot;

/** A change that is made in many copies; see {@link Copies}. What a copy holds is looked at once their number is known. */
final class CopiesShape implements Shape<Copies, Object> {

    @Override
    public Optional<Copies> read(Spot spot, Faults faults) {
        if (!(spot.node() instanceof Node.Entries)) {
            faults.add(spot, expected(), "");
            return Optional.empty();
        }
        return Copies.of(spot, faults);
    }

    @Override
    public JsonNode write(Object value) {
        throw new UnsupportedOperationException("a change is only read");
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return new ChangeShape().schema(definitions).put("type", "object");
    }

    @Override
    public Noun noun() {
        return new Noun("a block with keys of a design file, written for one copy",
                "blocks with keys of a design file, each written for one copy");
    }

    @Override
    public JsonNode example() {
        ObjectNode spokes = Definitions.JSON.objectNode();
        spokes.putObject("virtualNetworks").putObject("spoke<n>").put("region", "East US 2").putArray("space")
                .add("10.12.<n>.0/24");
        return spokes;
    }
}
