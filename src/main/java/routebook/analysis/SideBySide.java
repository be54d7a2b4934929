package routebook.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import routebook.analysis.row.ReachabilityRow;

/**
 * Designs side by side: a row for each flow, a column for each design with what joins the two ends and how fast, or the
 * outcome where they are not joined.
 */
public final class SideBySide {

    /** More columns nobody reads, and each costs a cell for every flow under every failure. */
    public static final int MOST = 100;

    static final List<Frame.Heading> KEYS = List.of(
            new Frame.Heading("from", String.class, "end point that sends"),
            new Frame.Heading("to", String.class, "end point that is to answer"),
            new Frame.Heading(SetRows.FAILED, String.class, "elements that are down, joined by +; empty for none"),
            new Frame.Heading("differ", int.class, "how many designs have another cell than the first one; an empty cell is not "
                    + "compared"));

    private final List<String> designs;
    private final Map<Flow, String[]> cells = new LinkedHashMap<>();
    /** Many cells have the same words, which are kept once. */
    private final Map<String, String> words = new HashMap<>();

    private record Flow(String failed, String from, String to) {}

    /**
     * A flow in every design.
     *
     * @param from   end point that sends
     * @param to     end point that is to answer
     * @param failed what is down; empty for nothing
     * @param cells  words for each design; empty where it was not computed, or has no such flow or failure
     */
    public record Row(String from, String to, String failed, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** How many designs have another cell than the first one; an empty cell is not compared. */
        public int differ() {
            String first = cells.get(0);
            return first.isEmpty() ? 0
                    : (int) cells.stream().filter(cell -> !cell.isEmpty() && !cell.equals(first)).count();
        }
    }

    /**
     * @param designs what they are called, one or more
     * @throws IllegalArgumentException if there are more than {@value #MOST}
     */
    public SideBySide(List<String> designs) {
        this.designs = bounded(designs);
    }

    private static <T> List<T> bounded(List<T> designs) {
        if (designs.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " designs stand side by side; found " + designs.size());
        }
        return List.copyOf(designs);
    }

    /**
     * Sets a flow into a column.
     *
     * @param design number of the column, from 0
     * @param failed in which row it stands: what is down, or nothing where each design has something else down
     * @param row    what joins the two ends
     */
    public void put(int design, String failed, ReachabilityRow row) {
        cells.computeIfAbsent(new Flow(failed, row.from(), row.to()), any -> {
            String[] empty = new String[designs.size()];
            Arrays.fill(empty, "");
            return empty;
        })[design] = words.computeIfAbsent(row.inShort(), any -> any);
    }

    /** A row for each flow, under each failure, in the order in which they came. */
    public List<Row> rows() {
        return cells.entrySet().stream().map(each -> new Row(each.getKey().from(), each.getKey().to(), each.getKey().failed(),
                List.of(each.getValue()))).toList();
    }

    /** The same as a table: from, to, failed, differ, then the designs; one called like a column before it gets a number. */
    public Frame frame() {
        return new Frame(headings(designs), rows().stream().map(row -> {
            List<Object> line = new ArrayList<>(List.of(row.from(), row.to(), row.failed(), row.differ()));
            line.addAll(row.cells());
            return line;
        }).toList());
    }

    static Frame.Heading heading(String design) {
        return new Frame.Heading(design, String.class, "what the way there crosses, and the round trip of path 1 in "
                + "milliseconds; the outcome where it is not reached; empty where this design was not computed, or has no such "
                + "flow or failure");
    }

    private static List<Frame.Heading> headings(List<String> designs) {
        List<Frame.Heading> headings = new ArrayList<>(KEYS);
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        KEYS.forEach(key -> taken.add(key.name()));
        for (String design : designs) {
            String name = design;
            for (int number = 2; !taken.add(name); number++) {
                name = design + " (" + number + ")";
            }
            headings.add(heading(name));
        }
        return headings;
    }

    /** Gathers the variants of a study; throws as the constructor does. */
    static SetQuestion.Gathering<ReachabilityRow> gather(Members members, Consumer<Frame> to) {
        List<SetRows.Key> variants = bounded(members.variants());
        SideBySide beside = new SideBySide(variants.stream().map(members::name).toList());
        return new SetQuestion.Gathering<>() {
            private int design;

            @Override
            public void take(SetRows.SetRow<ReachabilityRow> row) {
                // Variants come in their order; one that was not computed has no rows.
                while (!variants.get(design).isSameVariant(row.key())) {
                    design++;
                }
                beside.put(design, row.row().failed(), row.row());
            }

            @Override
            public void end() {
                to.accept(beside.frame());
            }
        };
    }
}
