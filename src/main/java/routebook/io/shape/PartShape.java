package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Spot;
import routebook.network.NearestName;

/**
 * A block with known keys.
 *
 * @param <B> the builder that it is read into
 * @param <R> what it is written from
 */
public final class PartShape<B, R> implements Shape<Part<B>, R> {

    private final Noun noun;
    private final String description;
    private final List<Key<B, R, ?>> keys = new ArrayList<>();
    private Consumer<Part<B>> check = part -> {};
    private boolean atOnce;

    private PartShape(Noun noun, String description) {
        this.noun = noun;
        this.description = description;
    }

    /** A block without keys yet; {@code one} has its article. */
    public static <B, R> PartShape<B, R> of(String one, String many, String description) {
        return new PartShape<>(new Noun(one, many), description);
    }

    /** Declares a key that the block is nothing without. */
    public <I, O> PartShape<B, R> required(String name, Shape<I, O> shape, Function<R, O> from, BiConsumer<B, I> into,
            String description) {
        keys.add(new Key<>(name, shape, true, "", Optional.empty(), into,
                record -> Optional.of(shape.write(from.apply(record))), shape.example(), description));
        return this;
    }

    /** Declares a key whose value the record may lack. */
    public <I, O> PartShape<B, R> optional(String name, Shape<I, O> shape, Function<R, Optional<O>> from,
            BiConsumer<B, I> into, String leftOut, String description) {
        keys.add(new Key<>(name, shape, false, leftOut, Optional.empty(), into,
                record -> from.apply(record).map(shape::write), shape.example(), description));
        return this;
    }

    /** Declares a key whose being left out means a certain value. */
    public <I, O> PartShape<B, R> preset(String name, Shape<I, O> shape, O preset, Function<R, O> from,
            BiConsumer<B, I> into, String description) {
        JsonNode value = shape.write(preset);
        keys.add(new Key<>(name, shape, false, value.isContainerNode() ? "none" : value.asText(),
                Optional.of(value), into, record -> Optional.of(shape.write(from.apply(record))), shape.example(),
                description));
        return this;
    }

    /** Declares a key with parts under names; none of them where it is left out. */
    public <I, O> PartShape<B, R> named(String name, NamedShape<I, O> shape, Function<R, Map<String, O>> from,
            NamedShape.Into<B, I> into, String description) {
        return preset(name, shape, Map.of(), from,
                (builder, parts) -> parts.forEach((each, part) -> into.put(builder, each, part)), description);
    }

    /** Declares a key with blocks under names, each edited in the builder; none of them where it is left out. */
    public <P, O> PartShape<B, R> edited(String name, NamedShape<Part<P>, O> shape, Function<R, List<O>> from,
            Function<O, String> nameOf, NamedShape.Into<B, Consumer<P>> edit, String description) {
        return named(name, shape, record -> NamedShape.byName(from.apply(record), nameOf),
                (builder, each, part) -> edit.put(builder, each, part::into), description);
    }

    /** Declares a key with a block that is edited in the builder, and whose being left out means a certain one. */
    public <P, O> PartShape<B, R> edited(String name, Shape<Part<P>, O> shape, O preset, Function<R, O> from,
            BiConsumer<B, Consumer<P>> edit, String description) {
        return preset(name, shape, preset, from, (builder, part) -> edit.accept(builder, part::into), description);
    }

    /** Declares a key with a list of parts; none of them where it is left out. */
    public <I, O> PartShape<B, R> listed(String name, ListShape<I, O> shape, Function<R, List<O>> from,
            BiConsumer<B, I> into, String description) {
        return preset(name, shape, List.of(), from,
                (builder, parts) -> parts.forEach(part -> into.accept(builder, part)), description);
    }

    /** Declares a key of a block that is never written, only read, and is nothing without it. */
    public <I> PartShape<B, R> needed(String name, Shape<I, ?> shape, BiConsumer<B, I> into, String description) {
        keys.add(new Key<>(name, shape, true, "", Optional.empty(), into, never -> Optional.empty(), shape.example(),
                description));
        return this;
    }

    /** Declares a key of a block that is never written, only read. */
    public <I> PartShape<B, R> taken(String name, Shape<I, ?> shape, BiConsumer<B, I> into, String leftOut,
            String description) {
        keys.add(new Key<>(name, shape, false, leftOut, Optional.empty(), into, never -> Optional.empty(),
                shape.example(), description));
        return this;
    }

