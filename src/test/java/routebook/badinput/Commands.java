package routebook.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import routebook.cli.Shell;

/** The commands that take a design, run on one. */
final class Commands {

    private final String design;
    private final Path out;

    /**
     * Commands on a design.
     *
     * @param design as a user would write it
     * @param out    where the report goes; not there yet
     */
    Commands(String design, Path out) {
        this.design = design;
        this.out = out;
    }

    Shell.Answer validate() {
        return answered(Shell.run("validate", design));
    }

    Shell.Answer elements() {
        return answered(Shell.run("elements", design, "--format", "csv"));
    }

    Shell.Answer routes() {
        return answered(Shell.run("routes", design, "--format", "csv"));
    }

    Shell.Answer trace() {
        return answered(Shell.run("trace", design, "--all"));
    }

    Shell.Answer report() {
        Shell.Answer answer = answered(Shell.run("report", design, "--out", out.toString()));
        if (answer.code() == 0) {
            assertThat(out.resolve("index.html")).isNotEmptyFile();
        } else {
            assertThat(out).doesNotExist();
        }
        return answer;
    }

    /** None of them answers; each gives the same reasons, line by line, and leaves nothing behind. */
    void areRefused(List<String> reasons) {
        for (Shell.Answer answer : List.of(elements(), routes(), trace(), report())) {
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err().lines()).containsExactlyElementsOf(reasons);
        }
    }

    /** What holds for every answer: a known code, plain lines, no trace of the stack, no fault of ours. */
    private static Shell.Answer answered(Shell.Answer answer) {
        assertThat(answer.code()).isBetween(0, 2);
        assertThat(answer.out() + answer.err()).doesNotContain("Exception").doesNotContain("internal error")
                .doesNotContain("\tat ").doesNotContain("\r");
        answer.err().lines().forEach(Lines::isPlainLine);
        assertThat(answer.err().isEmpty()).isEqualTo(answer.code() == 0 || !answer.out().isEmpty());
        return answer;
    }
}
