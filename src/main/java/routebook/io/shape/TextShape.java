package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Spot;

/**
 * A value that is written as text and checked by the type that it becomes.
 *
 * @param noun      what it is called
 * @param sample    one that is right
 * @param asWritten whether {@code 12} and {@code true} are taken as the text that they are written with
 * @param meaning   what the text stands for; throws {@link IllegalArgumentException} with the reason where it is
 *                  malformed
 * @param limits    what the schema says beside its being text
 */
public record TextShape(Noun noun, String sample, boolean asWritten, Function<String, ?> meaning,
        Consumer<ObjectNode> limits) implements Shape<String, Object> {

    @Override
    public Optional<String> read(Spot spot, Faults faults) {
        if (!(spot.node() instanceof Node.Scalar scalar) || !isText(scalar.kind())) {
            faults.add(spot, expected(), "");
            return Optional.empty();
        }
        try {
            meaning.apply(scalar.text());
            return Optional.of(scalar.text());
        } catch (IllegalArgumentException e) {
            faults.add(spot, expected(), e.getMessage());
            return Optional.empty();
        }
    }

    private boolean isText(Node.Kind kind) {
        return kind == Node.Kind.TEXT || asWritten && kind != Node.Kind.NOTHING;
    }

    /** The same with another sample, one that fits a certain key. */
    public TextShape like(String better) {
        return new TextShape(noun, better, asWritten, meaning, limits);
    }

    @Override
    public String expected() {
        return noun.one() + (sample.length() > 40 ? "" : " such as " + sample);
    }

    @Override
    public JsonNode write(Object value) {
        return TextNode.valueOf(value.toString());
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.JSON.objectNode().put("type", "string");
        limits.accept(schema);
        return schema;
    }

    @Override
    public JsonNode example() {
        return TextNode.valueOf(sample);
    }
}
