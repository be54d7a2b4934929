package routebook.network;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import routebook.scenario.Scenario;

/** A design under review. Its checks are asked one after the other, and what one works out about it the others share. */
public final class Subject {

    private final Scenario scenario;
    private final Map<Class<?>, Object> workedOut = new HashMap<>();

    public Subject(Scenario scenario) {
        this.scenario = scenario;
    }

    public Scenario scenario() {
        return scenario;
    }

    /** Its elements; where two share a name both are there. */
    public Elements elements() {
        return workOut(Elements.class, Elements::of);
    }

    /**
     * What somebody worked out about the design.
     *
     * @param type   of the result; there is one of each type
     * @param making works it out, for the first one who asks
     */
    public <T> T workOut(Class<T> type, Function<Scenario, T> making) {
        return type.cast(workedOut.computeIfAbsent(type, any -> making.apply(scenario)));
    }
}
