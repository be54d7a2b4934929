package routebook.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import routebook.cli.Shell;

/** What README shows runs. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    /** One after another in one session, as a reader would paste them. */
    @Test
    void its_java_runs() throws IOException {
        List<String> blocks = blocks("java");
        assertThat(blocks).isNotEmpty();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            for (String block : blocks) {
                String rest = block;
                while (!rest.isBlank()) {
                    SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                    for (SnippetEvent event : shell.eval(next.source())) {
                        assertThat(event.status()).as(next.source() + diagnostics(shell, event.snippet()))
                                .isEqualTo(Snippet.Status.VALID);
                        assertThat(event.exception()).as(next.source()).isNull();
                    }
                    rest = next.remaining();
                }
            }
        }
    }

    private static String diagnostics(JShell shell, Snippet snippet) {
        return shell.diagnostics(snippet).map(each -> "\n" + each.getMessage(null)).reduce("", String::concat);
    }

    /** Every line that calls the jar is a command that the command line carries out; designs and studies are README's own. */
    @TestFactory
    Stream<DynamicTest> its_commands_run(@TempDir Path folder) throws IOException {
        Path design = folder.resolve("my-network.yaml");
        Files.writeString(design, blocks("yaml").get(0));
        Path study = folder.resolve("my-study.yaml");
        Files.writeString(study, blocks("yaml").get(1));
        List<String> commands = new ArrayList<>();
        for (String block : blocks("sh")) {
            block.lines().filter(line -> line.startsWith("java -jar target/routebook.jar ")).forEach(commands::add);
        }
        assertThat(commands).hasSizeGreaterThan(4);
        return commands.stream().map(command -> dynamicTest(command, () -> {
            String[] arguments = command.replace("java -jar target/routebook.jar ", "")
                    .replace("my-network.yaml", design.toString())
                    .replace("my-study.yaml", study.toString())
                    .replace("my-sweep", folder.resolve("sweep").toString())
                    .replace("target/n-1", folder.resolve("n-1").toString())
                    .replace("my-report", folder.resolve("report").toString())
                    .split(" +");
            Shell.Answer answer = Shell.run(arguments);
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.out()).isNotBlank();
        }));
    }

    @Test
    void it_begins_with_the_two_commands() throws IOException {
        assertThat(blocks("sh").get(0)).startsWith("mvn -q compile exec:java").contains("mvn -q verify");
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher matcher = Pattern.compile("```" + language + "\\R(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(README));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }
}
