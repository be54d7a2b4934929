package routebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.network.ElementKind;
import routebook.study.Failures;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What results look like as the last value of a cell. */
class CellsTest {

    private final Design testbed = Design.open("interop-testbed");

    @AfterEach
    void asAtFirst() {
        Notebook.maxRows(20);
        Notebook.maxColumns(12);
    }

    @Test
    void a_table_shows_its_ends_and_says_how_much_there_is() {
        Table table = Table.create("Numbers", IntColumn.create("n", IntStream.rangeClosed(1, 30).toArray()));
        Notebook.maxRows(4);
        Look look = Look.of(table);
        assertThat(look.text()).isEqualTo("Numbers\n n\n 1\n 2\n \u22ef\n29\n30\n30 rows \u00d7 1 columns");
        assertThat(look.bundle().get("text/html")).startsWith("<table ").contains("<caption ", ">Numbers</caption>",
                "<td style=\"text-align:right\">2</td>", "30 rows \u00d7 1 columns").doesNotContain(">3</td>");
    }

    @Test
    void a_wide_table_leaves_out_columns_in_the_middle() {
        Table table = Table.create("Wide");
        IntStream.rangeClosed(1, 20).forEach(i -> table.addColumns(StringColumn.create("c" + i, "v" + i)));
        Notebook.maxColumns(4);
        assertThat(Look.of(table).text()).isEqualTo(
                "Wide\nc1  c2  \u22ef  c19  c20\nv1  v2  \u22ef  v19  v20\n1 row \u00d7 20 columns");
    }

    /** Whatever a user can name may hold markup; nothing in a cell may run. */
    @Test
    void what_stands_in_a_table_is_escaped() {
        String html = Look.of(Table.create("<b>", StringColumn.create("a<i>", "<script>alert(\"1\")</script>&")))
                .bundle().get("text/html");
        assertThat(html).contains("&lt;b&gt;", "a&lt;i&gt;", "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;")
                .doesNotContain("<script", "<b>", "<i>");
    }

    @Test
    void results_of_every_room_draw_themselves_and_have_a_text() {
        for (Object value : List.of(testbed, testbed.scenario(), testbed.outcome(), testbed.outcome().network(),
                Routebook.answers(testbed.scenario()).reachability(), testbed.drawing(), testbed.drawingOf("10.1.31.0/25"),
                testbed.matrix(),
                testbed.reachability(), Routebook.table(Routebook.answers(testbed.scenario()).paths()),
                Routebook.answers(Routebook.study(testbed.scenario())).reachability(),
                Routebook.answers(Routebook.study(testbed.scenario())).sideBySide())) {
            Look look = Look.of(value);
            assertThat(look.bundle().keySet()).as(value.getClass().getSimpleName()).containsAnyOf("text/html", "image/png");
            assertThat(look.text()).as(value.getClass().getSimpleName()).isNotBlank().doesNotContain("@");
        }
    }

    @Test
    void a_picture_is_twice_as_dense_as_it_is_shown() {
        Drawn drawing = testbed.drawing();
        byte[] png = Base64.getDecoder().decode(drawing.mimeBundle().get("image/png"));
        int width = java.nio.ByteBuffer.wrap(png, 16, 4).getInt();
        assertThat(drawing.mimeMetadata().get("image/png").get("width")).isEqualTo(width / 2);
        assertThat(drawing.toString()).contains("2 circuits");
        assertThat(drawing.svg().mimeBundle().get("text/html")).startsWith("<img alt=\"")
                .contains("src=\"data:image/svg+xml;base64,").doesNotContain("<script");
    }

    @Test
    void the_same_value_gives_the_same_bytes() {
        assertThat(Look.of(Design.open("interop-testbed").drawing())).isEqualTo(Look.of(testbed.drawing()));
        assertThat(Look.of(Design.open("interop-testbed").everyFailure())).isEqualTo(Look.of(testbed.everyFailure()));
    }

