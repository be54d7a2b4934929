package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Spot;
import routebook.network.NearestName;

/**
 * One of a few words.
 *
 * @param values what they stand for
 * @param word   each as it is written
 * @param sample one of them, for an example
 */
public record WordShape<E extends Enum<E>>(List<E> values, Function<E, String> word, E sample) implements Shape<E, E> {

    /** Any constant of an enum. */
    public static <E extends Enum<E>> WordShape<E> of(Class<E> type, Function<E, String> word, E sample) {
        return new WordShape<>(List.of(type.getEnumConstants()), word, sample);
    }

    /** The name of a constant as Azure writes its words: {@code Inbound}. */
    public static String capitalized(Enum<?> value) {
        return value.name().charAt(0) + lower(value).substring(1);
    }

    /** The name of a constant in small letters. */
    public static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private List<String> words() {
        return values.stream().map(word).toList();
    }

    @Override
    public Optional<E> read(Spot spot, Faults faults) {
        if (!(spot.node() instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.TEXT) {
            faults.add(spot, expected(), "");
            return Optional.empty();
        }
        Optional<E> value = values.stream().filter(each -> word.apply(each).equals(scalar.text())).findFirst();
        if (value.isEmpty()) {
            faults.add(spot, expected(), NearestName.find(scalar.text(), words())
                    .map(near -> "did you mean " + near + "?").orElse(""));
        }
        return value;
    }

    @Override
    public JsonNode write(E value) {
        return TextNode.valueOf(word.apply(value));
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.JSON.objectNode().put("type", "string");
        ArrayNode known = schema.putArray("enum");
        words().forEach(known::add);
        return schema;
    }

    @Override
    public Noun noun() {
        List<String> first = new ArrayList<>(words());
        String last = first.remove(first.size() - 1);
        return new Noun(String.join(", ", first) + " or " + last, "words");
    }

    @Override
    public JsonNode example() {
        return write(sample);
    }
}
