package routebook.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import routebook.chart.Picture;

/**
 * A picture in a cell: PNG at twice its size, shown at its size, so that it is sharp on every screen.
 *
 * @param picture what is shown
 */
public record Drawn(Picture picture) implements Rich {

    private static final String PNG = "image/png";

    @Override
    public Map<String, String> mimeBundle() {
        return Map.of(PNG, Base64.getEncoder().encodeToString(picture.png()));
    }

    @Override
    public Map<String, Map<String, Object>> mimeMetadata() {
        return Map.of(PNG, Map.of("width", picture.width(), "height", picture.height()));
    }

    /** The same as SVG, which scales without end; a page of HTML with an {@code <img>}, since bare SVG is blank in some viewers. */
    public Page svg() {
        String source = Base64.getEncoder().encodeToString(picture.svg().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Page.html("<img alt=\"" + Html.escaped(picture.alt()) + "\" width=\"" + picture.width() + "\" height=\""
                + picture.height() + "\" src=\"data:image/svg+xml;base64," + source + "\">", picture.alt());
    }

    /**
     * Writes it to a file: SVG if its name ends so, otherwise PNG.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public Drawn save(String file) {
        try {
            if (file.endsWith(".svg")) {
                Files.writeString(Path.of(file), picture.svg());
            } else {
                Files.write(Path.of(file), picture.png());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
        }
        return this;
    }

    /** What the picture shows, in words. */
    @Override
    public String toString() {
        return picture.alt();
    }
}
