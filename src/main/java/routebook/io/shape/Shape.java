package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import routebook.io.text.Faults;
import routebook.io.text.Spot;

/**
 * What may stand at a place of a design file: how it is read, written, and described.
 *
 * @param <I> what reading it gives
 * @param <O> what writing it takes
 */
public interface Shape<I, O> {

    /** The value; empty if there is a fault, which is then among the faults. */
    Optional<I> read(Spot spot, Faults faults);

    JsonNode write(O value);

    /** As JSON Schema; a block goes into the definitions and is referred to. */
    ObjectNode schema(Definitions definitions);

    Noun noun();

    /** What should stand there, in words for a message. */
    default String expected() {
        return noun().one();
    }

    JsonNode example();

    /** The blocks inside. */
    default List<PartShape<?, ?>> parts() {
        return List.of();
    }
}
