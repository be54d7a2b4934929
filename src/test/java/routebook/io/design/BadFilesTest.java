package routebook.io.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routebook.io.text.Fault;
import routebook.io.text.Location;
import routebook.io.text.ScenarioFileException;
import routebook.io.text.Shown;

/**
 * Files that cannot be read, each beside the messages that it gives. With {@code -Dgolden.write=true} the messages are
 * written anew, to be read by a person before they are kept.
 */
class BadFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/bad");

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".expected"))
                    .sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatIsWrongAndWhere(String name) throws IOException {
        Path golden = FOLDER.resolve(name + ".expected");
        try (InputStream in = Files.newInputStream(FOLDER.resolve(name))) {
            String said = said(in, name);
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(golden, said);
            }
            assertThat(said).isEqualTo(Files.readString(golden));
        }
    }

    private static String said(InputStream in, String name) {
        ScenarioFileException refusal = catchThrowableOfType(ScenarioFileException.class,
                () -> ScenarioFile.read(in, name));
        assertThat(refusal).as(name + " must be refused").isNotNull();
        return String.join("\n", refusal.faults().stream().map(Fault::text).toList()) + "\n";
    }

    @Test
    void everyMessageIsOneLineAndLeadsToItsPlace() throws IOException {
        for (String name : files()) {
            assertThat(Files.readAllLines(FOLDER.resolve(name + ".expected"))).as(name).isNotEmpty()
                    .allMatch(line -> line.startsWith(name + ":") && line.matches(".+: found .+, expected .+"))
                    .allMatch(line -> line.length() < 420)
                    .noneMatch(line -> line.codePoints().anyMatch(Shown::isOdd));
        }
    }

    @Test
    void faultsComeInParts() {
        String text = "routebook: 1\nvirtualNetworks:\n  East Hub: {region: East US 2, spaces: [10.0.0.0/16]}\n";
        ScenarioFileException refusal = catchThrowableOfType(ScenarioFileException.class,
                () -> ScenarioFile.read(text, "parts.yaml"));
        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.at()).isEqualTo(new Location("parts.yaml", 3, 33));
            assertThat(fault.path()).containsExactly("virtualNetworks", "East Hub", "spaces");
            assertThat(fault.pathText()).isEqualTo("virtualNetworks.\"East Hub\".spaces");
            assertThat(fault.found()).isEqualTo("an unknown key");
            assertThat(fault.expected()).startsWith("one of region, space,");
            assertThat(fault.advice()).isEqualTo("did you mean space?");
        });
    }

    @Test
    void fileNamesCannotDisturbATerminal() {
        ScenarioFileException refusal = catchThrowableOfType(ScenarioFileException.class,
                () -> ScenarioFile.read("", "a\u202E\u001B[2Jb\n.yaml"));
        assertThat(refusal).hasMessageStartingWith("a\\u202E\\u001B[2Jb\\u000A.yaml: found an empty file");
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThat(catchThrowableOfType(ScenarioFileException.class, () -> ScenarioFile.read(FOLDER)))
                .hasMessageContaining("found a folder, expected a design file");
        assertThat(catchThrowableOfType(ScenarioFileException.class,
                () -> ScenarioFile.read(FOLDER.resolve("none.yaml"))))
                .hasMessageContaining("found no such file, expected a design file");
    }
}
