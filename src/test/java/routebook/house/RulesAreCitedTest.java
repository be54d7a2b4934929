package routebook.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import routebook.azure.AzureRuleBook;
import routebook.why.Rule;

/** One rule, one class, one citation, one story. */
class RulesAreCitedTest {

    private static final Path FOLDER = Path.of("src/main/java/routebook/azure/rules");
    private static final Path STORIES = Path.of("src/test/java/routebook/stories");

    @Test
    void the_list_and_the_folder_agree() throws IOException, ReflectiveOperationException {
        List<Rule> inFolder = new ArrayList<>();
        for (String name : sources(FOLDER)) {
            Class<?> type = Class.forName("routebook.azure.rules." + name);
            if (Stream.of(type.getDeclaredFields()).anyMatch(field -> field.getName().equals("RULE"))) {
                inFolder.add((Rule) type.getField("RULE").get(null));
            } else {
                assertThat(type.getModifiers() & java.lang.reflect.Modifier.ABSTRACT).as(name).isNotZero();
            }
        }
        assertThat(AzureRuleBook.RULES).containsExactlyInAnyOrderElementsOf(inFolder);
    }

    @Test
    void every_rule_has_an_id_of_its_own_and_says_and_cites() {
        assertThat(AzureRuleBook.RULES).extracting(Rule::id).doesNotHaveDuplicates()
                .allMatch(id -> id.matches("R-[A-Z0-9]+-[0-9]+(-[a-z]+)?|RB-[A-Z-]+"));
        for (Rule rule : AzureRuleBook.RULES) {
            assertThat(rule.sentence()).as(rule.id()).hasSizeGreaterThan(30).endsWith(".");
            assertThat(rule.citation().source()).as(rule.id()).isNotBlank();
            assertThat(rule.citation().asOf()).as(rule.id()).matches("20[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?");
            assertThat(rule.citation().basis()).as(rule.id()).isNotNull();
        }
    }

    @Test
    void every_rule_has_a_story() throws IOException {
        String stories = text(STORIES);
        assertThat(AzureRuleBook.RULES).extracting(Rule::id).allMatch(id -> stories.contains(id));
    }

    @Test
    void readme_lists_every_rule() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(AzureRuleBook.RULES).allMatch(rule -> readme.contains("| " + rule.id() + " |"));
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith(".java") && !name.endsWith("package-info.java"))
                    .map(name -> name.replace(".java", "").replace('/', '.').replace('\\', '.')).sorted().toList();
        }
    }

    private static String text(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            List<String> texts = new ArrayList<>();
            for (Path file : sorted) {
                texts.add(Files.readString(file));
            }
            return texts.stream().collect(Collectors.joining("\n"));
        }
    }
}
