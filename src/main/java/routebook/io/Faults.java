package routebook.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of one file. */
final class Faults {

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    /** Something else was expected at the spot. */
    void add(Spot spot, String expected, String advice) {
        add(spot.at(), spot.path(), spot.node().words(), expected, advice);
    }

    /** The key itself is at fault, not what it holds. */
    void addAtKey(Spot spot, String found, String expected, String advice) {
        add(spot.keyMark(), spot.path(), found, expected, advice);
    }

    void addMissing(Spot block, String key, String expected) {
        List<String> path = block.path();
        path.add(key);
        add(block.at(), path, "no such key", expected, "");
    }

    private void add(Node.Mark at, List<String> path, String found, String expected, String advice) {
        faults.add(new Fault(new Location(file, at.line(), at.column()), path, found, expected,
                Shown.sentence(advice)));
    }

    int count() {
        return faults.size();
    }

    /**
     * Ends the stage.
     *
     * @throws ScenarioFileException if there is any fault
     */
    void refuseIfAny() {
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt((Fault fault) -> fault.at().line())
                    .thenComparingInt(fault -> fault.at().column()));
            throw new ScenarioFileException(faults);
        }
    }

    /** The fault that makes any further reading useless. */
    static ScenarioFileException only(Location at, String found, String expected, String advice) {
        return only(at, List.of(), found, expected, advice);
    }

    static ScenarioFileException only(Location at, List<String> path, String found, String expected, String advice) {
        return new ScenarioFileException(List.of(new Fault(at, path, found, expected, Shown.sentence(advice))));
    }
}
