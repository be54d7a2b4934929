package routebook.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routebook.kernel.CellShell;

/**
 * The cells of every notebook, run without Jupyter: what they give is what is stored. {@code notebooks/check} does the same on
 * a kernel.
 */
class NotebooksTest {

    private static final Path FOLDER = Path.of("notebooks");

    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
        }
    }

    @Test
    void there_are_eight() throws IOException {
        assertThat(notebooks()).hasSizeGreaterThanOrEqualTo(8);
    }

    /** What a kernel stored: twice the pixels of the size at which they are shown. */
    @ParameterizedTest
    @MethodSource("notebooks")
    void its_pictures_are_sharp(Path notebook) throws IOException {
        for (JsonNode picture : new ObjectMapper().readTree(notebook.toFile()).findParents("image/png")) {
            if (picture.get("image/png").isObject()) {
                continue; // the metadata of another one
            }
            String pixels = shown("image/png", text(picture.get("image/png")));
            JsonNode size = metadata(notebook, picture);
            assertThat(pixels).isEqualTo(2 * size.get("width").asInt() + "x" + 2 * size.get("height").asInt());
        }
    }

    private static JsonNode metadata(Path notebook, JsonNode picture) throws IOException {
        return new ObjectMapper().readTree(notebook.toFile()).findParents("metadata").stream()
                .filter(output -> picture.equals(output.get("data"))).findFirst().orElseThrow()
                .get("metadata").get("image/png");
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void its_cells_give_what_is_stored(Path notebook) throws IOException, CellShell.CellException {
        List<String> stale = new ArrayList<>();
        try (CellShell shell = new CellShell(Arrays.asList(System.getProperty("java.class.path")
                .split(java.io.File.pathSeparator)))) {
            int number = 0;
            for (JsonNode cell : new ObjectMapper().readTree(notebook.toFile()).get("cells")) {
                String source = text(cell.get("source"));
                boolean code = cell.get("cell_type").asText().equals("code");
                number += code ? 1 : 0;
                // The class path is this machine's.
                if (code && !source.startsWith("%%")) {
                    List<String> given = given(shell.run(source));
                    List<String> stored = stored(cell);
                    if (!given.equals(stored)) {
                        stale.add("[" + number + "] gives " + given + " instead of " + stored);
                    }
                }
            }
        }
        assertThat(stale).isEmpty();
    }

    /** Type by type; of a picture its size, since the shapes of letters belong to the machine. */
    private static List<String> given(Object value) {
        List<String> contents = new ArrayList<>();
        if (value != null) {
            Look look = Look.of(value);
            look.bundle().forEach((mime, content) -> contents.add(mime + " " + shown(mime, content)));
            contents.add("text/plain " + look.text());
        }
        contents.sort(null);
        return contents;
    }

    private static List<String> stored(JsonNode cell) {
        List<String> contents = new ArrayList<>();
        for (JsonNode output : cell.get("outputs")) {
            output.path("data").properties().forEach(
                    each -> contents.add(each.getKey() + " " + shown(each.getKey(), text(each.getValue()))));
        }
        contents.sort(null);
        return contents;
    }

    private static String shown(String mime, String content) {
        if (!mime.equals("image/png")) {
            return content;
        }
        ByteBuffer size = ByteBuffer.wrap(Base64.getMimeDecoder().decode(content), 16, 8);
        return size.getInt() + "x" + size.getInt();
    }

    private static String text(JsonNode node) {
        if (node.isTextual()) {
            return node.asText();
        }
        StringBuilder joined = new StringBuilder();
        node.forEach(part -> joined.append(part.asText()));
        return joined.toString();
    }
}
