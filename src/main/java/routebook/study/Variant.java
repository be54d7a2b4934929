package routebook.study;

import java.util.List;
import routebook.scenario.Scenario;

/** One of the designs of a study. Immutable. */
public final class Variant {

    /** Hexadecimal digits of an id: 48 bits, so that a million variants meet by chance once in about 500 studies. */
    private static final int ID_DIGITS = 12;

    private final List<Object> values;
    private final Scenario scenario;
    /** Made when the first case asks for it: every case does, and a design can be long. */
    private String id;

    /**
     * @param values   a value for each factor of the study, in the order of the factors
     * @param scenario the design
     */
    public Variant(List<Object> values, Scenario scenario) {
        this.values = List.copyOf(values);
        this.scenario = scenario;
    }

    /** A value for each factor of the study, in the order of the factors. */
    public List<Object> values() {
        return values;
    }

    public Scenario scenario() {
        return scenario;
    }

    /** Made from the content of the design: equal designs have equal ids, on every machine. */
    public synchronized String id() {
        if (id == null) {
            id = Fingerprint.of(scenario.toString()).substring(0, ID_DIGITS);
        }
        return id;
    }
}
