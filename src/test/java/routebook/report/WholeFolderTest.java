package routebook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {

    private static final Map<String, byte[]> FILES = files();

    @TempDir
    Path folder;

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("index.html", new byte[] {1});
        files.put("sub/part.svg", new byte[] {2});
        return files;
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.map(path -> folder.relativize(path).toString()).filter(path -> !path.isEmpty()).sorted().toList();
        }
    }

    @Test
    void writesAllAndLeavesOthersAlone() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        WholeFolder.write("the report", folder, FILES);
        WholeFolder.write("the report", folder, FILES);
        assertThat(everything()).containsExactly("index.html", "notes.txt", "sub", "sub/part.svg");
    }

    @Test
    void aFileInTheWayIsSaidAndNothingStaysBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "a file");
        for (Path out : List.of(file, file.resolve("below"))) {
            assertThatThrownBy(() -> WholeFolder.write("the report", out, FILES)).isInstanceOf(ReportFileException.class)
                    .hasMessageStartingWith("cannot write the report to " + out + ": ").message().doesNotContain("\n");
        }
        assertThat(everything()).containsExactly("out");
    }

    @Test
    void aFolderInAFilesPlaceIsSaidAndNothingChanges() throws IOException {
        Files.createDirectories(folder.resolve("out/index.html"));
        assertThatThrownBy(() -> WholeFolder.write("the report", folder.resolve("out"), FILES))
                .hasMessageEndingWith("index.html in it is a folder");
        assertThat(everything()).containsExactly("out", "out/index.html");
    }

    @Test
    void madeFoldersGoAgainIfWritingFails() throws IOException {
        Map<String, byte[]> bad = new LinkedHashMap<>(FILES);
        // Longer than any file name may be.
        bad.put("n".repeat(4000), new byte[] {3});
        assertThatThrownBy(() -> WholeFolder.write("the report", folder.resolve("new/out"), bad))
                .isInstanceOf(ReportFileException.class);
        assertThat(everything()).isEmpty();
    }
}
