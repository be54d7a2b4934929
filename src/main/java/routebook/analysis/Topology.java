package routebook.analysis;

import java.util.List;
import routebook.analysis.row.ElementRow;

/**
 * What a drawing shows: nested boxes and the lines between them. Free of coordinates and colours.
 *
 * @param boxes in declared order; a parent stands before its children
 * @param lines in declared order
 */
public record Topology(List<Box> boxes, List<Line> lines) {

    public Topology {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /**
     * A place.
     *
     * @param id     the element's name, unique among boxes
     * @param parent id of the box around it; empty at the top
     * @param kind   kind of element, as in {@link ElementRow#kind()}, or {@code region} and {@code metro} for groups
     * @param label  name to print
     * @param details addresses and AS numbers, a line each
     */
    public record Box(String id, String parent, String kind, String label, List<String> details) {
        public Box {
            details = List.copyOf(details);
        }
    }

    /**
     * A connection between two boxes.
     *
     * @param id    the element's name, unique among lines
     * @param from  id of a box, nearer to the sites
     * @param to    id of a box, nearer to the virtual networks
     * @param kind  peering, tunnel, circuit link, connection, global reach, site link or wan link
     * @param label text to print on it; may be empty
     */
    public record Line(String id, String from, String to, String kind, String label) {}
}
