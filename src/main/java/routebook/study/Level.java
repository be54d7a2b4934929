package routebook.study;

import java.util.Objects;
import java.util.function.UnaryOperator;
import routebook.scenario.Scenario;

/**
 * One value of a factor, and what it changes.
 *
 * @param value  as it stands in tables: a text, a number or a truth value
 * @param change makes of a design the one where the factor has this value
 */
public record Level(Object value, UnaryOperator<Scenario> change) {

    public Level {
        Objects.requireNonNull(value, "value");
    }
}
