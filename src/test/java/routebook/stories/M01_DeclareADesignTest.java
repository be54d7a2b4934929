package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.Routebook;
import routebook.scenario.Scenario;
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
