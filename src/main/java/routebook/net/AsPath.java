package routebook.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The AS_PATH of a route as one AS_SEQUENCE, nearest neighbour first (RFC 4271, 4.3); AS_SETs do not occur here.
 *
 * @param sequence the AS numbers
 */
public record AsPath(List<Asn> sequence) {

    public static final AsPath EMPTY = new AsPath(List.of());

    public AsPath {
        sequence = List.copyOf(sequence);
    }

    public static AsPath of(long... numbers) {
        List<Asn> sequence = new ArrayList<>();
        for (long number : numbers) {
            sequence.add(Asn.of(number));
        }
        return new AsPath(sequence);
    }

    public int length() {
        return sequence.size();
    }

    public boolean isEmpty() {
        return sequence.isEmpty();
    }

    /** How often the AS occurs. */
    public int count(Asn asn) {
        int count = 0;
        for (Asn each : sequence) {
            if (each.equals(asn)) {
                count++;
            }
        }
        return count;
    }

    public AsPath prepend(Asn asn) {
        return prepend(List.of(asn));
    }

    public AsPath prepend(List<Asn> front) {
        List<Asn> longer = new ArrayList<>(front);
        longer.addAll(sequence);
        return new AsPath(longer);
    }

    /** Each AS exchanged for another; null drops it. */
    public AsPath map(UnaryOperator<Asn> change) {
        List<Asn> changed = new ArrayList<>();
        for (Asn asn : sequence) {
            Asn other = change.apply(asn);
            if (other != null) {
                changed.add(other);
            }
        }
        return new AsPath(changed);
    }

    /** The numbers with single blanks between them, empty for the empty path. */
    @Override
    public String toString() {
        return sequence.stream().map(Asn::toString).collect(Collectors.joining(" "));
    }
}
