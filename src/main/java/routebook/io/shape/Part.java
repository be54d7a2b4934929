package routebook.io.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routebook.io.text.Faults;
import routebook.io.text.Spot;

/** A block as it was read: values that are in order each for itself, ready for a builder. */
public final class Part<B> {

    private final Faults faults;
    private final List<Value<B, ?>> values = new ArrayList<>();

    private record Value<B, I>(Spot spot, Key<B, ?, I> key, I value) {
        void into(B builder) {
            key.into().accept(builder, value);
        }
    }

    Part(Faults faults) {
        this.faults = faults;
    }

    <I> void read(Spot spot, Key<B, ?, I> key) {
        Optional<I> value = key.shape().read(spot, faults);
        value.ifPresent(each -> values.add(new Value<>(spot, key, each)));
    }

    /** Hands all values over. What the builder refuses becomes a fault at its place. */
    public B into(B builder) {
        for (Value<B, ?> value : values) {
            try {
                value.into(builder);
            } catch (IllegalArgumentException e) {
                faults.add(value.spot(), "another value", e.getMessage());
            }
        }
        return builder;
    }
}
