package routebook.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** Markdown whose tables keep their columns, and which holds no HTML but anchors and no link but to itself and its pictures. */
final class SoundMarkdown {

    private static final Pattern ESCAPED = Pattern.compile("\\\\\\p{Punct}");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"[a-z0-9-]+\"></a>");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!#[a-z0-9-]+\\)|[a-z-]+\\.svg\\))");

    private SoundMarkdown() {}

    static void check(String markdown) {
        String bare = ESCAPED.matcher(markdown).replaceAll("");
        long bars = 0;
        for (String line : bare.lines().toList()) {
            if (!line.startsWith("|")) {
                bars = 0;
                continue;
            }
            long own = line.chars().filter(c -> c == '|').count();
            bars = bars == 0 ? own : bars;
            assertThat(own).as(line).isEqualTo(bars);
        }
        String plain = ANCHOR.matcher(bare).replaceAll("");
        assertThat(plain.contains("<")).as("HTML").isFalse();
        assertThat(plain.contains("`")).as("code").isFalse();
        assertThat(LINK.matcher(plain).find()).as("a foreign link").isFalse();
        assertThat(markdown.lines().filter(line -> line.startsWith("# ")).count()).isEqualTo(1);
    }
}
