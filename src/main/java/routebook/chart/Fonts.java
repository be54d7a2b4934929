package routebook.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one type face of all pictures, DejaVu Sans, which travels with the program: texts measure the same on every machine, also
 * on one without fonts and without fontconfig.
 */
final class Fonts {

    /** For SVG: where DejaVu Sans is missing, faces that are not wider stand in. */
    static final String FAMILIES = "'DejaVu Sans', Verdana, Geneva, sans-serif";

    /** Fractional widths, so that no rounding to a screen's pixels gets into a layout. */
    static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** Enough of a fontconfig.properties for fonts that come from files; logical fonts stay unknown. */
    private static final String NO_SYSTEM_FONTS = "version=1\nsequence.allfonts=default\n";

    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private static Fonts loaded;

    private final Font regular;
    private final Font bold;

    private Fonts(Font regular, Font bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /**
     * The face at a size in pixels.
     *
     * @throws IllegalStateException if Java cannot load any font here
     */
    static Font font(double size, boolean bold) {
        Fonts fonts = loaded();
        return (bold ? fonts.bold : fonts.regular).deriveFont((float) size);
    }

    /** Width of a text in pixels; a character that the face does not have counts as one em. */
    static double width(String text, double size, boolean bold) {
        Font font = font(size, bold);
        if (font.canDisplayUpTo(text) < 0) {
            return font.getStringBounds(text, MEASURE).getWidth();
        }
        return text.codePoints()
                .mapToDouble(c -> font.canDisplay(c)
                        ? font.getStringBounds(Character.toString(c), MEASURE).getWidth() : size)
                .sum();
    }

    private static synchronized Fonts loaded() {
        if (loaded == null) {
            if (System.getProperty("java.awt.headless") == null) {
                System.setProperty("java.awt.headless", "true");
            }
            loaded = load();
        }
        return loaded;
    }

    private static Fonts load() {
        try {
            return read();
        } catch (IOException | FontFormatException | RuntimeException | InternalError e) {
            // Java asks fontconfig for the system's fonts before it reads ours, and gives up where there is none. Whether there
            // is one can only be known by trying; a second try with a configuration that names no fonts then succeeds.
            if (System.getProperty(CONFIGURATION) != null) {
                throw unavailable(e);
            }
            return loadWithoutSystemFonts();
        } catch (LinkageError e) {
            throw unavailable(e);
        }
    }

    private static Fonts loadWithoutSystemFonts() {
        try {
            Path file = Files.createTempFile("routebook-fontconfig", ".properties");
            try {
                Files.writeString(file, NO_SYSTEM_FONTS);
                System.setProperty(CONFIGURATION, file.toString());
                return read();
            } finally {
                System.clearProperty(CONFIGURATION);
                Files.delete(file);
            }
        } catch (IOException | FontFormatException | RuntimeException | InternalError | LinkageError e) {
            throw unavailable(e);
        }
    }

    private static Fonts read() throws IOException, FontFormatException {
        // Java takes a font from a file as plain whatever its weight; said here, so that SVG says it too.
        return new Fonts(read("DejaVuSans.ttf"), read("DejaVuSans-Bold.ttf").deriveFont(Font.BOLD));
    }

    private static Font read(String name) throws IOException, FontFormatException {
        try (InputStream in = Fonts.class.getResourceAsStream(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    private static IllegalStateException unavailable(Throwable cause) {
        return new IllegalStateException("no picture: Java cannot load fonts here; it needs a temporary folder to write to, and "
                + "the JDK of a Linux distribution needs that distribution's freetype and harfbuzz libraries", cause);
    }
}
