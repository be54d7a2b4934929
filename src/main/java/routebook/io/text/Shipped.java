package routebook.io.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import routebook.network.NearestName;

/**
 * Files that are shipped in the jar under a name of their own.
 *
 * @param kind   what they are, as it stands in messages
 * @param folder where they lie, with a slash at both ends
 */
public record Shipped(String kind, String folder) {

    /** The designs in the jar. */
    public static final Shipped DESIGNS = new Shipped("design", "/datasets/designs/");
    /** The studies in the jar. */
    public static final Shipped STUDIES = new Shipped("study", "/datasets/studies/");

    /** Their names, as the index of the folder lists them. */
    public List<String> names() {
        try (InputStream in = Shipped.class.getResourceAsStream(folder + "index.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The name of the file that a name stands for.
     *
     * @param asked what was looked for as a file first
     * @throws IllegalArgumentException if nothing is shipped under that name, naming the nearest
     */
    public String file(String asked) {
        List<String> names = names();
        if (!names.contains(asked)) {
            throw new IllegalArgumentException("found no file and no shipped " + kind + " \"" + Shown.escaped(asked) + "\""
                    + NearestName.hint(asked, names) + "; shipped are " + String.join(", ", names));
        }
        return asked + ".yaml";
    }

    /** The content of one of them. */
    public InputStream open(String file) {
        return Shipped.class.getResourceAsStream(folder + file);
    }
}
