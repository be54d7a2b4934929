package routebook.kernel;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.channels.JupyterSocket;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A small Java kernel for tests: JShell behind the library that IJava 1.3.0 is made of, so that cells draw values as they do
 * there. It knows {@code %classpath} and {@code %%loadFromPOM}, no completion and no inspection.
 */
public final class TestKernel extends BaseKernel {

    private static final String LOAD_FROM_POM = "%%loadFromPOM";
    private static final String CLASS_PATH = "%classpath ";
    private static TestKernel running;

    private final CellShell shell;
    private volatile Thread worker;

    private TestKernel() {
        shell = new CellShell(paths(System.getenv("IJAVA_CLASSPATH")));
        shell.importing("static routebook.kernel.TestKernel.display");
    }

    public static void main(String[] arguments) throws Exception {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setLevel(Level.WARNING);
        }
        JupyterSocket.JUPYTER_LOGGER.setLevel(Level.WARNING);
        JupyterConnection connection = new JupyterConnection(
                KernelConnectionProperties.parse(Files.readString(Path.of(arguments[0]))));
        running = new TestKernel();
        running.becomeHandlerForConnection(connection);
        connection.connect();
        connection.waitUntilClose();
        System.exit(0);
    }

    /** The kernel of this machine; null if there is none. */
    public static TestKernel running() {
        return running;
    }

    /** Shows a value in the middle of a cell. */
    public static String display(Object value) {
        DisplayData data = running.getRenderer().render(value);
        data.setDisplayId(UUID.randomUUID().toString());
        running.display(data);
        return data.getDisplayId();
    }

    @Override
    public DisplayData eval(String cell) throws Exception {
        worker = Thread.currentThread();
        Object value = shell.run(withoutMagic(cell));
        return value == null ? null : value instanceof DisplayData data ? data : getRenderer().render(value);
    }

    @Override
    public void interrupt() {
        Thread busy = worker;
        if (busy != null) {
            busy.interrupt();
        }
    }

    @Override
    public LanguageInfo getLanguageInfo() {
        return new LanguageInfo.Builder("Java").version(Runtime.version().toString()).mimetype("text/x-java-source")
                .fileExtension(".jshell").pygments("java").codemirror("java").build();
    }

    private String withoutMagic(String cell) throws Exception {
        if (cell.startsWith(LOAD_FROM_POM)) {
            resolve(cell.substring(LOAD_FROM_POM.length())).forEach(shell::addToClassPath);
            return "";
        }
        if (cell.startsWith(CLASS_PATH)) {
            int end = cell.indexOf('\n') < 0 ? cell.length() : cell.indexOf('\n');
            paths(cell.substring(CLASS_PATH.length(), end)).forEach(shell::addToClassPath);
            return cell.substring(end);
        }
        return cell;
    }

    /** The class path of these dependencies, from the repositories that Maven is set to. */
    private static List<String> resolve(String dependencies) throws IOException, InterruptedException,
            CellShell.CellException {
        Path folder = Files.createTempDirectory("routebook-kernel");
        Path classPath = folder.resolve("classpath");
        Files.writeString(folder.resolve("pom.xml"), "<project><modelVersion>4.0.0</modelVersion><groupId>cell</groupId>"
                + "<artifactId>cell</artifactId><version>1</version><dependencies>" + dependencies
                + "</dependencies></project>");
        Process maven = new ProcessBuilder("mvn", "-q", "-B", "-f", folder.resolve("pom.xml").toString(),
                "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:build-classpath",
                "-Dmdep.outputFile=" + classPath).redirectErrorStream(true).start();
        String log = new String(maven.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (maven.waitFor() != 0) {
            throw new CellShell.CellException(log);
        }
        return paths(Files.readString(classPath));
    }

    private static List<String> paths(String text) {
        return text == null || text.isBlank() ? List.of()
                : Arrays.asList(text.strip().split(java.io.File.pathSeparator));
    }
}
