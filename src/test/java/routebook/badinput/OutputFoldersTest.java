package routebook.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.cli.Shell;
import routebook.io.design.DesignSource;

/** Places where nothing can be written: one line says so, what was there is there still, and no part of anything new is. */
class OutputFoldersTest {

    private static final String DESIGN = "src/test/resources/badinput/designs/no-end-points.yaml";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFileStandsThere() throws IOException {
        file = Files.writeString(folder.resolve("file"), "mine");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path below = file.resolve("below/it");
        refused("cannot write the report to " + file + ": " + file + " is a file, not a folder", "report", DESIGN, "--out",
                file.toString());
        refused("cannot write the report to " + below + ": " + file + " is a file, not a folder", "report", DESIGN, "--out",
                below.toString());
        refused("cannot write the templates to " + file + ": " + file + " is a file, not a folder", "templates", "export",
                file.toString());
        assertThat(failed(Shell.run("new", below.toString()))).startsWith("routebook: " + below + ": cannot be written: ")
                .doesNotContain(".tmp");
    }

    @Test
    void aFolderStandsInAFilesPlace() throws IOException {
        Files.createDirectories(folder.resolve("out/report.md"));
        Files.writeString(folder.resolve("out/index.html"), "the old report");
        refused("cannot write the report to " + folder.resolve("out") + ": report.md in it is a folder", "report", DESIGN,
                "--out", folder.resolve("out").toString());
    }

    @Test
    void nothingIsOverwrittenThatMayBeSomebodysWork() throws IOException {
        refused(file + ": is there already, and a new design overwrites nothing", "new", file.toString());
        Files.writeString(folder.resolve("report.md.ftl"), "changed by hand");
        refused("cannot write the templates to " + folder + ": report.md.ftl is there already", "templates", "export",
                folder.toString());
    }

    @Test
    void aNameIsTooLong() throws IOException {
        Path out = folder.resolve("new").resolve("n".repeat(300));
        refused("cannot write the report to " + out + ": File name too long", "report", DESIGN, "--out", out.toString());
    }

