package routebook.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * The seeds of the fuzz targets, and what they once found, by the same checks. {@code -Pfuzz} looks for more:
 * see {@code src/fuzz}.
 */
class SeedsTest {

    private static final Path FOLDER = Path.of("src/test/resources/fuzz");

    @TestFactory
    Stream<DynamicTest> scenario() throws IOException {
        return replay("scenario", ScenarioCheck::check);
    }

    @TestFactory
    Stream<DynamicTest> address() throws IOException {
        return replay("address", AddressCheck::check);
    }

    @TestFactory
    Stream<DynamicTest> template() throws IOException {
        return replay("template", TemplateCheck::check);
    }

    private static Stream<DynamicTest> replay(String target, ThrowingConsumer<byte[]> check) throws IOException {
        List<Path> seeds;
        try (Stream<Path> files = Files.list(FOLDER.resolve(target))) {
            seeds = files.sorted().toList();
        }
        assertThat(seeds).isNotEmpty();
        return seeds.stream().map(seed -> dynamicTest(seed.getFileName().toString(),
                () -> check.accept(Files.readAllBytes(seed))));
    }
}
