package routebook.io.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import routebook.io.shape.Definitions;
import routebook.io.shape.Noun;
import routebook.io.shape.Shape;
import routebook.io.shape.TextShape;
import routebook.io.text.Faults;
import routebook.io.text.Spot;
import routebook.scenario.PortRange;

/** A port as a number, a range of ports as text, or {@code *} for all. */
final class PortsShape implements Shape<String, PortRange> {

    private static final TextShape TEXT = new TextShape(new Noun("a port, a range of ports or *", "ports"), "443", true,
            AddressAdvice::ports, schema -> {});

    @Override
    public Optional<String> read(Spot spot, Faults faults) {
        return TEXT.read(spot, faults);
    }

    @Override
    public JsonNode write(PortRange range) {
        return range.from() == range.to() ? IntNode.valueOf(range.from()) : TextNode.valueOf(range.toString());
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.JSON.objectNode();
        schema.putArray("type").add("integer").add("string");
        return schema.put("minimum", PortRange.ALL.from()).put("maximum", PortRange.ALL.to())
                .put("pattern", "^([*]|[0-9]{1,5}(-[0-9]{1,5})?)$");
    }

    @Override
    public Noun noun() {
        return TEXT.noun();
    }

    @Override
    public String expected() {
        return TEXT.expected();
    }

    @Override
    public JsonNode example() {
        return IntNode.valueOf(Integer.parseInt(TEXT.sample()));
    }
}
