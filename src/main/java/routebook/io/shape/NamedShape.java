package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Shown;
import routebook.io.text.Spot;

/**
 * A block whose keys are names that the author gives.
 *
 * @param name    what the keys must be
 * @param value   what stands under each
 * @param atLeast how many there must be at least
 * @param atMost  how many there may be at most
 */
public record NamedShape<I, O>(TextShape name, Shape<I, O> value, int atLeast, int atMost)
        implements Shape<Map<String, I>, Map<String, O>> {

    /** Any number of parts, none too. */
    public static <I, O> NamedShape<I, O> of(TextShape name, Shape<I, O> value) {
        return new NamedShape<>(name, value, 0, Integer.MAX_VALUE);
    }

    /** Parts of a record under the names that they have there, in their order. */
    public static <T, O> Map<String, O> byName(List<T> parts, Function<T, String> name, Function<T, O> value) {
        Map<String, O> map = new LinkedHashMap<>();
        parts.forEach(part -> map.put(name.apply(part), value.apply(part)));
        return map;
    }

    /** The same where they are written as they are. */
    public static <T> Map<String, T> byName(List<T> parts, Function<T, String> name) {
        return byName(parts, name, part -> part);
    }

    /** Takes one value under its name into a builder. */
    public interface Into<B, I> {
        void put(B builder, String name, I value);
    }

    @Override
    public Optional<Map<String, I>> read(Spot spot, Faults faults) {
        int before = faults.count();
        Map<String, I> values = new LinkedHashMap<>();
        Set<Object> meanings = new HashSet<>();
        for (Map.Entry<String, Node.Entry> each : PartShape.entries(spot, noun().one(), faults).entrySet()) {
            Spot at = spot.entry(each.getKey(), each.getValue());
            readName(at, meanings, faults);
            value.read(at, faults).ifPresent(read -> values.put(each.getKey(), read));
        }
        if (faults.count() == before && (values.size() < atLeast || values.size() > atMost)) {
            faults.addAtKey(spot, values.size() == 1 ? value.noun().one() : values.size() + " " + value.noun().many(),
                    "exactly " + atLeast + ", each under " + name.noun().one(), "");
        }
        return faults.count() == before ? Optional.of(values) : Optional.empty();
    }

    /** A prefix can be written in several ways, and still be the same one. */
    private void readName(Spot at, Set<Object> meanings, Faults faults) {
        try {
            if (!meanings.add(name.meaning().apply(at.key()))) {
                faults.addAtKey(at, Shown.quoted(at.key()) + " a second time, written otherwise", "only one", "");
            }
        } catch (IllegalArgumentException e) {
            faults.addAtKey(at, Shown.quoted(at.key()), name.expected(), e.getMessage());
        }
    }

    @Override
    public JsonNode write(Map<String, O> values) {
        ObjectNode block = Definitions.JSON.objectNode();
        values.forEach((each, held) -> block.set(each, value.write(held)));
        return block;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.JSON.objectNode();
        if (atLeast > 0) {
            schema.put("type", "object").put("minProperties", atLeast).put("maxProperties", atMost);
        } else {
            schema.putArray("type").add("object").add("null");
        }
        ObjectNode names = Definitions.JSON.objectNode();
        name.limits().accept(names);
        schema.set("propertyNames", names);
        return schema.set("additionalProperties", value.schema(definitions));
    }

    @Override
    public Noun noun() {
        return new Noun("a block of " + value.noun().many() + ", each under " + name.noun().one(),
                "blocks of " + value.noun().many());
    }

    @Override
    public JsonNode example() {
        ObjectNode block = Definitions.JSON.objectNode();
        for (int i = 0; i < Math.max(1, atLeast); i++) {
            block.set(name.sample() + (i == 0 ? "" : "-" + (i + 1)), value.example());
        }
        return block;
    }

    @Override
    public List<PartShape<?, ?>> parts() {
        return value.parts();
    }
}
