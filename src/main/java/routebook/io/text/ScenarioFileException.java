package routebook.io.text;

import java.util.List;
import java.util.stream.Collectors;

/** A design file that cannot be read, with every fault of the stage that failed, in the order of the file. */
public final class ScenarioFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    ScenarioFileException(List<Fault> faults) {
        super(faults.stream().map(Fault::text).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
