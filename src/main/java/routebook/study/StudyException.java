package routebook.study;

import java.util.List;

/** A study that cannot be run: every fault of its factors, each naming the factor and the value. */
public final class StudyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    public StudyException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