    @Test
    void a_value_that_cannot_be_drawn_says_so_and_breaks_no_cell() {
        Rich broken = new Rich() {
            @Override
            public Map<String, String> mimeBundle() {
                throw new IllegalStateException("no ink");
            }
        };
        assertThat(Look.of(broken)).isEqualTo(new Look(Map.of(), Map.of(),
                "cannot be drawn: java.lang.IllegalStateException: no ink"));
    }

    @Test
    void an_answer_is_narrowed_word_by_word() {
        Answer lost = testbed.reachability().only("outcome", "unreachable").columns("from", "to", "because");
        // Of the 30 ordered pairs of the published matrix 8 do not reach each other.
        assertThat(lost.count()).isEqualTo(8);
        assertThat(lost.table().columnNames()).containsExactly("from", "to", "because");
        assertThat(testbed.reachability().countBy("outcome").table().rowCount()).isEqualTo(2);
        assertThatThrownBy(() -> testbed.reachability().only("outcom", "reached")).hasMessageStartingWith(
                "there is no column \"outcom\"; did you mean \"outcome\"?");
        assertThatThrownBy(() -> testbed.reachability().only("outcome", "reachd")).hasMessage(
                "no row has outcome \"reachd\"; did you mean \"reached\"?; there are reached, unreachable");
    }

    @Test
    void a_failure_or_a_change_gives_another_design_to_ask() {
        assertThat(testbed.failing("er1").reachability().only("from", "loc1-host").only("to", "hub-vm").table()
                .stringColumn("via").get(0)).isEqualTo("vpn");
        Design without = testbed.changed("no tunnel", design -> design.without("loc1-vpn"));
        assertThat(testbed.beside(without).table().columnNames()).containsExactly("from", "to", "differ", "interop-testbed",
                "no tunnel");
        assertThat(testbed.beside(without).describe().only("name", "differ").columns("type", "meaning").table().stringColumn(0)
                .get(0)).isEqualTo("int");
        assertThat(testbed.reachability().toString()).isEqualTo(Design.open("interop-testbed").reachability().toString());
    }

    /** Each word says the same as the room below it: the hub chooses between its two gateways by R-COEX-02. */
    @Test
    void every_word_answers() {
        assertThat(testbed.traceWithReasons("hub-vm", "loc1-host").text()).contains("[R-COEX-02]").startsWith(
                "Tracing route from hub-vm (10.10.30.4) to loc1-host (10.2.30.10)");
        assertThat(testbed.effectiveRoutes("hub-vm").only("State", "Active").count()).isLessThan(
                testbed.effectiveRoutes("hub-vm").count());
        assertThat(testbed.whatChanges(testbed.failing("er1")).text()).contains("er1 is down by the failure");
        assertThat(testbed.reachability().sortedBy("from").table().stringColumn("from").get(0)).isEqualTo("branch-vm");
    }

    @Test
    void studies_say_what_they_are() {
        assertThat(Look.of(Routebook.study(testbed.scenario()).vary("weight", List.of(0, 5), (design, weight) ->
                design.connection("hub-er1", c -> c.weight(weight))).failing(Failures.each(ElementKind.CIRCUIT))).text())
                .isEqualTo("Study[2 variants of weight]");
    }

    @Test
    void without_a_kernel_switching_on_is_harmless() {
        Notebook.on();
        Notebook.on();
        assertThat(Notebook.kernel()).isNotEqualTo("IJava");
    }

    /** As on the machine of somebody who has no kernel: none of the three APIs is there. */
    @Test
    void switching_on_needs_none_of_the_kernels_classes() throws ReflectiveOperationException {
        Class<?> notebook = new WithoutKernels(getClass().getClassLoader()).loadClass("routebook.notebook.Notebook");
        notebook.getMethod("on").invoke(null);
        assertThat(notebook.getMethod("kernel").invoke(null)).isEqualTo("none");
    }

    /** Loads the notebook room anew and knows no kernel. */
    private static final class WithoutKernels extends ClassLoader {

        WithoutKernels(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.github.spencerpark.") || name.startsWith("org.dflib.") || name.startsWith("org.rapaio.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("routebook.notebook.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (java.io.InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
