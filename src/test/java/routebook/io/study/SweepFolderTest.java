package routebook.io.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.study.Progress;
import routebook.study.Simulator;
import routebook.study.SweepInterruptedException;
import routebook.study.SweepRunner;

/** A sweep's files come out the same, however often it was stopped on the way. */
class SweepFolderTest {

    private static final String VERSION = "1";

    private static StudyFile study() {
        return StudyFile.find("preference");
    }

    private static SweepFolder.Pieces runner(int threads, Progress progress) {
        return SweepFolder.Pieces.by(new SweepRunner(Simulator.DEFAULT, threads, progress));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                files.put(each.getFileName().toString(), Files.readString(each));
            }
        }
        return files;
    }

    @Test
    void each_question_has_a_file_of_its_name(@TempDir Path folder) throws IOException {
        SweepFolder.run(study(), folder.resolve("new/sweep"), VERSION, runner(2, Progress.SILENT));
        Map<String, String> files = files(folder.resolve("new/sweep"));
        assertThat(files).containsOnlyKeys("cases.csv", "reachability.csv", "paths.csv", "symmetry.csv");
        // 12 variants under two failures, and two flows.
        assertThat(files.get("cases.csv").lines()).hasSize(1 + 12 * 2)
                .first().isEqualTo("variant,prepend,preference,weight,failed,status,reason");
        assertThat(files.get("reachability.csv").lines()).hasSize(1 + 12 * 2 * 2);
    }

    @Test
    void a_sweep_that_was_stopped_goes_on_and_gives_the_same_bytes(@TempDir Path folder) throws IOException {
        Path whole = folder.resolve("whole");
        SweepFolder.run(study(), whole, VERSION, runner(2, Progress.SILENT));
        Path stopped = folder.resolve("stopped");
        int[] pieces = new int[1];
        for (int stop : new int[] {1, 17, 18, 40}) {
            assertThatThrownBy(() -> SweepFolder.run(study(), stopped, VERSION, runner(2, (done, all) -> {
                pieces[0]++;
                if (done >= stop) {
                    Thread.currentThread().interrupt();
                }
            }))).isInstanceOf(SweepInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        int before = pieces[0];
        SweepFolder.run(study(), stopped, VERSION, runner(1, (done, all) -> pieces[0]++));
        assertThat(files(stopped)).isEqualTo(files(whole));
        // 12 variants in 6 pieces each, none of them computed twice.
        assertThat(before).isBetween(40, 50);
        assertThat(pieces[0]).isEqualTo(72);
    }

    /** What SIGKILL leaves behind: rows of a piece that is not counted yet, and a count that was cut off. */
    @Test
    void what_a_kill_left_half_written_is_written_anew(@TempDir Path folder) throws IOException {
        Path whole = folder.resolve("whole");
        SweepFolder.run(study(), whole, VERSION, runner(2, Progress.SILENT));
        Path killed = folder.resolve("killed");
        assertThatThrownBy(() -> SweepFolder.run(study(), killed, VERSION, runner(2, (done, all) -> {
            if (done == 30) {
                Thread.currentThread().interrupt();
            }
        }))).isInstanceOf(SweepInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        Path rows = killed.resolve("paths.csv.part");
        Files.writeString(rows, Files.readString(rows) + "deadbeef,3,2");
        Path progress = killed.resolve(SweepFolder.PROGRESS);
        Files.writeString(progress, Files.readString(progress) + "31 10");
        SweepFolder.run(study(), killed, VERSION, runner(2, Progress.SILENT));
        assertThat(files(killed)).isEqualTo(files(whole));
    }

    /** A kill while the finished files are given their names: two have them, two have not. */
    @Test
    void what_a_kill_left_half_named_is_named_to_the_end(@TempDir Path folder) throws IOException {
        Path whole = folder.resolve("whole");
        SweepFolder.run(study(), whole, VERSION, runner(2, Progress.SILENT));
        Path killed = Files.createDirectory(folder.resolve("killed"));
        StringBuilder done = new StringBuilder("72");
        for (String name : List.of("cases", "reachability", "paths", "symmetry")) {
            boolean named = name.equals("cases") || name.equals("reachability");
            Files.copy(whole.resolve(name + ".csv"), killed.resolve(name + (named ? ".csv" : ".csv.part")));
            done.append(' ').append(Files.size(whole.resolve(name + ".csv")));
        }
        Files.writeString(killed.resolve(SweepFolder.PROGRESS), VERSION + ' ' + study().fingerprint()
                + " cases reachability paths symmetry\n" + done + "\n");
        SweepFolder.run(study(), killed, VERSION, runner(2, (piece, all) -> {
            throw new AssertionError("every piece was computed before");
        }));
        assertThat(files(killed)).isEqualTo(files(whole));
    }

    /** What is asked of all cases together is gathered at the end, from rows of before the stop as well. */
    @Test
    void a_stop_takes_nothing_from_what_is_gathered(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("study.yaml"), """
                routebook-study: 1
                design: interop-testbed
                alternatives: {vpn only: {without: [er1, er2, hub-er1, remote-er1, hub-er2]}}
                failures: [{each: circuit}]
                ask: [worst, side-by-side]
                """);
        StudyFile study = StudyFile.read(text);
        Path whole = folder.resolve("whole");
        assertThat(SweepFolder.run(study, whole, VERSION, runner(2, Progress.SILENT))).containsExactly("cases.csv",
                "reachability.csv", "worst.csv", "side-by-side.csv");
        Path stopped = folder.resolve("stopped");
        assertThatThrownBy(() -> SweepFolder.run(study, stopped, VERSION, runner(1, (done, all) -> {
            if (done == 20) {
                Thread.currentThread().interrupt();
            }
        }))).isInstanceOf(SweepInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        SweepFolder.run(study, stopped, VERSION, runner(2, Progress.SILENT));
        assertThat(files(stopped)).isEqualTo(files(whole)).hasSize(4);
        // 30 flows in two variants; and a row for each, with nothing down and under two failures that one of them knows.
        assertThat(files(whole).get("worst.csv").lines()).hasSize(1 + 30 * 2);
        assertThat(files(whole).get("side-by-side.csv").lines()).hasSize(1 + 30 * 3);
    }

    /** Before a night is spent on it. */
    @Test
    void what_is_not_to_be_had_is_refused_at_once(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("study.yaml"), """
                routebook-study: 1
                design: interop-testbed
                vary:
                  asn: {at: sites/loc1/asn, values: [%s]}
                ask: side-by-side
                """.formatted(IntStream.range(65001, 65102).mapToObj(String::valueOf).collect(Collectors.joining(", "))));
        Path out = folder.resolve("out");
        assertThatThrownBy(() -> SweepFolder.run(StudyFile.read(text), out, VERSION, runner(2, Progress.SILENT)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("at most 100 designs stand side by side; found 101");
        assertThat(out).doesNotExist();
    }

    @Test
    void another_study_or_version_does_not_go_on_with_its_rows(@TempDir Path folder) {
        assertThatThrownBy(() -> SweepFolder.run(study(), folder, VERSION, runner(2,
                (done, all) -> Thread.currentThread().interrupt()))).isInstanceOf(SweepInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> SweepFolder.run(StudyFile.find("topologies"), folder, VERSION,
                runner(2, Progress.SILENT))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds an unfinished sweep of another study or another Routebook");
        assertThatThrownBy(() -> SweepFolder.run(study(), folder, "2", runner(2, Progress.SILENT)))
                .hasMessageContaining("another Routebook");
    }
}
