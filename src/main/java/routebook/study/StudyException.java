package routebook.study;

import java.util.List;
import java.util.stream.Collectors;

/** A study that cannot be run: every fault of its factors. */
public final class StudyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    /**
     * A value that cannot be had.
     *
     * @param factor name of the factor
     * @param value  the value
     * @param level  its place among the factor's values, from 0
     * @param reason why not, in words
     */
    public record Fault(String factor, Object value, int level, String reason) {

        @Override
        public String toString() {
            return factor + " = " + value + ": " + reason;
        }
    }

    StudyException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
