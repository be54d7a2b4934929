package routebook.io.text;

import java.util.LinkedList;
import java.util.List;

/**
 * A value and the way to it.
 *
 * @param node    what stands there
 * @param keyMark where its key stands; for an item of a list and for the whole file, where the value begins
 * @param parent  what it is part of; null for the whole file
 * @param key     its key, or its place in the list from 0; null for the whole file
 */
public record Spot(Node node, Node.Mark keyMark, Spot parent, String key) {

    /** The whole file. */
    public static Spot root(Node node) {
        return new Spot(node, node.mark(), null, null);
    }

    /** The value of a key of this block. */
    public Spot entry(String name, Node.Entry entry) {
        return new Spot(entry.value(), entry.keyMark(), this, name);
    }

    /** An item of this list; the index counts from 0. */
    public Spot item(int index, Node value) {
        return new Spot(value, value.mark(), this, Integer.toString(index));
    }

    /** Where a reader should look: at a single value itself, but at the key of a block or a list. */
    public Node.Mark at() {
        return node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING ? node.mark() : keyMark;
    }

    List<String> path() {
        LinkedList<String> path = new LinkedList<>();
        for (Spot spot = this; spot.parent != null; spot = spot.parent) {
            path.addFirst(spot.key);
        }
        return path;
    }

    /** The part at the end of the path, or the nearest one above it that is there. */
    public Spot nearest(List<String> path) {
        Spot spot = this;
        for (String step : path) {
            Spot next = spot.find(step);
            if (next == null) {
                return spot;
            }
            spot = next;
        }
        return spot;
    }

    private Spot find(String step) {
        if (node instanceof Node.Entries entries && entries.byKey().containsKey(step)) {
            return entry(step, entries.byKey().get(step));
        }
        if (node instanceof Node.Items items && step.matches("[0-9]{1,7}")
                && Integer.parseInt(step) < items.list().size()) {
            return item(Integer.parseInt(step), items.list().get(Integer.parseInt(step)));
        }
        return null;
    }
}
