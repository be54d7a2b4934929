package routebook.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixFilterTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,             10.0.0.0/8,   true",
        "10.0.0.0/8,             10.1.0.0/16,  false",
        "10.0.0.0/8 le 16,       10.0.0.0/8,   true",
        "10.0.0.0/8 le 16,       10.1.0.0/17,  false",
        "10.0.0.0/8 ge 24,       10.1.0.0/16,  false",
        "10.0.0.0/8 ge 24,       10.1.1.1/32,  true",
        "10.0.0.0/8 ge 12 le 16, 10.0.0.0/8,   false",
        "10.0.0.0/8 le 16 ge 12, 10.16.0.0/12, true",
        "10.0.0.0/8 ge 12 le 16, 11.0.0.0/12,  false"})
    void matchesByContainmentAndLength(String line, String prefix, boolean matches) {
        assertThat(PrefixFilter.parse(line).matches(Prefix.parse(prefix))).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.0.0.0/8 le 16", "10.0.0.0/8 ge 24", "10.0.0.0/8 ge 12 le 16"})
    void textComesBackAsItWas(String line) {
        assertThat(PrefixFilter.parse(line)).hasToString(line);
    }

    @Test
    void lengthsMustRise() {
        assertThatThrownBy(() -> PrefixFilter.parse("10.0.0.0/16 le 8")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PrefixFilter.parse("10.0.0.0/8 ge 24 le 16"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PrefixFilter.parse("10.0.0.0/8 eq 24")).isInstanceOf(IllegalArgumentException.class);
    }
}
