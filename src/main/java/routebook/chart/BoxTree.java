package routebook.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import routebook.analysis.Topology.Box;
import routebook.analysis.Topology.Line;
import routebook.analysis.Topology;

/**
 * A topology with its nesting resolved. A <em>group</em> (region, metro) holds <em>units</em>; a unit (site, circuit, virtual
 * network) is laid out as one piece, with the boxes inside it. Units stand in tiers, from the sites to the virtual networks.
 */
final class BoxTree {

    static final int SITES = 0;
    static final int ROUTERS = 1;
    static final int CIRCUITS = 2;
    static final int NETWORKS_WITH_GATEWAY = 3;
    static final int NETWORKS_BEHIND = 4;

    /** Columns of the page; the odd numbers between and beside them are for lines that join units of one column. */
    static final int SITE_COLUMN = 0;
    static final int CIRCUIT_COLUMN = 2;
    static final int NETWORK_COLUMN = 4;

    private static final Set<String> GROUPS = Set.of("region", "metro");
    private static final Set<String> UNITS = Set.of("virtual network", FoldedBox.KIND, "circuit", "site");
    private static final Set<String> AT_SITES = Set.of("site", "host", "machine");

    private final Topology topology;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, List<Box>> children = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Map<String, Integer> tiers = new HashMap<>();
    private final boolean sitesApart;

    /** @throws IllegalArgumentException as {@link TopologyDrawing#of} says */
    BoxTree(Topology topology) {
        this.topology = topology;
        for (Box box : topology.boxes()) {
            if (boxes.put(box.id(), box) != null) {
                throw new IllegalArgumentException("two boxes have the id " + box.id());
            }
            if (!box.parent().isEmpty() && (box.parent().equals(box.id()) || !boxes.containsKey(box.parent()))) {
                throw new IllegalArgumentException("box " + box.id() + " stands in " + box.parent() + ", no box before it");
            }
            children.computeIfAbsent(box.parent(), p -> new ArrayList<>()).add(box);
        }
        Set<String> lines = new HashSet<>();
        for (Line line : topology.lines()) {
            if (!lines.add(line.id())) {
                throw new IllegalArgumentException("two lines have the id " + line.id());
            }
            if (line.from().equals(line.to())) {
                throw new IllegalArgumentException("line " + line.id() + " runs from " + line.from() + " to itself");
            }
            for (String end : List.of(line.from(), line.to())) {
                if (!boxes.containsKey(end)) {
                    throw new IllegalArgumentException("line " + line.id() + " ends at " + end + ", which is no box");
                }
            }
        }
        boxes.values().stream().filter(box -> GROUPS.contains(box.kind())).forEach(box -> groups.add(box.id()));
        // Whatever holds a unit is a group too, whatever its kind; a unit inside a unit makes the outer one a group.
        boxes.values().stream().filter(box -> UNITS.contains(box.kind())).forEach(box -> groups.addAll(ancestors(box.id())));
        boxes.values().stream().filter(box -> isUnit(box.id())).forEach(box -> tiers.put(box.id(), tierOf(box)));
        sitesApart = groups.stream().noneMatch(group -> holds(group, SITES, ROUTERS) && holds(group, CIRCUITS, CIRCUITS));
    }

    Topology topology() {
        return topology;
    }

    Box box(String id) {
        return Objects.requireNonNull(boxes.get(id), id);
    }

    boolean has(String id) {
        return boxes.containsKey(id);
    }

    /** Boxes directly inside, in declared order; the outermost ones for the empty id. */
    List<Box> children(String id) {
        return children.getOrDefault(id, List.of());
    }

    boolean isGroup(String id) {
        return groups.contains(id);
    }

    boolean isUnit(String id) {
        String parent = box(id).parent();
        return !isGroup(id) && (parent.isEmpty() || isGroup(parent));
    }

    /** The unit around a box, or the box itself where it is one; a group is its own unit. */
    String unit(String id) {
        String unit = id;
        while (!isGroup(unit) && !isUnit(unit)) {
            unit = box(unit).parent();
        }
        return unit;
    }

    /** Boxes around a box, from the nearest. */
    List<String> ancestors(String id) {
        List<String> ancestors = new ArrayList<>();
        for (String at = box(id).parent(); !at.isEmpty(); at = box(at).parent()) {
            ancestors.add(at);
        }
        return ancestors;
    }

    /** The box directly inside {@code outer} that holds {@code id} or is it. */
    String childTowards(String outer, String id) {
        String at = id;
        while (!box(at).parent().equals(outer)) {
            at = box(at).parent();
        }
        return at;
    }

    /** Nearest box around both; empty where there is none. */
    String common(String a, String b) {
        List<String> around = ancestors(b);
        return ancestors(a).stream().filter(around::contains).findFirst().orElse("");
    }

    int tier(String unit) {
        return tiers.getOrDefault(unit, NETWORKS_WITH_GATEWAY);
    }

    /**
     * The column of the page that a group or unit stands in, from the left. Sites and circuits share one where a metro holds both:
     * a column for each would leave room for neither.
     */
    int column(String box) {
        if (!isGroup(box)) {
            return column(tier(unit(box)));
        }
        return tiers.keySet().stream().filter(unit -> ancestors(unit).contains(box)).mapToInt(unit -> column(tier(unit))).min()
                .orElse(NETWORK_COLUMN);
    }

    private int column(int tier) {
        return tier >= NETWORKS_WITH_GATEWAY ? NETWORK_COLUMN : tier == CIRCUITS || !sitesApart ? CIRCUIT_COLUMN : SITE_COLUMN;
    }

    private boolean holds(String group, int lowest, int highest) {
        return tiers.keySet().stream().filter(unit -> ancestors(unit).contains(group))
                .anyMatch(unit -> tier(unit) >= lowest && tier(unit) <= highest);
    }

    /** Lines whose both ends lie in the unit. */
    List<Line> linesInside(String unit) {
        return lines(line -> unit(line.from()).equals(unit) && unit(line.to()).equals(unit));
    }

    /** Lines from one unit to another. */
    List<Line> linesBetween() {
        return lines(line -> !unit(line.from()).equals(unit(line.to())));
    }

    private List<Line> lines(Predicate<Line> wanted) {
        return topology.lines().stream().filter(wanted).toList();
    }

    private int tierOf(Box unit) {
        if (AT_SITES.contains(unit.kind())) {
            return SITES;
        }
        if (unit.kind().equals("router")) {
            return ROUTERS;
        }
        if (unit.kind().equals("circuit") || unit.kind().equals("msee")) {
            return CIRCUITS;
        }
        boolean holdsGateway = boxes.values().stream()
                .anyMatch(box -> box.kind().endsWith("gateway") && unit(box.id()).equals(unit.id()));
        boolean reached = lines(line -> !line.kind().equals("peering")).stream()
                .anyMatch(line -> unit(line.from()).equals(unit.id()) != unit(line.to()).equals(unit.id()));
        return holdsGateway || reached ? NETWORKS_WITH_GATEWAY : NETWORKS_BEHIND;
    }
}
