package routebook.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import routebook.testing.Tool;

/** The report as a reader has it before him: in a browser, by day and by night, in a narrow window and on paper. */
class ReportInBrowserTest {

    private static Chromium browser;

    @TempDir
    static Path folder;

    /** Not once for all: tests of a class that is skipped as a whole are not counted as skipped. */
    @BeforeEach
    void openTheBrowser() throws IOException {
        if (browser == null) {
            browser = Chromium.start(Tool.needed("chromium", "the report is not opened in a browser"));
        }
    }

    @AfterAll
    static void closeTheBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    /** The views are judged side by side, as every tab is a process of its own. */
    @TestFactory
    List<DynamicTest> it_is_fit_to_be_shown() {
        ExecutorService judges = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<DynamicTest> tests = new ArrayList<>();
        ShownReports.all().forEach((name, write) -> {
            URI page = write.apply(folder.resolve(name)).toUri();
            for (View view : View.values()) {
                String shown = name + ", " + view;
                CompletableFuture<List<String>> faults = CompletableFuture.supplyAsync(() -> faults(page, view), judges);
                tests.add(dynamicTest(shown, () -> assertThat(Waiting.await(shown, faults)).as(shown).isEmpty()));
            }
        });
        judges.shutdown();
        return tests;
    }

    /** A judge that finds nothing in a good page has to find something in a bad one. */
    @Test
    void a_bad_page_is_not() throws IOException {
        URI page = Files.writeString(folder.resolve("bad.html"), """
                <!DOCTYPE html>
                <html lang="en"><head><title>Bad</title></head><body><main><h1>Bad</h1>
                <p><a href="#nowhere">one</a> <a href="#hidden">two</a> <a href="other.html">three</a></p>
                <p id="hidden" hidden>hidden</p>
                <p style="color: #bbbbbb; background: #ffffff">faint</p>
                <div style="width: 3000px">wide</div>
                <svg width="9" height="9"><circle r="9"/></svg> <img src="http://outside.invalid/image.png">
                <details><summary>Fold</summary><p><button></button></p></details>
                </main><script>
                  console.warn('beware');
                  alert('stop');
                  throw new Error('broken');
                </script></body></html>
                """).toUri();
        assertThat(starts(faults(page, View.NARROW))).contains("leads nowhere: #nowhere", "stays hidden: #hidden",
                "leads nowhere: other.html", "3008 px wide in a window of 420 px", "image without a name", "dialog: stop",
                "console warning", "exception: Error: broken", "log error", "request: http://outside.invalid/image.png",
                "critical image-alt", "critical button-name", "serious color-contrast");
        assertThat(starts(faults(page, View.PRINT))).contains("printed closed: Fold");
    }

    /** What each fault begins with: up to the words that are the browser's. */
    private static List<String> starts(List<String> faults) {
        return faults.stream()
                .map(fault -> fault.replaceFirst("^((?:critical|serious) [a-z-]+|image without a name|console warning"
                        + "|log error|\\d+ px wide in a window of \\d+ px|exception: Error: broken)[\\s\\S]*", "$1"))
                .toList();
    }

    private static List<String> faults(URI page, View view) {
        try (Tab tab = browser.open()) {
            return new PageJudge(tab).faults(page, view);
        }
    }
}
