package routebook.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(scenario.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
