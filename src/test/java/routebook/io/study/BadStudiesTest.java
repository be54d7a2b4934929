package routebook.io.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routebook.io.text.Fault;
import routebook.io.text.ScenarioFileException;
import routebook.io.text.SourceText;

/**
 * Studies that cannot be run, each beside the messages that it gives. With {@code -Dgolden.write=true} the messages are
 * written anew, to be read by a person before they are kept.
 */
class BadStudiesTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/bad-studies");

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void says_what_is_wrong_and_where(String name) throws IOException {
        ScenarioFileException refusal = catchThrowableOfType(ScenarioFileException.class,
                () -> StudyFile.read(
                        SourceText.of(Files.readString(FOLDER.resolve(name)), name, StudyKeys.EXPECTED), FOLDER));
        assertThat(refusal).as(name + " must be refused").isNotNull();
        String said = String.join("\n", refusal.faults().stream().map(Fault::text).toList()) + "\n";
        Path golden = FOLDER.resolve(name + ".expected");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
        assertThat(said.lines()).allMatch(line -> line.matches(name + ":[0-9]+:[0-9]+: .+: found .+, expected .+"));
    }

    @Test
    void an_empty_file_is_told_what_it_should_be(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "# Nothing but comments.\n");
        assertThatThrownBy(() -> StudyFile.read(empty)).isInstanceOf(ScenarioFileException.class)
                .hasMessageEndingWith("empty.yaml: found nothing but comments, expected a study that begins with routebook-study: 1");
    }
}
