package routebook.chart;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** What every SVG of this package has in common. */
final class SvgText {

    private SvgText() {}

    /** Start of all ids of a picture: made from its content, so that pictures on one page do not share ids. */
    static String idPrefix(String content) {
        CRC32 sum = new CRC32();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "rb%08x-", sum.getValue());
    }

    /** The opening tag, with title and description. */
    static String open(String id, int width, int height, String title, String alt) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-labelledby=\"" + id + "t " + id
                + "d\" font-family=\"" + Fonts.FAMILIES + "\">\n<title id=\"" + id + "t\">" + escape(title)
                + "</title>\n<desc id=\"" + id + "d\">" + escape(alt) + "</desc>\n";
    }

    /** Fit for element content and for attributes in double quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
