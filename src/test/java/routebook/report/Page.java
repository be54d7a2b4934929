package routebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Looks into the HTML page, which is written so that an XML parser reads it too. */
final class Page {

    private final List<Element> elements = new ArrayList<>();

    Page(String html) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(html))).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
    }

    List<Element> all(String tag) {
        return elements.stream().filter(element -> element.getTagName().equals(tag)).toList();
    }

    Element byId(String id) {
        return elements.stream().filter(element -> element.getAttribute("id").equals(id)).findFirst().orElseThrow();
    }

    /** Cells of a row, one line each. */
    static List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
            if (cell instanceof Element) {
                cells.add(cell.getTextContent().strip().replaceAll("\\s+", " "));
            }
        }
        return cells;
    }

    static List<Element> inside(Element whole, String tag) {
        NodeList found = whole.getElementsByTagName(tag);
        List<Element> list = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            list.add((Element) found.item(i));
        }
        return list;
    }

    /** Runs nothing, loads nothing, and can be read by everybody. */
    void isSafeAndSound() {
        assertThat(elements).noneMatch(element -> Set.of("script", "iframe", "object", "embed", "form", "base", "foreignObject")
                .contains(element.getTagName()));
        Set<String> ids = new TreeSet<>();
        for (Element element : elements) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                assertThat(attribute.getNodeName()).doesNotStartWith("on");
                if (Set.of("src", "srcset", "action", "data", "poster", "xlink:href").contains(attribute.getNodeName())) {
                    assertThat(attribute.getNodeValue()).startsWith("data:");
                }
            }
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id"))).as(element.getAttribute("id")).isTrue();
                assertThat(element.getAttribute("id")).matches("[A-Za-z][A-Za-z0-9-]*");
            }
        }
        all("a").forEach(link -> {
            assertThat(link.getAttribute("href")).startsWith("#");
            assertThat(ids).contains(link.getAttribute("href").substring(1));
            assertThat(link.getTextContent()).isNotBlank();
        });
        assertThat(all("link")).allMatch(link -> link.getAttribute("href").startsWith("data:"));
        assertThat(all("style")).noneMatch(style -> style.getTextContent().matches("(?s).*(@import|url\\().*"));
        assertThat(all("img")).allMatch(image -> !image.getAttribute("alt").isBlank());
        assertThat(all("svg")).allMatch(svg -> svg.getAttribute("role").equals("img")
                && ids.containsAll(List.of(svg.getAttribute("aria-labelledby").split(" "))));
        assertThat(all("th")).allMatch(head -> Set.of("row", "col").contains(head.getAttribute("scope")));
        assertThat(all("table")).allMatch(table -> !inside(table, "th").isEmpty());
        for (Element table : all("table")) {
            List<Integer> widths = inside(table, "tr").stream().map(row -> cells(row).size()).distinct().toList();
            assertThat(widths).hasSize(1);
        }
        headingsFollow();
    }

    private void headingsFollow() {
        int last = 0;
        for (Element element : elements) {
            if (element.getTagName().matches("h[1-6]")) {
                int level = element.getTagName().charAt(1) - '0';
                assertThat(level).as(element.getTextContent()).isLessThanOrEqualTo(last + 1);
                last = level;
            }
        }
        assertThat(all("h1")).hasSize(1);
        assertThat(all("html").get(0).getAttribute("lang")).isEqualTo("en");
    }
}
