package routebook.badinput;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own, for what cannot be tried in this one: other rights, a full disk. */
final class Child {

    private Child() {}

    /**
     * What a process did.
     *
     * @param code exit code; 124 if it did not end in time
     * @param out  standard output and standard error, as they came
     */
    record Answer(int code, String out) {}

    /** Routebook as a shell calls it, in words that a shell takes as they are. */
    static String routebook(String... arguments) {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Djava.awt.headless=true", "-cp", classPath(),
                "routebook.cli.Main"));
        words.addAll(List.of(arguments));
        return String.join(" ", words.stream().map(word -> "'" + word.replace("'", "'\\''") + "'").toList());
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Runs a program to its end. */
    static Answer run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("routebook-child", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile())
                    .redirectInput(new File("/dev/null")).start();
            boolean ended = process.waitFor(120, TimeUnit.SECONDS);
            process.destroyForcibly();
            return new Answer(ended ? process.exitValue() : 124, Files.readString(out, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(out);
        }
    }

    /** Whether a program is there and does what it is asked to. */
    static boolean can(String... command) throws InterruptedException {
        try {
            return run(command).code == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
