package routebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import routebook.analysis.Topology.Box;
import routebook.analysis.Topology.Line;
import routebook.analysis.Topology;

class FoldingTest {

    private static final Topology HUB = Worlds.hubs(1, 12);

    @Test
    void likeSpokesAreOneBoxWithACount() throws Exception {
        Picture picture = TopologyDrawing.of(HUB).picture();
        SvgCheck svg = new SvgCheck(picture);

        assertThat(svg.texts("text")).contains("spoke1-1 … spoke1-12", "12 virtual networks",
                "10.10.1.0/24 … 10.10.12.0/24", "with 12 subnets, 12 machines").doesNotContain("spoke1-3");
        assertThat(svg.attributes("data-fold")).containsExactlyInAnyOrder("12 virtual networks", "12 peerings");
        assertThat(picture.alt()).contains("13 virtual networks", "12 machines",
                "Drawn as one: 12 virtual networks, spoke1-1 … spoke1-12.");
    }

    @Test
    void everyElementIsStillFoundByItsName() throws Exception {
        SvgCheck svg = new SvgCheck(TopologyDrawing.of(HUB).picture());

        assertThat(svg.attributes("data-box")).contains("spoke1-7", "spoke1-7/app", "spoke1-7-vm");
        assertThat(svg.attributes("data-line")).contains("hub1/peering/spoke1-7");
        assertThat(svg.texts("title")).contains("spoke1-7 (virtual network)\n10.10.7.0/24");
    }

    @Test
    void whatIsMarkedIsDrawnOnItsOwn() throws Exception {
        SvgCheck svg = new SvgCheck(TopologyDrawing.of(HUB)
                .highlight(List.of("spoke1-3-vm", "er1/primary/msee"), List.of("er1/primary/msee", "spoke1-5"))
                .failed(Set.of("spoke1-7/app", "hub1/peering/spoke1-9")).picture());

        assertThat(svg.texts("text")).contains("8 virtual networks", "spoke1-3", "spoke1-5", "spoke1-7",
                "spoke1-9");
        assertThat(svg.attributes("data-fold")).containsExactlyInAnyOrder("8 virtual networks", "8 peerings");
    }

    @Test
    void threeAreDrawnOneByOne() {
        assertThat(folded(Worlds.hubs(1, 3))).isEmpty();
        assertThat(folded(Worlds.hubs(1, 4))).containsExactly("4 virtual networks");
        assertThat(Folding.of(new BoxTree(Worlds.hubs(1, 4)), Set.of("spoke1-2-vm")).boxes()).isEmpty();
    }

    @Test
    void eachRegionFoldsItsOwn() {
        assertThat(folded(Worlds.hubs(3, 5))).containsExactly("5 virtual networks", "5 virtual networks", "5 virtual networks");
    }

    @Test
    void otherContentsAndOtherLinesAreNotAlike() {
        assertThat(folded(with(new Box("fw", "spoke1-3", "firewall", "fw", List.of())))).containsExactly("11 virtual networks");
        assertThat(folded(with(new Line("x", "spoke1-1", "spoke1-2", "peering", "")))).containsExactly("10 virtual networks");
        assertThat(folded(with(new Line("x", "site/ce", "spoke1-4", "tunnel", "x")))).containsExactly("11 virtual networks");
        assertThat(folded(with(new Line("x", "site/ce", "spoke1-4-vm", "tunnel", "x")))).containsExactly("11 virtual networks");
        assertThat(folded(with(new Box("more", "spoke1-3", "subnet", "more", List.of())))).containsExactly("12 virtual networks");
    }

    @Test
    void ofTwoGroupsThatArePeeredOneFolds() throws Exception {
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            boxes.add(network("hub" + i, "10." + i + ".0.0/16"));
            boxes.add(network("spoke" + i, "10.1" + i + ".0.0/16"));
        }
        for (int i = 0; i < 25; i++) {
            lines.add(new Line("line" + i, "hub" + i / 5, "spoke" + i % 5, "peering", ""));
        }
        Topology world = new Topology(boxes, lines);

        assertThat(folded(world)).containsExactly("5 virtual networks");
        assertThat(new SvgCheck(TopologyDrawing.of(world).picture()).attributes("data-line")).hasSize(25);
    }

    private static Topology with(Box box) {
        List<Box> boxes = new ArrayList<>(HUB.boxes());
        boxes.add(box);
        return new Topology(boxes, HUB.lines());
    }

    private static Topology with(Line line) {
        List<Line> lines = new ArrayList<>(HUB.lines());
        lines.add(line);
        return new Topology(HUB.boxes(), lines);
    }

    private static List<String> folded(Topology world) {
        return Folding.of(new BoxTree(world), Set.of()).boxes().values().stream().map(FoldedBox::count).toList();
    }

    @Test
    void namesAndPrefixesAreOrderedByTheirNumbers() {
        List<Box> networks = List.of(network("n10", "10.10.0.0/16"), network("n9", "10.9.0.0/16"), network("n100", "10.0.0.0/16"));

        Box face = FoldedBox.of(networks, networks).face();
        assertThat(face.label()).isEqualTo("n9 … n100");
        assertThat(face.details()).containsExactly("3 virtual networks", "10.0.0.0/16 … 10.10.0.0/16");
    }

    @Test
    void longNamesStandOnTwoLines() {
        List<Box> networks = List.of(network("vnet-spoke-prod-weu-001", "2001:db8:aaaa:bbbb::/64"),
                network("vnet-spoke-prod-weu-002", "2001:db8:aaaa:cccc::/64"));

        Box face = FoldedBox.of(networks, networks).face();
        assertThat(face.label()).isEqualTo("2 virtual networks");
        assertThat(face.details()).containsExactly("vnet-spoke-prod-weu-001 …", "… vnet-spoke-prod-weu-002",
                "2001:db8:aaaa:bbbb::/64 …", "… 2001:db8:aaaa:cccc::/64");
    }

    private static Box network(String name, String prefix) {
        return new Box(name, "", "virtual network", name, List.of(prefix));
    }

    @Test
    void theTextFormatsAreNotFolded() {
        TopologyDrawing drawing = TopologyDrawing.of(HUB);

        assertThat(drawing.mermaid()).contains("spoke1-7-vm").doesNotContain("12 virtual networks");
        assertThat(drawing.dot()).contains("spoke1-7-vm").doesNotContain("12 virtual networks");
    }

    @Test
    void theSizeOfADrawingDoesNotGrowWithLikeSpokes() {
        Picture few = TopologyDrawing.of(Worlds.hubs(2, 5)).picture();
        Picture many = TopologyDrawing.of(Worlds.hubs(2, 50)).picture();

        assertThat(many.width()).isLessThan(few.width() + 30);
        assertThat(many.height()).isLessThan(few.height() + 30);
    }
}
