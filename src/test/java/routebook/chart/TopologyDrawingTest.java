package routebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import routebook.analysis.PrefixLife;
import routebook.analysis.Topology;
import routebook.analysis.Topology.Box;
import routebook.analysis.Topology.Line;
import routebook.analysis.row.PrefixEventRow;
import routebook.chart.Scene.Point;
import routebook.chart.UnitLayout.Bounds;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.study.Failure;
import routebook.study.Simulator;
import routebook.testing.InteropTestbed;

class TopologyDrawingTest {

    private static final String HOSTILE = "<script>alert(\"1\")</script>\n&'" + "x".repeat(300) + "\u0000\u202E\uD800";

    static List<Topology> worlds() {
        return List.of(Worlds.small(), Worlds.testbed(), Worlds.large(), Worlds.hubs(3, 5), new Topology(List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void eachBoxAndLineIsDrawnOnce(Topology world) throws Exception {
        Picture picture = TopologyDrawing.of(world).picture();
        SvgCheck svg = new SvgCheck(picture);

        assertThat(svg.attributes("data-box")).containsExactlyInAnyOrderElementsOf(world.boxes().stream().map(Box::id).toList());
        assertThat(svg.attributes("data-line"))
                .containsExactlyInAnyOrderElementsOf(world.lines().stream().map(Line::id).toList());
        svg.isSafeAndSpoken(picture);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void boxesNestAndDoNotOverlap(Topology world) {
        BoxTree tree = new BoxTree(world);
        Map<String, Bounds> places = TopologyLayout.of(tree).places();

        for (Box a : world.boxes()) {
            Bounds inner = places.get(a.id());
            if (!a.parent().isEmpty()) {
                Bounds outer = places.get(a.parent());
                assertThat(inner.x() >= outer.x() && inner.y() >= outer.y() && inner.right() <= outer.right()
                        && inner.bottom() <= outer.bottom()).as("%s inside %s", a.id(), a.parent()).isTrue();
            }
            for (Box b : world.boxes()) {
                if (!a.equals(b) && a.parent().equals(b.parent())) {
                    Bounds other = places.get(b.id());
                    assertThat(inner.x() < other.right() && other.x() < inner.right() && inner.y() < other.bottom()
                            && other.y() < inner.bottom()).as("%s over %s", a.id(), b.id()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void linesStartAndEndAtTheirBoxes(Topology world) {
        TopologyLayout layout = TopologyLayout.of(new BoxTree(world));

        for (Line line : world.lines()) {
            List<Point> route = layout.routes().get(line.id());
            assertThat(touches(layout.places().get(line.from()), route.get(0))).as(line.id()).isTrue();
            assertThat(touches(layout.places().get(line.to()), route.get(route.size() - 1))).as(line.id()).isTrue();
        }
    }

    private static boolean touches(Bounds box, Point p) {
        boolean atSide = Math.abs(p.x() - box.x()) < 1.5 || Math.abs(p.x() - box.right()) < 1.5;
        boolean atEnd = Math.abs(p.y() - box.y()) < 1.5 || Math.abs(p.y() - box.bottom()) < 1.5;
        return atSide && p.y() >= box.y() && p.y() <= box.bottom() || atEnd && p.x() >= box.x() && p.x() <= box.right();
    }

    @Test
    void sitesStandLeftOfCircuitsAndCircuitsLeftOfNetworks() {
        Map<String, Bounds> places = TopologyLayout.of(new BoxTree(Worlds.testbed())).places();

        assertThat(places.get("loc1").right()).isLessThan(places.get("er1").x());
        assertThat(places.get("er1").right()).isLessThan(places.get("hub").x());
        assertThat(places.get("hub").right()).isLessThan(places.get("spoke").x());
        assertThat(places.get("hub").y()).isLessThan(places.get("branch").y());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void theTestbedFitsAPageInWhateverOrderItIsDeclared(int seed) {
        TopologyLayout layout = TopologyLayout.of(new BoxTree(Worlds.testbedInAnotherOrder(seed)));

        assertThat(layout.width()).isLessThanOrEqualTo(1150);
        assertThat(layout.height()).isLessThan(layout.width());
        assertThat(layout.cramped()).isFalse();
        standInOneColumn(layout, "region East US 2", "region West US 2");
        standInOneColumn(layout, "metro Washington DC", "metro Seattle");
        boolean eastIsAbove = layout.places().get("region East US 2").y() < layout.places().get("region West US 2").y();
        assertThat(layout.places().get("metro Washington DC").y() < layout.places().get("metro Seattle").y())
                .as("metros in the order of their regions").isEqualTo(eastIsAbove);
    }

    private static void standInOneColumn(TopologyLayout layout, String one, String other) {
        Bounds a = layout.places().get(one);
        Bounds b = layout.places().get(other);
        assertThat(a.x()).isEqualTo(b.x());
        assertThat(a.w()).isEqualTo(b.w());
    }

    /** Scaled into the 930 pixels of a report's column, the smallest text has nine, a little less in the widest of these. */
    @ParameterizedTest
    @MethodSource("worlds")
    void textStaysLegibleOnAPage(Topology world) {
        Picture picture = TopologyDrawing.of(world).picture();

        assertThat(Theme.SMALL_SIZE * Math.min(1, 930.0 / picture.width())).isGreaterThan(8.8);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void labelsStandClearOfBoxesAndOfOneAnother(Topology world) {
        assertThat(TopologyLayout.of(new BoxTree(world)).cramped()).isFalse();
    }

    @Test
    void aSiteMayReachACircuitAtAnotherMetro() {
        Topology world = new Topology(List.of(
                new Box("A", "", "metro", "A", List.of()), new Box("site", "A", "site", "site", List.of()),
                new Box("er1", "A", "circuit", "er1", List.of()), new Box("B", "", "metro", "B", List.of()),
                new Box("er2", "B", "circuit", "er2", List.of())),
                List.of(new Line("1", "site", "er1", "circuit link", "1"), new Line("2", "site", "er2", "circuit link", "2")));

        TopologyLayout layout = TopologyLayout.of(new BoxTree(world));
        standInOneColumn(layout, "A", "B");
        assertThat(layout.places().get("site").right()).isLessThan(layout.places().get("er2").x());
    }

    @Test
    void equalTopologiesGiveEqualBytes() {
        Picture once = drawn(Worlds.testbed());
        Picture again = drawn(Worlds.testbed());

        assertThat(once.svg()).isEqualTo(again.svg());
        assertThat(once.png()).isEqualTo(again.png());
    }

    private static Picture drawn(Topology world) {
        return TopologyDrawing.of(world).highlight(Worlds.THERE, Worlds.BACK).failed(Set.of("er1/secondary")).picture();
    }

    @Test
    void theWayIsFoundBetweenTheElementsOfATrace() {
        TracedLines traced = new TracedLines(new BoxTree(Worlds.testbed()), Set.of());

        assertThat(traced.of(Worlds.THERE)).containsOnly(
                Map.entry("hub/peering/spoke", true), Map.entry("hub-er1/primary", false), Map.entry("er1/primary", false),
                Map.entry("loc1/ce1-lan", false), Map.entry("loc1-host/lan", false));
        assertThat(traced.of(Worlds.BACK).keySet()).isEqualTo(traced.of(Worlds.THERE).keySet());
        assertThat(traced.of(List.of("loc1-host", "loc1/lan", "loc1/ce1", "hub-vm"))).containsKey("loc1-vpn");
        assertThat(traced.of(List.of("loc2/ce1", "er2/primary", "hub/er-gw")))
                .containsKeys("er2/primary", "hub-er2/primary");
        assertThat(traced.of(List.of("nowhere", "hub-vm"))).isEmpty();
    }

    @Test
    void theWayNeverRunsOverWhatIsDown() {
        TracedLines traced = new TracedLines(new BoxTree(Worlds.testbed()), Set.of("er1/primary", "hub/vpn-gw"));

        assertThat(traced.of(List.of("loc1/ce1", "hub-vm")).keySet())
                .doesNotContain("er1/primary", "loc1-vpn").contains("er1/secondary");
    }

    @Test
    void whatIsDownIsSaidInWords() throws Exception {
        Picture picture = TopologyDrawing.of(Worlds.testbed()).failed(Set.of("er1/secondary", "loc2/ce2")).picture();
        SvgCheck svg = new SvgCheck(picture);

        // One for each element, one in the legend.
        assertThat(svg.texts("text").stream().filter("down"::equals)).hasSize(3);
        assertThat(svg.texts("title")).anyMatch(title -> title.startsWith("ce2 (router), down"));
        assertThat(picture.alt()).contains("Down: er1/secondary, loc2/ce2.");
    }

    /**
     * The prefix of loc2 in the testbed: it comes over er2 to the hub's ExpressRoute gateway, which passes nothing on from one
     * circuit to another (R-ERT-01). That it is not told back to er2 either is no stop on the way.
     */
    @Test
    void theLifeOfAPrefix() throws Exception {
        List<PrefixEventRow> life = PrefixLife.of(Simulator.DEFAULT.run(
                Network.of(InteropTestbed.scenario(), List.of()), Failure.NONE), Prefix.parse("10.1.31.0/25")).list();
        PrefixMarks marks = new PrefixMarks(new BoxTree(Worlds.testbed()), Set.of(), life);

        assertThat(marks.chosen()).containsExactly("loc2/lan", "loc2/ce1", "loc2/ce2", "er2/primary/msee",
                "er2/secondary/msee", "hub/er-gw");
        assertThat(marks.accepted()).containsOnly(
                // From the router with the LAN to the one without.
                Map.entry("loc2/ce1-lan", true), Map.entry("loc2/ce2-lan", true),
                // From the sites' side to the networks'.
                Map.entry("er2/primary", true), Map.entry("er2/secondary", true),
                Map.entry("hub-er2/primary", true), Map.entry("hub-er2/secondary", true));
        assertThat(marks.stops()).containsExactly(new PrefixMarks.Stop("hub-er1/primary", false),
                new PrefixMarks.Stop("hub-er1/secondary", false));
        assertThat(marks.stopped()).containsExactly("held back at hub/er-gw for er1/primary/msee",
                "held back at hub/er-gw for er1/secondary/msee");

        TopologyDrawing plain = TopologyDrawing.of(Worlds.testbed());
        Picture picture = plain.highlight(Worlds.THERE, Worlds.BACK).life(life).picture();
        SvgCheck svg = new SvgCheck(picture);
        svg.isSafeAndSpoken(picture);
        assertThat(svg.texts("text")).contains("prefix chosen", "announced and accepted", "held back or refused")
                .doesNotContain("way there", "way back");
        // Two bars and the one of the legend.
        assertThat(times(picture.svg(), Theme.STOP)).isEqualTo(3);
        assertThat(picture.alt()).contains("Prefix chosen at: loc2/lan, ", "Stopped: held back at hub/er-gw for er1/primary");
        assertThat(plain.life(life).highlight(List.of(), List.of()).picture().svg()).isEqualTo(plain.picture().svg());
    }

    private static int times(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    /** A refusal is marked at the receiver's end; what the receiver merely has something better than, it accepted. */
    @Test
    void whereAPrefixIsRefused() {
        Topology world = new Topology(List.of(new Box("a", "", "router", "a", List.of()),
                new Box("b", "", "router", "b", List.of()), new Box("c", "", "router", "c", List.of())),
                List.of(new Line("ab", "a", "b", "wan link", ""), new Line("ca", "c", "a", "wan link", ""),
                        new Line("cb", "c", "b", "wan link", ""), new Line("spare", "a", "b", "wan link", "")));
        List<PrefixEventRow> life = List.of(event("a", "born", ""), event("a", "announced", "b"),
                event("b", "refused", "a"), event("c", "chosen", "a"), event("b", "lost", "c"));
        PrefixMarks marks = new PrefixMarks(new BoxTree(world), Set.of("spare"), life);

        assertThat(marks.chosen()).containsExactly("a", "c");
        assertThat(marks.accepted()).containsOnly(Map.entry("ca", false), Map.entry("cb", true));
        assertThat(marks.stops()).containsExactly(new PrefixMarks.Stop("ab", false));
        assertThat(marks.stopped()).containsExactly("refused at b from a");
    }

    private static PrefixEventRow event(String at, String event, String peer) {
        return new PrefixEventRow("10.0.0.0/24", at, event, peer, "", "", "", "", "");
    }

    @Test
    void textsStayTexts() throws Exception {
        SvgCheck svg = new SvgCheck(TopologyDrawing.of(Worlds.testbed()).picture());

        assertThat(svg.texts("text")).contains("vpn-gw", "AS 65515", "er1/primary", "branch-vpn", "East US 2", "peering");
    }

    @Test
    void hostileNamesDoNoHarm() throws Exception {
        Topology world = hostile();
        TopologyDrawing drawing = TopologyDrawing.of(world).failed(Set.of(HOSTILE)).highlight(List.of(HOSTILE), List.of());
        Picture picture = drawing.picture();
        SvgCheck svg = new SvgCheck(picture);

        svg.isSafeAndSpoken(picture);
        assertThat(picture.width()).isLessThan(700);
        assertThat(svg.texts("title")).anyMatch(title -> title.contains("x".repeat(300)));
        assertThat(svg.texts("text")).anyMatch(text -> text.contains("…")).noneMatch(text -> text.contains("x".repeat(100)));
        assertThat(drawing.mermaid()).doesNotContain("<script", "alert(\"");
        assertThat(drawing.dot()).contains("alert(\\\"1\\\")").doesNotContain("\u0000");
    }

    private static Topology hostile() {
        return new Topology(List.of(
                new Box(HOSTILE, "", "virtual network", HOSTILE, List.of(HOSTILE)),
                new Box("gw", HOSTILE, HOSTILE, HOSTILE, List.of()),
                new Box("s", "", "site", HOSTILE, List.of())),
                List.of(new Line(HOSTILE, "s", "gw", HOSTILE, HOSTILE)));
    }

    @Test
    void oddShapesAreDrawnToo() throws Exception {
        Topology world = new Topology(List.of(
                new Box("R", "", "region", "R", List.of()),
                new Box("empty", "", "metro", "empty", List.of()),
                new Box("cloud", "R", "private cloud", "cloud", List.of("10.0.0.0/22")),
                new Box("a", "R", "virtual network", "a", List.of()),
                new Box("b", "", "virtual network", "b", List.of()),
                new Box("b/vm", "b", "machine", "b/vm", List.of("1", "2", "3", "4", "5", "6", "7", "8"))),
                List.of(new Line("inward", "b", "b/vm", "peering", ""),
                        new Line("ra", "R", "a", "link", ""), new Line("ab", "b", "a", "peering", "both"),
                        new Line("vm", "a", "b/vm", "tunnel", ""), new Line("ac", "a", "cloud", "circuit link", ""),
                        new Line("rm", "R", "empty", "link", "")));
        Picture picture = TopologyDrawing.of(world).picture();

        assertThat(new SvgCheck(picture).attributes("data-line")).hasSize(6);
    }

    @Test
    void brokenTopologiesAreNamed() {
        Box a = new Box("a", "", "site", "a", List.of());
        assertThatThrownBy(() -> TopologyDrawing.of(new Topology(List.of(a, a), List.of())))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("two boxes have the id a");
        assertThatThrownBy(() -> TopologyDrawing.of(
                new Topology(List.of(a), List.of(new Line("l", "a", "b", "tunnel", "")))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("l ends at b");
        assertThatThrownBy(() -> TopologyDrawing.of(
                new Topology(List.of(a), List.of(new Line("l", "a", "a", "tunnel", "")))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("l runs from a to itself");
        assertThatThrownBy(() -> TopologyDrawing.of(new Topology(List.of(new Box("c", "d", "host", "c", List.of())), List.of())))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("c stands in d");
    }

    @Test
    void textFormatsHaveEveryBoxAndLine() {
        TopologyDrawing drawing = TopologyDrawing.of(Worlds.testbed());

        assertThat(drawing.mermaid()).startsWith("flowchart LR\n").contains("[\"hub-vm<br/>10.10.30.4\"]");
        assertThat(drawing.mermaid().lines().filter(line -> line.contains("==="))).hasSize(4);
        assertThat(drawing.dot()).startsWith("graph routebook {").endsWith("}\n");
        assertThat(drawing.dot().lines().filter(line -> line.contains(" -- ")).collect(Collectors.toSet()))
                .hasSize(Worlds.testbed().lines().size());
    }

    @Test
    void pngHasTheScaleAskedFor() throws Exception {
        Picture picture = TopologyDrawing.of(Worlds.small()).picture();

        assertThat(ImageIO.read(new ByteArrayInputStream(picture.png())).getWidth()).isEqualTo(2 * picture.width());
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.png(1))).getHeight()).isEqualTo(picture.height());
        assertThatThrownBy(() -> picture.png(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> picture.png(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> picture.png(1000)).isInstanceOf(IllegalArgumentException.class);
    }
}
