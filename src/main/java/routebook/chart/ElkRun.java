package routebook.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import routebook.analysis.Topology.Box;
import routebook.analysis.Topology.Line;
import routebook.chart.Scene.Point;
import routebook.chart.TopologyLayout.Label;
import routebook.chart.UnitLayout.Bounds;

/** One run of ELK, on a graph of its own: ELK gives another result when it meets a graph a second time. */
final class ElkRun {

    private static final double GROUP_HEAD = 30;
    private static final double GROUP_EDGE = 10;

    private final BoxTree tree;
    private final List<Link> links;
    private final Map<String, Bounds> before;
    private final double labelWidth;
    private final double columnGap;
    private final Map<String, UnitLayout> units = new LinkedHashMap<>();
    private final Map<String, ElkNode> nodes = new HashMap<>();
    private final Map<String, List<ElkEdge>> edges = new LinkedHashMap<>();

    ElkRun(BoxTree tree, Map<String, Double> ranks, Map<String, Bounds> before, boolean slim, double columnGap) {
        this.tree = tree;
        this.links = Link.all(tree);
        this.before = before;
        this.columnGap = columnGap;
        // The same room for every label, so that circuits at all metros stand one below the other.
        this.labelWidth = links.stream().filter(link -> link.keepsRoomForLabel(tree)).map(Link::line)
                .mapToDouble(TopologyLayout::labelWidth).max().orElse(0);
        for (Box box : tree.topology().boxes()) {
            if (tree.isUnit(box.id())) {
                units.put(box.id(), UnitLayout.of(tree, box.id(), links, ranks, 0, slim));
            }
        }
        // Units of one tier get one width, so that columns are straight; one that is far wider than the rest does not count.
        units.replaceAll((id, unit) -> UnitLayout.of(tree, id, links, ranks, units.entrySet().stream()
                .filter(other -> tree.tier(other.getKey()) == tree.tier(id))
                .mapToDouble(other -> other.getValue().width())
                .filter(width -> width < 1.5 * unit.width()).max().orElse(0), slim));
    }

