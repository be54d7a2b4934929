package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Spot;

/**
 * A single value, or a list of at least one. A list of one is written as the value itself.
 *
 * @param item what each is
 */
public record OneOrMoreShape<I, O>(Shape<I, O> item) implements Shape<List<I>, List<O>> {

    @Override
    public Optional<List<I>> read(Spot spot, Faults faults) {
        if (spot.node() instanceof Node.Items items && !items.list().isEmpty()) {
            return ListShape.of(item).read(spot, faults);
        }
        if (spot.node() instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
            return item.read(spot, faults).map(List::of);
        }
        faults.add(spot, expected(), spot.node() instanceof Node.Items ? "the list is empty" : "");
        return Optional.empty();
    }

    @Override
    public String expected() {
        return item.expected() + ", or a list of them";
    }

    @Override
    public JsonNode write(List<O> values) {
        return values.size() == 1 ? item.write(values.get(0)) : ListShape.of(item).write(values);
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.JSON.objectNode();
        ArrayNode either = schema.putArray("anyOf");
        either.add(item.schema(definitions));
        either.add(ListShape.of(item).schema(definitions).put("minItems", 1));
        return schema;
    }

    @Override
    public Noun noun() {
        return new Noun(item.noun().one() + ", or a list of them", item.noun().many());
    }

    @Override
    public JsonNode example() {
        return ListShape.of(item).example();
    }

    @Override
    public List<PartShape<?, ?>> parts() {
        return item.parts();
    }
}
