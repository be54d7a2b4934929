package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Spot;

/**
 * A block of which the value of its first key may stand alone, and does so in writing where no other key is needed.
 *
 * @param whole the block
 */
public record BriefShape<B, R>(PartShape<B, R> whole) implements Shape<Part<B>, R> {

    private Key<B, R, ?> alone() {
        return whole.keys().get(0);
    }

    @Override
    public Optional<Part<B>> read(Spot spot, Faults faults) {
        if (spot.node() instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
            int before = faults.count();
            Part<B> part = new Part<>(faults);
            part.read(spot, alone());
            return faults.count() == before ? Optional.of(part) : Optional.empty();
        }
        if (spot.node() instanceof Node.Items) {
            faults.add(spot, expected(), "");
            return Optional.empty();
        }
        return whole.read(spot, faults);
    }

    @Override
    public String expected() {
        return alone().shape().expected() + ", or a block with it under " + alone().name();
    }

    @Override
    public JsonNode write(R record) {
        JsonNode block = whole.write(record);
        return block.size() == 1 && block.has(alone().name()) ? block.get(alone().name()) : block;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.JSON.objectNode();
        schema.putArray("anyOf").add(alone().shape().schema(definitions)).add(whole.schema(definitions));
        return schema;
    }

    @Override
    public Noun noun() {
        return new Noun(alone().shape().noun().one() + " or " + whole.noun().one(),
                alone().shape().noun().many() + " or " + whole.noun().many());
    }

    @Override
    public JsonNode example() {
        return whole.example();
    }

    @Override
    public List<PartShape<?, ?>> parts() {
        return whole.parts();
    }
}
