package routebook.io.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import routebook.io.text.Shipped;
import routebook.study.Fingerprint;

/**
 * Where a design comes from: a file, or a design that is shipped under a name.
 *
 * @param name what to call it in messages and reports: the path as given, or the shipped file's name
 * @param file the file; null for a shipped design
 */
public record DesignSource(String name, Path file) {

    /**
     * Finds a design: a path if such a file exists, otherwise a shipped name.
     *
     * @throws IllegalArgumentException if there is neither, naming the shipped designs
     */
    public static DesignSource find(String pathOrName) {
        return find(Path.of(""), pathOrName);
    }

    /**
     * The same, where a path counts from a folder.
     *
     * @throws IllegalArgumentException if there is neither a file nor a shipped design of that name
     */
    public static DesignSource find(Path folder, String pathOrName) {
        Path path = folder.resolve(pathOrName);
        if (!pathOrName.isBlank() && Files.exists(path)) {
            return new DesignSource(pathOrName, path);
        }
        return new DesignSource(Shipped.DESIGNS.file(pathOrName), null);
    }

    /** Names of the designs in the jar, as its index lists them. */
    public static List<String> listShipped() {
        return Shipped.DESIGNS.names();
    }

    /**
     * Reads it.
     *
     * @throws ScenarioFileException as {@link ScenarioFile#read(Path)} does
     */
    public ScenarioFile read() {
        if (file != null) {
            return ScenarioFile.read(file);
        }
        try (InputStream in = open()) {
            return ScenarioFile.read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of its bytes, in hexadecimal. */
    public String sha256() {
        try (InputStream in = file == null ? open() : Files.newInputStream(file)) {
            return Fingerprint.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private InputStream open() {
        return Shipped.DESIGNS.open(name);
    }
}
