package routebook.frr;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import routebook.testing.Tool;

/** FRR routers in network namespaces of this machine, started and stopped by {@code netjson2frr.py}. */
final class RealRouters {

    private static final Path RUNNER = Path.of("src/test/resources/frr/netjson2frr.py");
    private static final String LOSS = "designs are not run on real routers";
    private static final String OWN = "rb" + ProcessHandle.current().pid();

    private RealRouters() {}

    /**
     * Ends the test if this machine cannot run routers. A missing program is a reason to fail where nothing may be skipped;
     * a kernel that lets nobody make network namespaces never is.
     */
    static void require() {
        for (String program : List.of("python3", "ip", "vtysh")) {
            Tool.needed(program, LOSS);
        }
        Optional<String> refusal = Kernel.REFUSAL;
        assumeTrue(refusal.isEmpty(), () -> LOSS + ", since " + refusal.orElseThrow());
    }

    /** Asked once. */
    private static final class Kernel {

        /** How the kernel says no: rights, a filter of system calls, or a part that it was built without. */
        private static final Pattern REFUSES = Pattern.compile("(?i)not permitted|denied|not supported|unknown device type");

        static final Optional<String> REFUSAL = probe();

        private static Optional<String> probe() {
            String name = OWN + "-probe";
            try {
                Ended made = run("ip", "netns", "add", name);
                Ended wired = made.code() != 0 ? made
                        : run("ip", "-n", name, "link", "add", "name", "here", "type", "veth", "peer", "name",
                                "there");
                run("ip", "netns", "del", name);
                if (wired.code() == 0) {
                    return Optional.empty();
                }
                if (!REFUSES.matcher(wired.output()).find()) {
                    throw new AssertionError("network namespaces cannot be tried: " + wired.output());
                }
                String why = "the kernel refuses network namespaces: " + wired.output().strip();
                System.out.println("skipped: " + LOSS + ", since " + why);
                return Optional.of(why);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Runs a topology until it has come to rest.
     *
     * @return what netjson2frr collected
     */
    static JsonNode run(String topology, Path folder) throws IOException {
        Path input = Files.writeString(folder.resolve("topology.json"), topology);
        Path output = folder.resolve("tables.json");
        Ended ended = run("python3", RUNNER.toString(), "golden", input.toString(), output.toString());
        if (ended.code() != 0) {
            throw new AssertionError("netjson2frr ended with " + ended.code() + ":\n" + ended.output());
        }
        return new ObjectMapper().readTree(output.toFile());
    }

    private record Ended(int code, String output) {}

    private static Ended run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The routers give up root and must find their folder then, so it cannot be one of the test's own.
        builder.environment().put("NJ_RUN", "/tmp/" + OWN);
        builder.environment().put("NJ_NS", OWN + "-");
        // Nobody mourns them, so they need not say goodbye to each other.
        builder.environment().put("NJ_KILL", "1");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                throw new AssertionError(Arrays.toString(command) + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        return new Ended(process.exitValue(), output);
    }
}
