package routebook.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** A JFreeChart chart as a picture; its SVG comes from Batik and is written out here, the same on every machine. */
final class ChartPicture {

    private ChartPicture() {}

    /**
     * @param title    what the chart is, short
     * @param alt      what it shows, in words
     * @param fullText whole texts of those that the chart prints shortened; shown when the pointer rests on one
     */
    static Picture of(JFreeChart chart, int width, int height, String title, String alt, Map<String, String> fullText) {
        // Else rotated axis labels become outlines in SVG.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        String cleanAlt = Caption.clean(alt);
        Element drawn = batik(chart, width, height);
        StringBuilder plain = new StringBuilder();
        new Writer(plain, id -> id, fullText).write(drawn);
        String prefix = SvgText.idPrefix(title + cleanAlt + plain);
        StringBuilder svg = new StringBuilder(SvgText.open(prefix, width, height, Caption.clean(title), cleanAlt));
        new Writer(svg, id -> prefix + id, fullText).write(drawn);
        return new Picture(svg.append("</svg>\n").toString(), width, height, cleanAlt,
                graphics -> draw(chart, graphics, width, height));
    }

    private static void draw(JFreeChart chart, Graphics2D graphics, int width, int height) {
        // The default font is one of the system's, which may have none.
        graphics.setFont(Fonts.font(Theme.LABEL_SIZE, false));
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    }

    /** What Batik draws, as a group instead of an outermost element. */
    private static Element batik(JFreeChart chart, int width, int height) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(2);
        context.setComment(null);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        draw(chart, graphics, width, height);
        Element root = graphics.getRoot();
        Element group = document.createElementNS(root.getNamespaceURI(), "g");
        for (int i = 0; i < root.getAttributes().getLength(); i++) {
            Node attribute = root.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                group.setAttribute(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        while (root.getFirstChild() != null) {
            group.appendChild(root.getFirstChild());
        }
        return group;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes elements with their attributes in alphabetical order. */
    private record Writer(StringBuilder out, UnaryOperator<String> id, Map<String, String> fullText) {

        void write(Element element) {
            if (element.getTagName().equals("defs") && !element.hasChildNodes()) {
                return;
            }
            out.append('<').append(element.getTagName());
            attributes(element).forEach((name, value) ->
                    out.append(' ').append(name).append("=\"").append(SvgText.escape(value)).append('"'));
            out.append('>');
            String full = element.getTagName().equals("text") ? fullText.get(element.getTextContent()) : null;
            if (full != null) {
                out.append("<title>").append(SvgText.escape(full)).append("</title>");
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner) {
                    write(inner);
                } else if (child instanceof Text text) {
                    out.append(SvgText.escape(text.getData()));
                }
            }
            out.append("</").append(element.getTagName()).append('>');
            if (!element.getTagName().equals("text")) {
                out.append('\n');
            }
        }

        private Map<String, String> attributes(Element element) {
            Map<String, String> attributes = new TreeMap<>();
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                String value = element.getAttributes().item(i).getNodeValue();
                if (name.equals("font-family")) {
                    attributes.put(name, Fonts.FAMILIES);
                } else if (name.equals("id")) {
                    attributes.put(name, id.apply(value));
                } else if (value.startsWith("url(#")) {
                    attributes.put(name, "url(#" + id.apply(value.substring(5)));
                } else {
                    attributes.put(name, value);
                }
            }
            return attributes;
        }
    }
}
