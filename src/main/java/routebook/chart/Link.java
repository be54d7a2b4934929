package routebook.chart;

import java.util.List;
import routebook.analysis.Topology.Line;

/**
 * A line between two units, turned so that {@code left} lies nearer to the sites, with the sides it leaves from.
 *
 * @param peer whether it joins two units of equal standing; such a line bows out to one side of both instead of pushing one
 *     behind the other
 */
record Link(Line line, String left, String right, boolean peer, boolean leftFacesEast, boolean rightFacesEast) {

    static Link of(BoxTree tree, Line line) {
        int from = tree.tier(tree.unit(line.from()));
        int to = tree.tier(tree.unit(line.to()));
        boolean forward = from <= to;
        String left = forward ? line.from() : line.to();
        String right = forward ? line.to() : line.from();
        int low = Math.min(from, to);
        // A network behind a gateway in another region would push its whole region to the side, and so would a circuit at
        // another metro push its whole metro.
        boolean acrossGroups = !tree.box(tree.unit(left)).parent().equals(tree.box(tree.unit(right)).parent())
                && tree.column(left) == tree.column(right);
        if (from != to && !acrossGroups) {
            return new Link(line, left, right, false, true, false);
        }
        // Gateways look west, to the circuits; peerings leave by the other side.
        boolean east = low < BoxTree.NETWORKS_WITH_GATEWAY || line.kind().equals("peering");
        return new Link(line, left, right, true, east, east);
    }

    static List<Link> all(BoxTree tree) {
        return tree.linesBetween().stream().map(line -> of(tree, line)).toList();
    }

    /** Whether its label gets a place between its ends from ELK; any other would push one column apart for a label in it. */
    boolean keepsRoomForLabel(BoxTree tree) {
        return !peer && !line.label().isBlank() && tree.tier(tree.unit(right)) <= BoxTree.CIRCUITS;
    }

    /** Whether it belongs to a hub's fan of peerings, which share the first piece of their way. */
    boolean fansOut() {
        return !peer && line.kind().equals("peering");
    }

    /** Whether it leaves this end (one of its two) to the east. */
    boolean facesEast(String end) {
        return end.equals(left) ? leftFacesEast : rightFacesEast;
    }

    String other(String end) {
        return end.equals(left) ? right : left;
    }
}
