package routebook.page;

import java.util.Locale;

/** Ways to look at a page. */
enum View {

    LIGHT("screen", "light", 1280),
    DARK("screen", "dark", 1280),
    /** A phone, or a window beside another one. */
    NARROW("screen", "light", 420),
    /** What A4 leaves between margins of 14 mm. */
    PRINT("print", "light", 688);

    private final String media;
    private final String scheme;
    private final int width;

    View(String media, String scheme, int width) {
        this.media = media;
        this.scheme = scheme;
        this.width = width;
    }

    String media() {
        return media;
    }

    String scheme() {
        return scheme;
    }

    int width() {
        return width;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
