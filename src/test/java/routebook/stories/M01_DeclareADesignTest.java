package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.Routebook;
import routebook.io.design.DesignSource;
import routebook.network.ElementKind;
import routebook.network.Elements;
import routebook.scenario.Scenario;
import routebook.scenario.Tag;
import routebook.testing.InteropTestbed;

/** A design is declared by the fluent API or a file; both give the same immutable value. */
class M01_DeclareADesignTest {

    @Test
    void a_written_file_reads_back_equal(@TempDir Path folder) {
        for (String name : new String[] {"design.yaml", "design.json"}) {
            Path file = folder.resolve(name);
            Routebook.write(InteropTestbed.scenario(), file);
            assertThat(Routebook.design(file.toString())).isEqualTo(InteropTestbed.scenario());
        }
    }

    @Test
    void naming_a_part_again_edits_it_and_leaves_the_base_alone() {
        Scenario base = InteropTestbed.scenario();
        Scenario edited = base.edit().connection("hub-er1", k -> k.weight(7)).build();
        assertThat(edited.connections().get(0).weight()).isEqualTo(7);
        assertThat(edited.connections().get(0).primaryEndpoint()).isEqualTo(base.connections().get(0).primaryEndpoint());
        assertThat(base).isEqualTo(InteropTestbed.scenario());
        assertThat(base.edit().build()).isEqualTo(base);
    }

    /** What an architect can leave out; all else is inside one of these, and goes with it. */
    private static final Set<ElementKind> WHOLES = Set.of(ElementKind.VIRTUAL_NETWORK, ElementKind.PEERING,
            ElementKind.CIRCUIT, ElementKind.CONNECTION, ElementKind.GLOBAL_REACH, ElementKind.TUNNEL, ElementKind.OVERLAY,
            ElementKind.SITE, ElementKind.WAN_LINK, ElementKind.NAT_GATEWAY, ElementKind.INTERNET_HOST);

    /** Every kind of element is taken out, or its error names what is to be taken out in its place. */
    @Test
    void every_element_is_taken_out_or_says_with_what() {
        Set<ElementKind> seen = EnumSet.noneOf(ElementKind.class);
        Stream<Scenario> designs = Stream.concat(
                DesignSource.listShipped().stream().map(Routebook::design),
                Stream.of(InteropTestbed.scenario().edit().globalReach("reach", reach -> reach.circuit("er1")
                        .peerCircuit("er2").subnet("172.16.99.0/29")).build()));
        designs.forEach(design -> Elements.of(design).list().forEach(element -> {
            seen.add(element.kind());
            String whole = element.name();
            if (!WHOLES.contains(element.kind())) {
                String told = catchThrowableOfType(IllegalArgumentException.class,
                        () -> design.edit().without(element.name())).getMessage();
                assertThat(told).as(element.name()).contains("expected ");
                whole = told.replaceAll("^.*expected \"?|\"$| to be taken out$", "");
            }
            Elements left = Elements.of(design.edit().without(whole.split(", ")).build());
            assertThat(left.find(element.name())).as(element.name() + " without " + whole).isEmpty();
        }));
        assertThat(seen).containsExactlyInAnyOrder(ElementKind.values());
    }

    @Test
    void what_is_inside_names_the_whole_and_what_is_nowhere_does_not() {
        Scenario testbed = InteropTestbed.scenario();
        assertThatThrownBy(() -> testbed.edit().without("er1/primary/msee")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what is in \"er1\" is not taken out by itself; found \"er1/primary/msee\", expected \"er1\"");
        assertThatThrownBy(() -> testbed.edit().without("loc1-host")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what is in \"loc1\" is not taken out by itself; found \"loc1-host\", expected \"loc1\"");
        assertThatThrownBy(() -> testbed.edit().without("er9/primary")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the design \"interop-testbed\" has no part \"er9/primary\"");
        assertThatThrownBy(() -> testbed.edit().without("hub/peering/remote")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the design \"interop-testbed\" has no part \"hub/peering/remote\"");
    }

    /** Service tags are no elements, yet have a name that routes and rules use; so have route tables and security groups. */
    @Test
    void what_is_no_element_is_taken_out_by_its_name_too() {
        Scenario.Builder bare = Routebook.scenario("x").region("West Europe", 1);
        Scenario full = bare.build().edit().routeTable("table", table -> { }).securityGroup("group", group -> { })
                .serviceTag("Tag", "20.0.0.0/16").build();
        assertThat(full).isNotEqualTo(bare.build());
        assertThat(full.edit().without("table", "group", "Tag").build()).isEqualTo(bare.build());
    }

    /** The internet goes with the last host on it. */
    @Test
    void a_tag_forgets_what_is_taken_out() {
        Scenario world = InteropTestbed.scenario().edit()
                .wanLink("wan", link -> link.prefix("172.31.0.0/30").end("loc1/ce1", "172.31.0.1").end("loc2/ce2", "172.31.0.2"))
                .internetHost("web", "203.0.113.9").tag("leased", "wan", "er1").tag("outside", "internet", "web").build();
        assertThat(world.edit().without("wan", "web").build().tags()).containsExactly(new Tag("leased", List.of("er1")));
    }

    @Test
    void malformed_text_is_refused_where_it_is_written() {
        assertThatThrownBy(() -> Routebook.scenario("x").virtualNetwork("net", v -> v.space("10.0.0.5/8")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("10.0.0.5/8 has host bits set; the block is 10.0.0.0/8");
        assertThatThrownBy(() -> Routebook.scenario("x").virtualNetwork("net", v -> {}).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("virtual network \"net\" needs region");
    }

    @Test
    void an_unknown_design_names_the_shipped_ones() {
        assertThatThrownBy(() -> Routebook.design("interop-testbet"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("found no file and no shipped design \"interop-testbet\"; "
                        + "did you mean \"interop-testbed\"?");
    }
}
