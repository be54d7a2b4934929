package routebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A frame that is wrong cannot be made. */
class FrameTest {

    private static Frame.Heading text(String name) {
        return new Frame.Heading(name, String.class, "any");
    }

    @Test
    void its_cells_are_written_as_csv() {
        Frame frame = new Frame(List.of(text("flow"), new Frame.Heading("differ", int.class, "how many")),
                List.of(List.of("a, \"b\"", 2), List.of("", 0)));
        assertThat(Csv.of(frame)).isEqualTo("flow,differ\n\"a, \"\"b\"\"\",2\n,0\n");
    }

    @Test
    void names_rows_and_types_agree() {
        assertThatThrownBy(() -> new Frame(List.of(text("er1"), text("ER1")), List.of()))
                .hasMessage("two columns are called \"ER1\"");
        assertThatThrownBy(() -> new Frame(List.of(text("er1")), List.of(List.of("a", "b"))))
                .hasMessage("a row has 2 cells under 1 headings");
        assertThatThrownBy(() -> new Frame(List.of(text("er1")), List.of(List.of(1))))
                .hasMessage("\"1\" stands in column \"er1\" of String");
        assertThatThrownBy(() -> new Frame(List.of(new Frame.Heading("ms", double.class, "any")), List.of()))
                .hasMessage("column \"ms\" is of double; expected String or int");
    }
}
