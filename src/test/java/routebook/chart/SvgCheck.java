package routebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Looks into the SVG of a picture. */
final class SvgCheck {

    private final List<Element> elements = new ArrayList<>();

    SvgCheck(Picture picture) throws Exception {
        // Parsing fails where the text is not well-formed.
        NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture.svg()))).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
    }

    List<String> texts(String tag) {
        return elements.stream().filter(e -> e.getTagName().equals(tag)).map(Element::getTextContent).toList();
    }

    List<String> attributes(String name) {
        return elements.stream().filter(e -> e.hasAttribute(name)).map(e -> e.getAttribute(name)).toList();
    }

    /** Nothing that runs, nothing from outside, all ids its own, and a title and a description. */
    void isSafeAndSpoken(Picture picture) {
        assertThat(elements).noneMatch(e -> List.of("script", "foreignObject", "image", "use", "a", "style")
                .contains(e.getTagName()));
        for (Element e : elements) {
            for (int i = 0; i < e.getAttributes().getLength(); i++) {
                String name = e.getAttributes().item(i).getNodeName();
                String value = e.getAttributes().item(i).getNodeValue();
                assertThat(name).doesNotStartWith("on").doesNotContain("href");
                if (!name.equals("xmlns") && !name.startsWith("data-")) {
                    assertThat(value).doesNotContain("://");
                }
            }
        }
        assertThat(attributes("id")).doesNotHaveDuplicates().allMatch(id -> id.matches("rb[0-9a-f]{8}-\\w+"));
        assertThat(texts("desc")).contains(picture.alt());
        assertThat(picture.alt()).isNotBlank();
        assertThat(texts("title").get(0)).isNotBlank();
    }
}
