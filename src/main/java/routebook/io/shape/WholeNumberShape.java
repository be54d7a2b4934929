package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Spot;

/**
 * A whole number in a range, or one of a few.
 *
 * @param noun    what it is called
 * @param lowest  the least that is allowed
 * @param highest the greatest that is allowed
 * @param only    the few that are allowed; empty for the whole range
 * @param sample  one that is right
 * @param held    as what a number of this range is held
 */
public record WholeNumberShape<N extends Number>(Noun noun, long lowest, long highest, List<Integer> only, N sample,
        LongFunction<N> held) implements Shape<N, N> {

    /** From the lowest to the highest, both among them. */
    public static WholeNumberShape<Integer> between(Noun noun, int lowest, int highest, int sample) {
        return new WholeNumberShape<>(noun, lowest, highest, List.of(), sample, Math::toIntExact);
    }

    /** The same beyond the range of {@code int}. */
    public static WholeNumberShape<Long> between(Noun noun, long lowest, long highest, long sample) {
        return new WholeNumberShape<>(noun, lowest, highest, List.of(), sample, number -> number);
    }

    /** One of these values. */
    public static WholeNumberShape<Integer> oneOf(Noun noun, List<Integer> values, int sample) {
        return new WholeNumberShape<>(noun, values.get(0), values.get(values.size() - 1), values, sample,
                Math::toIntExact);
    }

    @Override
    public Optional<N> read(Spot spot, Faults faults) {
        if (spot.node() instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
            String digits = scalar.text();
            boolean plain = digits.matches("-?(0|[1-9][0-9]*)");
            if (scalar.kind() == Node.Kind.NUMBER && plain && digits.length() < 19 && allows(Long.parseLong(digits))) {
                return Optional.of(held.apply(Long.parseLong(digits)));
            }
            faults.add(spot, expected(), scalar.kind() == Node.Kind.TEXT && plain ? "write it without quotes"
                    : scalar.kind() == Node.Kind.NUMBER && !plain ? "write it with digits only, no zero in front" : "");
        } else {
            faults.add(spot, expected(), "");
        }
        return Optional.empty();
    }

    private boolean allows(long value) {
        return value >= lowest && value <= highest && (only.isEmpty() || only.contains((int) value));
    }

    @Override
    public String expected() {
        return lowest == highest ? noun.one() + " " + lowest
                : only.isEmpty() ? noun.one() + " from " + lowest + " to " + highest
                : noun.one() + ": " + only.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public JsonNode write(N value) {
        return LongNode.valueOf(value.longValue());
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.JSON.objectNode().put("type", "integer");
        if (only.isEmpty()) {
            return schema.put("minimum", lowest).put("maximum", highest);
        }
        ArrayNode values = schema.putArray("enum");
        only.forEach(values::add);
        return schema;
    }

    @Override
    public JsonNode example() {
        return write(sample);
    }
}
