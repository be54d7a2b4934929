package routebook.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A finished picture, as SVG or PNG, with a text for those who do not see it. It has its own light ground, so it reads on light
 * and on dark pages. Equal input gives equal SVG, byte for byte, on every machine.
 */
public final class Picture {

    private static final double MOST_PIXELS = 100e6;

    private final String svg;
    private final int width;
    private final int height;
    private final String alt;
    private final Consumer<Graphics2D> painter;

    Picture(String svg, int width, int height, String alt, Consumer<Graphics2D> painter) {
        this.svg = svg;
        this.width = width;
        this.height = height;
        this.alt = alt;
        this.painter = painter;
    }

    /**
     * SVG 1.1, an {@code <svg>} element without XML declaration: fit for a file and for inclusion in an HTML page, beside other
     * pictures. Texts are texts; there are no scripts and no references to anything outside.
     */
    public String svg() {
        return svg;
    }

    /** Width in pixels at scale 1. */
    public int width() {
        return width;
    }

    /** Height in pixels at scale 1. */
    public int height() {
        return height;
    }

    /** What the picture shows, in words; plain text, not escaped. */
    public String alt() {
        return alt;
    }

    /** PNG at twice the size, sharp on today's screens; half as dense where that would be very large. */
    public byte[] png() {
        return png(pixels(2) <= MOST_PIXELS ? 2 : 1);
    }

    /**
     * PNG at a scale.
     *
     * @throws IllegalArgumentException if the scale is not positive or gives less than one or more than 100 million pixels
     */
    public byte[] png(double scale) {
        if (!(scale > 0 && pixels(scale) <= MOST_PIXELS && Math.min(width, height) * scale >= 1)) {
            throw new IllegalArgumentException("scale " + scale + " of a picture of " + width + " by " + height);
        }
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(scale, scale);
        painter.accept(graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: ImageIO's default goes through a temporary file.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private double pixels(double scale) {
        return width * scale * height * scale;
    }
}
