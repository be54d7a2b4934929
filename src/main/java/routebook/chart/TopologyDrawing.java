package routebook.chart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import routebook.analysis.Topology;
import routebook.analysis.row.PrefixEventRow;

/**
 * Draws a topology: sites on the left, circuits in the middle, virtual networks on the right, one nested in the other as in the
 * topology. Immutable; each method returns a new drawing. Four and more virtual networks of one region that are alike, with the
 * same peers, are drawn as one box with a count, except for those that are marked.
 */
public final class TopologyDrawing {

    private final BoxTree tree;
    private final List<String> there;
    private final List<String> back;
    private final List<PrefixEventRow> life;
    private final Set<String> failed;

    private TopologyDrawing(
            BoxTree tree, List<String> there, List<String> back, List<PrefixEventRow> life, Set<String> failed) {
        this.tree = tree;
        this.there = there;
        this.back = back;
        this.life = life;
        this.failed = failed;
    }

    /**
     * A drawing of everything in the topology, with nothing highlighted and nothing down.
     *
     * @throws IllegalArgumentException if an id stands twice, a parent or an end of a line is no box declared before, or a line
     *     runs from a box to itself
     */
    public static TopologyDrawing of(Topology topology) {
        return new TopologyDrawing(new BoxTree(topology), List.of(), List.of(), List.of(), Set.of());
    }

    /**
     * Marks the way there and the way back, in place of the life of a prefix. Each is what a trace passes, in order: ids of boxes, and of lines where it names
     * them. Between two neighbours the drawing marks the lines that join them, or the fewest lines from the one's network or
     * site to the other's. Names that the topology does not have are passed over.
     *
     * @param there elements passed on the way there; empty for no such mark
     * @param back  elements passed on the way back, from the far end; empty for no such mark
     */
    public TopologyDrawing highlight(List<String> there, List<String> back) {
        return new TopologyDrawing(tree, List.copyOf(there), List.copyOf(back), List.of(), failed);
    }

    /**
     * Marks how far a prefix comes, in place of a way: the speakers that chose it, the lines over which it was announced and
     * accepted, and a bar at that end of a line where it was held back or refused.
     *
     * @param life what became of one prefix; speakers and pairs of them that the topology does not draw are passed over
     */
    public TopologyDrawing life(List<PrefixEventRow> life) {
        return new TopologyDrawing(tree, List.of(), List.of(), List.copyOf(life), failed);
    }

    /**
     * Marks what is down: struck through, red, and with the word "down".
     *
     * @param elements ids of boxes and lines; names that the topology does not have are not drawn, but the {@link Picture#alt}
     *     tells them
     */
    public TopologyDrawing failed(Set<String> elements) {
        return new TopologyDrawing(tree, there, back, life, new LinkedHashSet<>(new TreeSet<>(elements)));
    }

    /**
     * The drawing as a picture. In its SVG each box is a {@code <g data-box="id">} and each line a {@code <g data-line="id">};
     * those that are drawn as one stand together in a {@code <g data-fold="12 virtual networks">}.
     *
     * @throws IllegalStateException if Java cannot load any font on this machine
     */
    public Picture picture() {
        return new TopologyPainter(tree, there, back, life, failed).scene().picture();
    }

    /** The topology as a Mermaid flowchart, without highlights and failures; nothing is folded. */
    public String mermaid() {
        return TopologyText.mermaid(tree);
    }

    /** The topology as a Graphviz graph, without highlights and failures; nothing is folded. */
    public String dot() {
        return TopologyText.dot(tree);
    }
}