    /** Says that a block of this kind has no name by which a change could find it again: it is declared at once. */
    public PartShape<B, R> atOnce() {
        atOnce = true;
        return this;
    }

    /** Has the values looked at together; an {@link IllegalArgumentException} becomes a fault of the block. */
    public PartShape<B, R> checked(Consumer<Part<B>> together) {
        check = together;
        return this;
    }

    /** In the order in which they are declared, and written. */
    public List<Key<B, R, ?>> keys() {
        return keys;
    }

    /** What the block is for: one or two sentences. */
    public String description() {
        return description;
    }

    /** The noun without its article: the title in the reference and the name in the schema. */
    public String title() {
        return noun.one().substring(noun.one().indexOf(' ') + 1);
    }

    @Override
    public Optional<Part<B>> read(Spot spot, Faults faults) {
        int before = faults.count();
        Part<B> part = new Part<>(faults);
        Map<String, Node.Entry> entries = entries(spot, noun.one(), faults);
        if (faults.count() > before) {
            return Optional.empty();
        }
        Set<String> meant = unknown(spot, entries, faults);
        for (Key<B, R, ?> key : keys) {
            Node.Entry entry = entries.get(key.name());
            if (entry != null) {
                part.read(spot.entry(key.name(), entry), key);
            } else if (key.required() && !meant.contains(key.name()) && (atOnce || !faults.mayLack())) {
                faults.addMissing(spot, key.name(), key.shape().expected());
            }
        }
        if (faults.count() == before) {
            try {
                check.accept(part);
            } catch (IllegalArgumentException e) {
                faults.add(spot, noun.one(), e.getMessage());
            }
        }
        return faults.count() == before ? Optional.of(part) : Optional.empty();
    }

    /** Refuses unknown keys; gives the known ones that they were probably meant to be. */
    private Set<String> unknown(Spot spot, Map<String, Node.Entry> entries, Faults faults) {
        List<String> known = keys.stream().map(Key::name).toList();
        Set<String> meant = new LinkedHashSet<>();
        entries.forEach((name, entry) -> {
            if (!known.contains(name)) {
                Optional<String> near = NearestName.find(name, known);
                near.ifPresent(meant::add);
                faults.addAtKey(spot.entry(name, entry), "an unknown key", "one of " + String.join(", ", known),
                        near.map(key -> "did you mean " + key + "?").orElse(""));
            }
        });
        return meant;
    }

    /** What stands in a block; nothing at all is an empty one, as when every line of it is a comment. */
    static Map<String, Node.Entry> entries(Spot spot, String expected, Faults faults) {
        if (spot.node() instanceof Node.Entries entries) {
            return entries.byKey();
        }
        if (!(spot.node() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING)) {
            faults.add(spot, expected, "");
        }
        return Map.of();
    }

    @Override
    public JsonNode write(R record) {
        ObjectNode block = Definitions.JSON.objectNode();
        for (Key<B, R, ?> key : keys) {
            key.written(record).ifPresent(value -> block.set(key.name(), value));
        }
        return block;
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        return definitions.reference(title().replace(' ', '-'), () -> block(definitions));
    }

    /** The schema itself, not a reference to it. */
    ObjectNode block(Definitions definitions) {
        ObjectNode schema = Definitions.JSON.objectNode().put("description", description);
        if (keys.stream().noneMatch(Key::required)) {
            schema.putArray("type").add("object").add("null");
        } else {
            schema.put("type", "object");
        }
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = Definitions.JSON.arrayNode();
        for (Key<B, R, ?> key : keys) {
            ObjectNode property = key.shape().schema(definitions);
            property.put("description", key.description());
            key.byDefault().filter(value -> !value.isContainerNode())
                    .ifPresent(value -> property.set("default", value));
            property.putArray("examples").add(key.example());
            properties.set(key.name(), property);
            if (key.required()) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    @Override
    public Noun noun() {
        return noun;
    }

    @Override
    public JsonNode example() {
        ObjectNode block = Definitions.JSON.objectNode();
        keys.forEach(key -> block.set(key.name(), key.example()));
        return block;
    }

    @Override
    public List<PartShape<?, ?>> parts() {
        Set<PartShape<?, ?>> all = new LinkedHashSet<>();
        all.add(this);
        keys.forEach(key -> all.addAll(key.shape().parts()));
        return List.copyOf(all);
    }
}
