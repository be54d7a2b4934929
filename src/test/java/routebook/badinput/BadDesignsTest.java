package routebook.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routebook.cli.Shell;

/**
 * Designs that can be read and yet are odd, each beside what the shell shows of it: a clear finding, or a result. With
 * {@code -Dgolden.write=true} that is written anew, to be read by a person before it is kept.
 */
class BadDesignsTest {

    private static final Path FOLDER = Path.of("src/test/resources/badinput/designs");

    @TempDir
    Path folder;

    static List<String> designs() throws IOException {
        return names(FOLDER);
    }

    static List<String> filesThatCannotBeRead() throws IOException {
        return names(Path.of("src/test/resources/io/bad"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".expected")).sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theShellShowsAFindingOrAResult(String name) throws IOException {
        Path design = FOLDER.resolve(name);
        Commands commands = new Commands(design.toString(), folder.resolve("out"));
        Shell.Answer validated = commands.validate();
        StringBuilder shown = new StringBuilder(said("validate", validated));
        Shell.Answer traced = commands.trace();
        if (traced.code() == 0) {
            shown.append(said("elements", commands.elements())).append(said("trace", traced))
                    .append(said("report", commands.report()));
            assertThat(commands.routes().code()).isZero();
        } else {
            // The other commands stop at what validate found, too.
            List<String> reasons = traced.err().lines().toList();
            assertThat(validated.out().lines()).containsAll(reasons);
            assertThat(reasons).isNotEmpty().allMatch(line -> line.contains(": error: "));
            commands.areRefused(reasons);
        }
        Path golden = FOLDER.resolve(name.replaceAll("[.][a-z]+$", ".expected"));
        String text = shown.toString().replace(FOLDER + "/", "").replace(folder + "/", "");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    private static String said(String command, Shell.Answer answer) {
        assertThat(answer.err()).isEmpty();
        return "$ " + command + " -> " + answer.code() + "\n" + answer.out();
    }

    /** What each of these files says stands beside it already; here the whole way to the shell. */
    @ParameterizedTest
    @MethodSource("filesThatCannotBeRead")
    void noCommandTakesAFileThatCannotBeRead(String name) throws IOException {
        Path file = Path.of("src/test/resources/io/bad", name);
        List<String> faults = Files.readAllLines(Path.of(file + ".expected")).stream()
                .map(line -> file.getParent() + "/" + line).toList();
        Commands commands = new Commands(file.toString(), folder.resolve("out"));
        Shell.Answer validated = commands.validate();
        assertThat(validated.code()).isEqualTo(2);
        assertThat(validated.out().lines().filter(line -> line.endsWith(" [FILE]"))
                .map(line -> line.replaceFirst(": error: ", ": ").replaceFirst(" \\[FILE\\]$", "")))
                .containsExactlyElementsOf(faults);
        assertThat(validated.out()).endsWith(faults.size() + (faults.size() == 1 ? " error" : " errors")
                + ", 0 warnings, 0 info\n");
        commands.areRefused(faults);
    }
}
