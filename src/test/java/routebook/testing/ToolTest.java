package routebook.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** A missing program skips a test where that is allowed and fails it elsewhere; it never passes it. */
class ToolTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void a_program_is_found_on_the_path() throws Exception {
        Path program = Files.createFile(folder.resolve("drill"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(tool(Map.of("PATH", ":/nowhere:" + folder)).path("drill", "no hole is made")).isEqualTo(program);
        assertThat(out.size()).isZero();
    }

    @Test
    void without_it_tests_are_skipped_with_one_line() {
        Tool tool = tool(Map.of("PATH", folder.toString()));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tool.path("drill", "no hole is made")).isInstanceOf(TestAbortedException.class);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("skipped: no hole is made, since drill is not installed");
    }

    @Test
    void where_nothing_may_be_skipped_the_test_fails() {
        assertThatThrownBy(() -> tool(Map.of("ROUTEBOOK_NO_SKIP", "1")).path("drill", "no hole is made"))
                .isInstanceOf(AssertionError.class).hasMessage("no hole is made, since drill is not installed");
        assertThat(out.size()).isZero();
    }

    private Tool tool(Map<String, String> environment) {
        return new Tool(environment, new PrintStream(out, true, StandardCharsets.UTF_8));
    }
}
