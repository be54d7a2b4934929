package routebook.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** A page that an XML parser reads, and that runs nothing, loads nothing and leads nowhere else. */
final class SoundPage {

    private static final Set<String> ACTIVE = Set.of("script", "iframe", "object", "embed", "form", "base", "foreignObject");
    private static final Set<String> LOADING = Set.of("src", "srcset", "action", "data", "poster", "xlink:href", "href");

    private SoundPage() {}

    static void check(String html, String title) throws Exception {
        assertThat(html.toLowerCase(Locale.ROOT).contains("<script")).as("a script").isFalse();
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setErrorHandler(new DefaultHandler()); // throws fatal errors, prints none
        NodeList all = parser.parse(new InputSource(new StringReader(html))).getElementsByTagName("*");
        Set<String> ids = new HashSet<>();
        Set<String> links = new HashSet<>();
        for (int i = 0; i < all.getLength(); i++) {
            check((Element) all.item(i), ids, links);
        }
        assertThat(ids).containsAll(links);
        if (title.matches("[!-~]+")) {
            assertThat(((Element) all.item(0)).getElementsByTagName("title").item(0).getTextContent()).contains(title);
        }
    }

    private static void check(Element element, Set<String> ids, Set<String> links) {
        assertThat(ACTIVE).doesNotContain(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String value = attribute.getNodeValue();
            assertThat(attribute.getNodeName()).doesNotStartWith("on");
            if (attribute.getNodeName().equals("id")) {
                assertThat(ids.add(value)).as("id " + value + " only once").isTrue();
            } else if (element.getTagName().equals("a") && attribute.getNodeName().equals("href")) {
                assertThat(value).startsWith("#");
                links.add(value.substring(1));
            } else if (LOADING.contains(attribute.getNodeName())) {
                assertThat(value).matches("(?s)data:.*|#.*");
            }
        }
    }
}
