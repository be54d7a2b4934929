package routebook.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import routebook.net.Community;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixFilter;

/** Any text as an address, a prefix, a line of a prefix list or a community: a value whose text means the same, or none. */
public final class AddressCheck {

    private AddressCheck() {}

    /** The bytes are text in UTF-8. */
    public static void check(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        check(text, Ip::parse);
        check(text, Prefix::parse);
        check(text, PrefixFilter::parse);
        check(text, Community::parse);
    }

    private static <T> void check(String text, Function<String, T> parse) {
        T value;
        try {
            value = parse.apply(text);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        String written = value.toString();
        assertThat(parse.apply(written)).isEqualTo(value).hasSameHashCodeAs(value).hasToString(written);
    }
}
