package routebook.io.design;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import routebook.io.text.FileWords;
import routebook.io.text.Shown;
import routebook.io.text.WholeFile;

/** The small commented design that a new file starts from. */
public final class NewDesign {

    private NewDesign() {}

    /** Its text, which reads without a fault. */
    public static String text() {
        try (InputStream in = NewDesign.class.getResourceAsStream("new-design.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes it.
     *
     * @throws IllegalArgumentException if there is such a file already
     * @throws UncheckedIOException     if it cannot be written
     */
    public static void write(Path file) {
        if (Files.exists(file)) {
            throw new IllegalArgumentException(Shown.escaped(file.toString())
                    + ": is there already, and a new design overwrites nothing");
        }
        try {
            WholeFile.write(text(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(Shown.escaped(file.toString()) + ": cannot be written: "
                    + FileWords.reason(e), e);
        }
    }
}
