package routebook.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import routebook.cli.Shell;
import routebook.io.design.DesignSource;

/** Questions about what is not there: one line that says so, code 2, and no answer. */
class BadArgumentsTest {

    private static final String TESTBED = "interop-testbed";

    private static final String SHIPPED = "shipped are " + String.join(", ", DesignSource.listShipped());

    /** Arguments, and the line. */
    private static final Map<String[], String> CASES = new LinkedHashMap<>();

    static {
        says("no element \"nothing\"", "trace", TESTBED, "--all", "--fail", "nothing");
        says("no element \"\"", "trace", TESTBED, "--all", "--fail", "");
        says("no element \"er1/primry\"; did you mean \"er1/primary\"?", "trace", TESTBED, "--all", "--fail", "er1/primry");
        says("no element \"HUB\"; did you mean \"hub\"?", "trace", TESTBED, "--all", "--fail", "HUB");
        says("no element \"nothing\"", "trace", TESTBED, "--all", "--fail", "er1", "--fail", "nothing");
        says("no element \"nothing\"", "routes", TESTBED, "--fail", "nothing");
        says("no element \"nothing\"", "report", TESTBED, "--fail", "nothing", "--out", "target/never-made");
        says("no element \"nowhere\"", "routes", TESTBED, "--at", "nowhere");
        says("no element \"two; lines\"", "routes", TESTBED, "--at", "two\nlines");
        says("no end point \"hub-wm\"; did you mean \"hub-vm\"?", "trace", TESTBED, "--from", "hub-wm", "--to", "spoke-vm");
        says("no end point \"nobody\"", "trace", TESTBED, "--from", "hub-vm", "--to", "nobody");
        says("no end point \"hub\"", "trace", TESTBED, "--from", "hub-vm", "--to", "hub");
        says("found no file and no shipped design \"interop-testbet\"; did you mean \"interop-testbed\"?; "
                + SHIPPED, "validate", "interop-testbet");
        says("found no file and no shipped design \"../interop-testbed\"; did you mean \"interop-testbed\"?; "
                + SHIPPED, "validate", "../interop-testbed");
        says("found no file and no shipped design \"a\\u000Ab\\u202Ec\"; " + SHIPPED,
                "elements", "a\nb\u202Ec");
        says("no templates in target/no-such-folder: it is not a folder", "report", TESTBED, "--out", "target/never-made",
                "--templates", "target/no-such-folder");
    }

    private static void says(String line, String... arguments) {
        CASES.put(arguments, "routebook: " + line);
    }

    @TestFactory
    Stream<DynamicTest> oneLineAndCode2() {
        return CASES.entrySet().stream().map(each -> dynamicTest(Arrays.toString(each.getKey()), () -> {
            Shell.Answer answer = Shell.run(each.getKey());
            assertThat(answer.err()).isEqualToNormalizingNewlines(each.getValue() + "\n");
            assertThat(answer.out()).isEmpty();
            assertThat(answer.code()).isEqualTo(2);
            assertThat(Path.of("target/never-made")).doesNotExist();
        }));
    }
}
