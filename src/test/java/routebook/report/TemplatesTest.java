package routebook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

    private static Report report;

    @TempDir
    Path folder;

    @BeforeAll
    static void reportOnTheTestbed() {
        report = Worlds.testbed();
    }

    private Report with(String name, String template) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, template);
        return report.with(Templates.in(folder));
    }

    @Test
    void aUsersTemplateComesFirstAndShippedOnesFillIn() throws IOException {
        Report own = with("report.md.ftl", "${title} has ${pairs?size} pairs, ${source.profile}");
        assertThat(own.markdown()).isEqualTo("interop-testbed has 15 pairs, 2018");
        assertThat(own.html()).isEqualTo(report.html());
        assertThat(with("html/style.ftlh", "<style>b{}</style>").html()).contains("<style>b{}</style>");
    }

    /** Names the template, the line and the expression in one line, and nothing is logged. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\u0001', value = {
        "one\\n${titel}; report.md.ftl:2: ${titel}: ",
        "one\\ntwo\\n${pairs[0].frm}; report.md.ftl:3: ${pairs[0].frm}: ",
        "<#if title>; report.md.ftl:1: ",
        "one\\n<#list pairs as pair>; report.md.ftl:2: ",
        "one\\n<#include \"none.ftl\">; report.md.ftl:2: ",
        "one\\n${pairs}; report.md.ftl:2: ${pairs}: ",
        "<#macro again><@again/></#macro><@again/>; report.md.ftl: it includes or calls itself without end",
    })
    void aFaultIsOneLine(String template, String start) throws IOException {
        Report own = with("report.md.ftl", template.replace("\\n", "\n"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream ear = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(ear);
            System.setErr(ear);
            assertThatThrownBy(own::markdown).isInstanceOf(TemplateFault.class).hasMessageStartingWith(start)
                    .message().doesNotContain("\n").hasSizeLessThan(400);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\u0001', value = {
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File', '/')}",
        "${title?api.length()}",
        "${title.class}",
        "${pairs[0].class.name}",
        "${pairs[0].getClass()}",
        "${pairs[0].from()}",
        "<#include '../outside.ftl'>",
        "<#include '/../outside.ftl'>",
        "<#include 'html/../../outside.ftl'>",
        "<#include 'file:///etc/passwd'>",
        "<#include '/etc/passwd'>",
        "<#import 'link.ftl' as link>",
    })
    void noTemplateRunsCodeOrLeavesItsFolder(String template) throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.ftl"), "outside");
        Path inside = Files.createDirectory(folder.resolve("templates"));
        Files.createSymbolicLink(inside.resolve("link.ftl"), outside);
        Files.writeString(inside.resolve("report.md.ftl"), template);
        assertThatThrownBy(() -> report.with(Templates.in(inside)).markdown()).isInstanceOf(TemplateFault.class)
                .message().startsWith("report.md.ftl:1: ").doesNotContain("\n");
    }

    @Test
    void theListIsTheFolder() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            assertThat(files.filter(Files::isRegularFile).map(file -> Path.of("templates").relativize(file).toString()))
                    .containsExactlyInAnyOrderElementsOf(Templates.list());
        }
    }

    @Test
    void exportedTemplatesGiveTheSameReport() {
        List<Path> files = Templates.export(folder.resolve("mine"));
        assertThat(files).hasSameSizeAs(Templates.list()).allMatch(Files::isRegularFile);
        Report own = report.with(Templates.in(folder.resolve("mine")));
        assertThat(own.html()).isEqualTo(report.html());
        assertThat(own.markdown()).isEqualTo(report.markdown());
        assertThatThrownBy(() -> Templates.export(folder.resolve("mine"))).isInstanceOf(ReportFileException.class)
                .hasMessageContaining("report.html.ftlh is there already");
    }

    @Test
    void aFolderThatIsNoneIsSaid() {
        assertThatThrownBy(() -> Templates.in(folder.resolve("none"))).isInstanceOf(ReportFileException.class)
                .hasMessageEndingWith("it is not a folder");
    }

    @Test
    void markdownEscapesWhatWouldBeMarkup() {
        assertThat(escaped("a|b_c*d`e[f]<g>\\")).isEqualTo("a\\|b\\_c\\*d\\`e\\[f\\]&lt;g>\\\\");
        assertThat(escaped("10.0.0.0/8")).isEqualTo("10.0.0.0/8");
        assertThat(escaped("one\r\ntwo")).isEqualTo("one  two");
        assertThat(escaped("- x")).isEqualTo("\\- x");
        assertThat(escaped("> x")).isEqualTo("\\> x");
        assertThat(escaped("12. x")).isEqualTo("12\\. x");
        assertThat(escaped("http://x www.x")).isEqualTo("http\\://x www\\.x");
    }

    private static String escaped(String text) {
        return MarkdownFormat.INSTANCE.escapePlainText(text);
    }
}