    TopologyLayout layout() {
        ElkNode root = ElkGraphUtil.createGraph();
        settings(root);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, columnGap);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(12));
        nodes.put("", root);
        addBoxes("");
        Map<String, ElkPort> ports = addPorts();
        links.forEach(link -> addEdges(link, ports));
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        return result(root);
    }

    private void settings(ElkNode node) {
        node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        node.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        node.setProperty(CoreOptions.PARTITIONING_ACTIVATE, true);
        // Top to bottom in declared order: drawings of two variants of a design then look alike.
        node.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, true);
        node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        node.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        node.setProperty(CoreOptions.SPACING_NODE_NODE, 14.0);
        node.setProperty(CoreOptions.SPACING_EDGE_EDGE, 10.0);
        node.setProperty(CoreOptions.SPACING_EDGE_NODE, 12.0);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 16.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 10.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
    }

    private void addBoxes(String parent) {
        for (Box box : tree.children(parent)) {
            ElkNode node = ElkGraphUtil.createNode(nodes.get(parent));
            nodes.put(box.id(), node);
            node.setProperty(CoreOptions.PARTITIONING_PARTITION, tree.column(box.id()));
            node.setProperty(CoreOptions.POSITION, new KVector(0, nodes.size()));
            UnitLayout unit = units.get(box.id());
            if (unit != null) {
                node.setDimensions(unit.width(), unit.height());
                node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
            } else {
                settings(node);
                if (tree.column(box.id()) == BoxTree.NETWORK_COLUMN) {
                    // Room between a hub and its spokes to see the peering.
                    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
                }
                BoxFace face = BoxFace.outer(box);
                node.setProperty(CoreOptions.PADDING, new ElkPadding(
                        Math.max(GROUP_HEAD, face.height()), GROUP_EDGE, GROUP_EDGE, GROUP_EDGE));
                node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
                node.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(face.width() + 8, face.height() + GROUP_EDGE));
                addBoxes(box.id());
            }
        }
    }

    /** Groups that stand one below the other get the sides of the widest. */
    private void straighten(Map<String, Bounds> places) {
        for (Box box : tree.topology().boxes()) {
            if (tree.isGroup(box.id())) {
                Bounds own = places.get(box.id());
                List<Bounds> column = tree.children(box.parent()).stream()
                        .filter(other -> tree.isGroup(other.id()) && tree.column(other.id()) == tree.column(box.id()))
                        .map(other -> places.get(other.id()))
                        .filter(other -> other.x() < own.right() && own.x() < other.right()).toList();
                double left = column.stream().mapToDouble(Bounds::x).min().orElseThrow();
                double right = column.stream().mapToDouble(Bounds::right).max().orElseThrow();
                places.put(box.id(), new Bounds(left, own.y(), right - left, own.h()));
            }
        }
    }

    private record Place(String box, boolean east) {}

    private static String key(Link link, String end) {
        return link.line().id() + (end.equals(link.left()) ? "<" : ">");
    }

    /** A port for every end of every link, on the unit's border at the height of the box that it belongs to. */
    private Map<String, ElkPort> addPorts() {
        Map<Place, List<Link>> byPlace = new LinkedHashMap<>();
        for (Link link : links) {
            for (String end : List.of(link.left(), link.right())) {
                byPlace.computeIfAbsent(new Place(end, link.facesEast(end)), p -> new ArrayList<>()).add(link);
            }
        }
        Map<String, ElkPort> ports = new HashMap<>();
        byPlace.forEach((place, ends) -> {
            List<Link> sorted = new ArrayList<>(ends);
            if (!before.isEmpty()) {
                sorted.sort(Comparator.comparingDouble(link -> before.get(link.other(place.box())).middleY()));
            }
            // All lines of a fan leave by one port: ELK then gives them one upright piece.
            List<Link> single = new ArrayList<>(sorted.stream().filter(link -> !place.east() || !link.fansOut()).toList());
            sorted.stream().filter(link -> !single.contains(link)).findFirst().ifPresent(fan -> single.add(0, fan));
            for (int i = 0; i < single.size(); i++) {
                ports.put(key(single.get(i), place.box()), port(place, i, single.size()));
            }
            ElkPort fan = ports.get(key(single.get(0), place.box()));
            sorted.forEach(link -> ports.putIfAbsent(key(link, place.box()), fan));
        });
        return ports;
    }

    private ElkPort port(Place place, int index, int count) {
        String unit = tree.unit(place.box());
        ElkPort port = ElkGraphUtil.createPort(nodes.get(unit));
        port.setProperty(CoreOptions.PORT_SIDE, place.east() ? PortSide.EAST : PortSide.WEST);
        if (units.containsKey(unit)) {
            UnitLayout layout = units.get(unit);
            Bounds box = layout.places().get(place.box());
            // Lines to the unit itself end beside its heading where boxes inside have lines of their own on that side.
            boolean shared = place.box().equals(unit) && links.stream().anyMatch(link ->
                    List.of(link.left(), link.right()).stream().anyMatch(end -> !end.equals(unit)
                            && tree.unit(end).equals(unit) && link.facesEast(end) == place.east()));
            double room = shared ? BoxFace.outer(tree.box(unit)).height() : box.h();
            port.setLocation(place.east() ? layout.width() : 0, box.y() + room * (index + 1) / (count + 1));
        }
        return port;
    }

    private void addEdges(Link link, Map<String, ElkPort> ports) {
        ElkPort left = ports.get(key(link, link.left()));
        ElkPort right = ports.get(key(link, link.right()));
        if (!link.peer()) {
            edges.put(link.line().id(), List.of(edge(left, right, link.keepsRoomForLabel(tree) ? link.line() : null)));
            return;
        }
        // A point beside both, which both lines run to: ELK then keeps the two units side by side.
        boolean east = link.leftFacesEast();
        ElkNode node = ElkGraphUtil.createNode(nodes.get(tree.common(tree.unit(link.left()), tree.unit(link.right()))));
        node.setDimensions(1, 1);
        node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        node.setProperty(CoreOptions.PARTITIONING_PARTITION, tree.column(link.left()) + (east ? 1 : -1));
        // One port for both lines: they then share one upright piece.
        ElkPort point = ElkGraphUtil.createPort(node);
        point.setProperty(CoreOptions.PORT_SIDE, east ? PortSide.WEST : PortSide.EAST);
        point.setLocation(east ? 0 : 1, 0.5);
        edges.put(link.line().id(), east
                ? List.of(edge(left, point, null), edge(right, point, null))
                : List.of(edge(point, left, null), edge(point, right, null)));
    }

    private ElkEdge edge(ElkConnectableShape from, ElkConnectableShape to, Line labelled) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
        if (labelled != null) {
            ElkLabel label = ElkGraphUtil.createLabel(labelled.label(), edge);
            label.setDimensions(labelWidth, TopologyLayout.LABEL_HEIGHT);
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        }
        return edge;
    }

    private TopologyLayout result(ElkNode root) {
        Map<String, Bounds> places = new LinkedHashMap<>();
        Map<String, List<Point>> routes = new LinkedHashMap<>();
        Map<String, Label> labels = new LinkedHashMap<>();
        for (Box box : tree.topology().boxes()) {
            ElkNode node = nodes.get(box.id());
            if (node == null) {
                continue;
            }
            Point corner = corner(node);
            UnitLayout unit = units.get(box.id());
            if (unit == null) {
                places.put(box.id(), new Bounds(corner.x(), corner.y(), node.getWidth(), node.getHeight()));
            } else {
                unit.places().forEach((id, b) -> places.put(id, b.plus(corner.x(), corner.y())));
                unit.routes().forEach((id, points) ->
                        routes.put(id, points.stream().map(p -> p.plus(corner.x(), corner.y())).toList()));
            }
        }
        for (Link link : links) {
            List<ElkEdge> pieces = edges.get(link.line().id());
            List<Point> points = new ArrayList<>(points(pieces.get(0)));
            if (link.peer()) {
                List<Point> second = points(pieces.get(1));
                if (!link.leftFacesEast()) {
                    points = new ArrayList<>(Routes.reversed(points));
                } else {
                    second = Routes.reversed(second);
                }
                points.addAll(second);
            }
            reach(points, places.get(link.left()), places.get(link.right()), link);
            List<Point> route = Routes.simple(points);
            routes.put(link.line().id(), link.left().equals(link.line().from()) ? route : Routes.reversed(route));
        }
        straighten(places);
        LabelPlaces free = new LabelPlaces(tree, places, routes);
        addLabels(free, labels);
        return new TopologyLayout(root.getWidth(), root.getHeight(), places, routes, labels, free.cramped());
    }

    private void addLabels(LabelPlaces free, Map<String, Label> labels) {
        for (Link link : links) {
            ElkEdge edge = edges.get(link.line().id()).get(0);
            for (ElkLabel label : edge.getLabels()) {
                Point corner = corner(edge.getContainingNode());
                labels.put(link.line().id(), free.take(link.line(), corner.plus(
                        label.getX() + label.getWidth() / 2, label.getY() + label.getHeight() / 2)));
            }
        }
        for (Link link : links) {
            if (!link.line().label().isBlank() && !labels.containsKey(link.line().id())) {
                labels.put(link.line().id(), free.find(link.line()));
            }
        }
    }

    /** From the unit's border to the box inside it. */
    private void reach(List<Point> points, Bounds left, Bounds right, Link link) {
        Point start = points.get(0);
        Point end = points.get(points.size() - 1);
        if (opens(link.left(), link.leftFacesEast())) {
            points.add(0, new Point(link.leftFacesEast() ? left.right() : left.x(), start.y()));
        }
        if (opens(link.right(), link.rightFacesEast())) {
            points.add(new Point(link.rightFacesEast() ? right.right() : right.x(), end.y()));
        }
    }

    private boolean opens(String end, boolean east) {
        UnitLayout unit = units.get(tree.unit(end));
        return unit != null && !unit.unit().equals(end) && unit.open(end, east);
    }

    private static List<Point> points(ElkEdge edge) {
        Point corner = corner(edge.getContainingNode());
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(corner.plus(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(corner.plus(bend.getX(), bend.getY())));
            points.add(corner.plus(section.getEndX(), section.getEndY()));
        }
        return points;
    }

    /** Top left corner of a node on the page. */
    private static Point corner(ElkNode node) {
        double x = 0;
        double y = 0;
        for (ElkNode at = node; at != null; at = at.getParent()) {
            x += at.getX();
            y += at.getY();
        }
        return new Point(x, y);
    }
}
