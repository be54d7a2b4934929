package routebook.notebook;

import java.util.Map;

/** What a value looks like in a cell, besides its text. */
public interface Rich {

    /** Content by MIME type, the best first: {@code text/html}, {@code text/markdown}, or {@code image/png} in Base64. */
    Map<String, String> mimeBundle();

    /** What is to be known of a content, by MIME type: of a picture its width and height in pixels of the page. */
    default Map<String, Map<String, Object>> mimeMetadata() {
        return Map.of();
    }
}
