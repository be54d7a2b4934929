package routebook.study;

import java.util.List;
import routebook.scenario.Scenario;

/**
 * One of the designs of a study.
 *
 * @param values   a value for each factor of the study, in the order of the factors
 * @param scenario the design
 */
public record Variant(List<Object> values, Scenario scenario) {

    /** Hexadecimal digits of an id: 48 bits, so that a million variants meet by chance once in about 500 studies. */
    private static final int ID_DIGITS = 12;

    public Variant {
        values = List.copyOf(values);
    }

    /** Made from the content of the design: equal designs have equal ids, on every machine. */
    public String id() {
        return Fingerprint.of(scenario.toString()).substring(0, ID_DIGITS);
    }
}