    /** Some folders can be written by nobody, whoever runs this. */
    @Test
    void aFolderOfTheSystem() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/sys/kernel")), "skipped: no Linux, so no folder that even root cannot write");
        for (String[] command : List.of(new String[] {"report", DESIGN, "--out", "/sys/routebook/out"},
                new String[] {"templates", "export", "/sys/routebook"}, new String[] {"new", "/sys/routebook.yaml"})) {
            assertThat(failed(Shell.run(command))).matches("routebook: .*/sys/routebook[^ ]*: .+");
        }
    }

    @Test
    void aFolderThatMayNotBeWritten() throws Exception {
        // Root may write everything, unless it gives its rights away.
        String[] without = Files.isWritable(Path.of("/")) ? new String[] {"setpriv", "--bounding-set=-all", "--inh-caps=-all"}
                : new String[] {"env"};
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && Child.can(command(without, "true"))
                && !Child.can(command(without, "touch '" + closed + "/x'")),
                "skipped: no way to take the right to write a folder");
        try {
            for (String command : List.of(Child.routebook("report", DESIGN, "--out", closed + "/out"),
                    Child.routebook("report", DESIGN, "--out", closed.toString()),
                    Child.routebook("templates", "export", closed.toString()),
                    Child.routebook("new", closed + "/new.yaml"))) {
                Map<String, String> before = everything(folder);
                Child.Answer answer = Child.run(command(without, command));
                assertThat(answer.out()).startsWith("routebook: ").contains(closed.toString()).hasLineCount(1);
                assertThat(answer.code()).isEqualTo(2);
                assertThat(everything(folder)).isEqualTo(before);
            }
        } finally {
            assertThat(closed.toFile().setWritable(true)).isTrue();
        }
    }

    private static String[] command(String[] prefix, String command) {
        return Stream.concat(Stream.of(prefix), Stream.of("sh", "-c", command)).toArray(String[]::new);
    }

    /** A small file system of our own, filled up; where none may be mounted, a limit on the size of files. */
    @Test
    void aFullDisk() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String mount = "mount -t tmpfs -o size=256k none '" + disk + "'";
        boolean own = Child.can("unshare", "-rm", "sh", "-c", mount);
        assumeTrue(own || Child.can("sh", "-c", "ulimit -f 2000"), "skipped: neither a disk nor a limit to fill");
        Path large = Files.writeString(folder.resolve("large.yaml"), "routebook: 1\nassumptions:\n"
                + ("  - {about: x, basis: y, assumption: " + "long ".repeat(390) + "}\n").repeat(2000));
        String script = String.join("\n",
                own ? mount : "ulimit -f 2000",
                "echo mine >'" + disk + "/report.md'",
                Child.routebook("report", large.toString(), "--out", disk + "/new/out") + "; echo code $?",
                Child.routebook("report", large.toString(), "--out", disk.toString()) + "; echo code $?",
                own ? "head -c 1m /dev/zero >'" + disk + "/zero' 2>/dev/null; " + Child.routebook("templates", "export",
                        disk + "/t") + "; echo code $?" : "echo no templates; echo code 2",
                own ? Child.routebook("new", disk + "/new.yaml") + "; echo code $?; rm '" + disk + "/zero'"
                        : "echo no design; echo code 2",
                "cat '" + disk + "/report.md'", "ls -A '" + disk + "'");
        Child.Answer answer = own ? Child.run("unshare", "-rm", "sh", "-c", script) : Child.run("sh", "-c", script);
        List<String> lines = answer.out().lines().toList();
        assertThat(lines).as(answer.out()).hasSize(10);
        String reason = own ? "No space left on device" : "File too large";
        assertThat(lines.get(0)).isEqualTo("routebook: cannot write the report to " + disk + "/new/out: " + reason);
        assertThat(lines.get(2)).isEqualTo("routebook: cannot write the report to " + disk + ": " + reason);
        if (own) {
            assertThat(lines.get(4)).isEqualTo("routebook: cannot write the templates to " + disk + "/t: " + reason);
            assertThat(lines.get(6)).startsWith("routebook: " + disk + "/new.yaml: cannot be written: ").endsWith(reason);
        }
        assertThat(List.of(lines.get(1), lines.get(3), lines.get(5), lines.get(7))).containsOnly("code 2");
        assertThat(lines.subList(8, 10)).containsExactly("mine", "report.md");
    }

    @Test
    void blanksAndOddCharactersAreOrdinary() throws IOException {
        for (String name : List.of("with blanks/ and more ", "üñí/العربية", "%20/a&b;c", "it's \"so\"", "-dash", "~", "$HOME",
                "*", ".hidden")) {
            Shell.Answer answer = Shell.run("report", DESIGN, "--out=" + folder.resolve(name));
            assertThat(answer.err()).isEmpty();
            assertThat(answer.code()).isZero();
            assertThat(answer.out()).endsWith("Report: " + folder.resolve(name).resolve("index.html") + "\n");
            assertThat(folder.resolve(name).resolve("index.html")).isNotEmptyFile();
        }
    }

    @Test
    void upwardsIsOrdinaryToo() throws IOException {
        Files.createDirectory(folder.resolve("there"));
        assertThat(Shell.run("report", DESIGN, "--out", folder + "/there/../up/./here/").code()).isZero();
        assertThat(everything(folder)).containsOnlyKeys("file", "there", "up", "up/here", "up/here/index.html",
                "up/here/report.md", "up/here/topology.svg", "up/here/reachability.svg", "up/here/round-trips.svg");
    }

    @Test
    void upwardsFromAFolderThatIsNotThereYet() {
        assertThat(Shell.run("report", DESIGN, "--out", folder + "/new/../up").code()).isZero();
        assertThat(folder.resolve("up/index.html")).isNotEmptyFile();
    }

    @Test
    void anEmptyNameIsAVariableThatNobodyHasSet() throws IOException {
        String help = " --help tells how to call it";
        refused("Invalid value for option '--out': the name is empty; routebook report" + help, "report", DESIGN, "--out",
                "");
        refused("Invalid value for positional parameter at index 0 (FILE): the name is empty; routebook new" + help, "new",
                "");
        refused("found no file and no shipped design \"\"; shipped are "
                + String.join(", ", DesignSource.listShipped()), "validate", "");
        assertThat(Path.of("").toAbsolutePath().toFile().list()).noneMatch(name -> name.startsWith(".routebook-"));
    }

    @Test
    void standardOutputIsFull() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "skipped: no /dev/full");
        for (String command : List.of("--help", "elements")) {
            String full = (command.equals("--help") ? Child.routebook(command) : Child.routebook(command, "interop-testbed"))
                    + " 2>&1 >/dev/full";
            assertThat(Child.run("sh", "-c", full))
                    .isEqualTo(new Child.Answer(2, "routebook: the answer could not be printed to its end\n"));
        }
        Child.Answer head = Child.run("sh", "-c", Child.routebook("routes", "interop-testbed") + " | head -1");
        assertThat(head.out()).startsWith("at ").hasLineCount(1);
    }

    @Test
    void nothingOfAMessageDisturbsATerminal() {
        for (String odd : List.of("a\u202Eb", "a\u001B[2Jb", "a\rb")) {
            Lines.isPlainLine(failed(Shell.run("routes", "interop-testbed", "--at", odd)));
            Lines.isPlainLine(failed(Shell.run("new", file + "/" + odd)));
        }
    }

    private void refused(String line, String... arguments) throws IOException {
        Map<String, String> before = everything(folder);
        assertThat(failed(Shell.run(arguments))).isEqualTo("routebook: " + line);
        assertThat(everything(folder)).isEqualTo(before);
    }

    /** The one line of a command that failed. */
    private static String failed(Shell.Answer answer) {
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).doesNotContain("internal error");
        assertThat(answer.err().lines()).hasSize(1);
        return answer.err().strip();
    }

    /** Every path below, with what the files hold. */
    private static Map<String, String> everything(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.skip(1).toList()) {
                found.put(folder.relativize(path).toString(), Files.isRegularFile(path) ? Files.readString(path) : "");
            }
        }
        return found;
    }
}
