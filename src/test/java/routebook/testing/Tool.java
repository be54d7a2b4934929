package routebook.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Programs that a test needs and a machine may lack. Without one the test is skipped with a line on standard output; where
 * {@code ROUTEBOOK_NO_SKIP} is set, as {@code .ci/run} does, it fails.
 */
public final class Tool {

    private static final String NO_SKIP = "ROUTEBOOK_NO_SKIP";

    private static final Tool HERE = new Tool(System.getenv(), System.out);

    private final Map<String, String> environment;
    private final PrintStream out;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    Tool(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /**
     * Where the program is; the test ends here if it is nowhere.
     *
     * @param loss what is not checked without it: a sentence without its end
     */
    public static Path needed(String program, String loss) {
        return HERE.path(program, loss);
    }

    Path path(String program, String loss) {
        Optional<Path> found = find(program);
        String line = loss + ", since " + program + " is not installed";
        if (found.isEmpty()) {
            if (!environment.getOrDefault(NO_SKIP, "").isEmpty()) {
                throw new AssertionError(line);
            }
            // Many tests may lack the same.
            if (said.add(line)) {
                out.println("skipped: " + line);
            }
        }
        assumeTrue(found.isPresent(), line);
        return found.get();
    }

    private Optional<Path> find(String program) {
        return Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
