package routebook.io.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Collects the faults of one file. */
public final class Faults {

    private final String file;
    private final Wants wants;
    private final List<Fault> faults = new ArrayList<>();

    /** What a block must hold. */
    private enum Wants { ALL_IT_NEEDS, WHAT_CHANGES }

    private Faults(String file, Wants wants) {
        this.file = file;
        this.wants = wants;
    }

    /** Of a file whose blocks are whole. */
    public Faults(String file) {
        this(file, Wants.ALL_IT_NEEDS);
    }

    /** Of a file that changes a design: blocks that are declared elsewhere need not say again what stays. */
    public static Faults ofChange(String file) {
        return new Faults(file, Wants.WHAT_CHANGES);
    }

    /** True if a block may lack what it needs, since it changes one that has it. */
    public boolean mayLack() {
        return wants == Wants.WHAT_CHANGES;
    }

    /** The file, as it is called in messages. */
    public String file() {
        return file;
    }

    /** Something else was expected at the spot. */
    public void add(Spot spot, String expected, String advice) {
        add(spot.at(), spot.path(), spot.node().words(), expected, advice);
    }

    /** The key itself is at fault, not what it holds. */
    public void addAtKey(Spot spot, String found, String expected, String advice) {
        add(spot.keyMark(), spot.path(), found, expected, advice);
    }

    /** A block lacks a key. */
    public void addMissing(Spot block, String key, String expected) {
        List<String> path = block.path();
        path.add(key);
        add(block.at(), path, "no such key", expected, "");
    }

    private void add(Node.Mark at, List<String> path, String found, String expected, String advice) {
        faults.add(new Fault(new Location(file, at.line(), at.column()), path, found, expected,
                Shown.sentence(advice)));
    }

    /** A fault that somebody else found. */
    public void add(Fault fault) {
        faults.add(fault);
    }

    /**
     * Adds those of these to others that are at a place of which nothing has been told.
     *
     * @param told  places of which something has; they become more
     * @param which what each of them is about, as advice
     */
    public void intoOnce(Faults others, Set<Location> told, String which) {
        faults.stream().filter(fault -> told.add(fault.at())).forEach(fault -> others.add(new Fault(fault.at(), fault.path(),
                fault.found(), fault.expected(), (fault.advice().isEmpty() ? "" : fault.advice() + "; ") + which)));
    }

    /** Adds these to others. */
    public void into(Faults others) {
        others.faults.addAll(faults);
    }

    /** How many have been found so far. */
    public int count() {
        return faults.size();
    }

    /**
     * Ends the stage.
     *
     * @throws ScenarioFileException if there is any fault
     */
    public void refuseIfAny() {
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
