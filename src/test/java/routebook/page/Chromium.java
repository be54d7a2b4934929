package routebook.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with a profile of its own, both gone when it is closed. */
final class Chromium implements AutoCloseable {

    private final Path profile;
    private final Process process;
    private final DevTools devTools;

    private Chromium(Path profile, Process process, DevTools devTools) {
        this.profile = profile;
        this.process = process;
        this.devTools = devTools;
    }

    static Chromium start(Path program) throws IOException {
        Path profile = Files.createTempDirectory("routebook-chromium-");
        File said = profile.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(program.toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-renderer-backgrounding", "--hide-scrollbars", "--remote-debugging-port=0",
                "--user-data-dir=" + profile, "about:blank")
                .redirectErrorStream(true).redirectOutput(said).start();
        try {
            return new Chromium(profile, process, DevTools.at(address(profile, process)));
        } catch (IOException | RuntimeException e) {
            e.addSuppressed(new IOException("Chromium said: " + Files.readString(said.toPath())));
            List<ProcessHandle> all = all(process);
            all.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(all);
            remove(profile);
            throw e;
        }
    }

    /** Where it listens stands in a file that it writes when it does. */
    private static URI address(Path profile, Process process) throws IOException {
        Path file = profile.resolve("DevToolsActivePort");
        try (WatchService watch = profile.getFileSystem().newWatchService()) {
            profile.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            // Closing the watch ends the wait for a browser that does not come up.
            process.onExit().thenRun(() -> close(watch));
            while (true) {
                List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
                if (lines.size() == 2) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                }
                WatchKey change = watch.poll(Waiting.LIMIT_SECONDS, TimeUnit.SECONDS);
                if (change == null) {
                    throw new IOException("Chromium does not come up");
                }
                change.pollEvents();
                change.reset();
            }
        } catch (ClosedWatchServiceException e) {
            throw new IOException("Chromium ended with exit code " + process.exitValue(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void close(WatchService watch) {
        try {
            watch.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty tab. */
    Tab open() {
        return new Tab(devTools);
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = all(process);
        devTools.send(DevTools.BROWSER, "Browser.close", DevTools.params());
        try {
            awaitEnd(all);
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
        }
        remove(profile);
    }

    /** The browser and its helpers. */
    private static List<ProcessHandle> all(Process process) {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    }

    /** The last of them still writes into the profile. */
    private static void awaitEnd(List<ProcessHandle> all) {
        Waiting.await("the end of Chromium",
                CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)));
    }

    private static void remove(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> inside = Files.walk(folder)) {
            paths = new ArrayList<>(inside.toList());
        }
        Collections.reverse(paths);
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
