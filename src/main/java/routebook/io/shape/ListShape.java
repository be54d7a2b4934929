package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Spot;

/**
 * A list.
 *
 * @param item     what its items are
 * @param identity says by what an item may stand only once, in words; empty words for an item that may be repeated
 */
public record ListShape<I, O>(Shape<I, O> item, Function<I, String> identity) implements Shape<List<I>, List<O>> {

    /** A list in which an item may be repeated. */
    public static <I, O> ListShape<I, O> of(Shape<I, O> item) {
        return new ListShape<>(item, any -> "");
    }

    @Override
    public Optional<List<I>> read(Spot spot, Faults faults) {
        if (!(spot.node() instanceof Node.Items items)) {
            faults.add(spot, expected(), "");
            return Optional.empty();
        }
        List<I> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.list().size(); i++) {
            Spot at = spot.item(i, items.list().get(i));
            item.read(at, faults).ifPresent(value -> {
                values.add(value);
                String same = identity.apply(value);
                if (!same.isEmpty() && !seen.add(same)) {
                    faults.addAtKey(at, "a second one " + same, "only one", "");
                }
            });
        }
        return values.size() == items.list().size() ? Optional.of(values) : Optional.empty();
    }

    @Override
    public JsonNode write(List<O> values) {
        ArrayNode array = Definitions.JSON.arrayNode();
        values.forEach(value -> array.add(item.write(value)));
        return array;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return Definitions.JSON.objectNode().put("type", "array").set("items", item.schema(definitions));
    }

    @Override
    public String expected() {
        return noun().one() + (parts().isEmpty() ? " such as " + FlowText.of(example()) : "");
    }

    @Override
    public Noun noun() {
        return new Noun("a list of " + item.noun().many(), "lists of " + item.noun().many());
    }

    @Override
    public JsonNode example() {
        return Definitions.JSON.arrayNode().add(item.example());
    }

    @Override
    public List<PartShape<?, ?>> parts() {
        return item.parts();
    }
}
