package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One key of a block: all that reading, writing, the schema and the reference need to know about it.
 *
 * @param name        as it stands in the file
 * @param shape       what may stand under it
 * @param required    whether the block is nothing without it
 * @param leftOut     what its being left out means, in words; empty where it is required
 * @param byDefault   the value that is not written since leaving it out means the same; empty where there is none
 * @param into        takes what was read into the builder
 * @param out         what is to be written; empty where the record holds nothing for it
 * @param example     a value that is right
 * @param description one or two sentences
 * @param <B> the builder of the block
 * @param <R> what the builder makes
 * @param <I> what reading the value gives
 */
public record Key<B, R, I>(
        String name,
        Shape<I, ?> shape,
        boolean required,
        String leftOut,
        Optional<JsonNode> byDefault,
        BiConsumer<B, I> into,
        Function<R, Optional<JsonNode>> out,
        JsonNode example,
        String description) {

    /** What to write; empty where leaving the key out means the same. */
    Optional<JsonNode> written(R record) {
        return out.apply(record).filter(value -> byDefault.isEmpty() || !byDefault.get().equals(value));
    }
}
