package routebook.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every room has a doorplate: what it is, what it may import, where to read first, and which test to read with it. */
class PackageDoorplatesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");

    @TestFactory
    Stream<DynamicTest> every_room() throws IOException {
        List<Path> rooms;
        try (Stream<Path> files = Files.walk(MAIN)) {
            rooms = files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct().sorted()
                    .toList();
        }
        return rooms.stream().map(room -> dynamicTest(MAIN.relativize(room).toString(), () -> {
            String plate = Files.readString(room.resolve("package-info.java"));
            assertThat(plate).contains("<p>May import: ");
            assertThat(named(plate, "<p>Start reading at \\{@link ([\\w.]+)\\}")).matches(
                    type -> Files.exists(MAIN.resolve(type.replace('.', '/') + ".java")));
            assertThat(named(plate, "(?:Test|Story) to read with it: \\{@code ([\\w.]+)\\}")).matches(
                    type -> Files.exists(TEST.resolve(type.replace('.', '/') + ".java")));
        }));
    }

    private static String named(String plate, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(plate);
        assertThat(matcher.find()).as(pattern + " in " + plate).isTrue();
        return matcher.group(1);
    }
}
