package routebook.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "10.0.0.0/8", "255.255.255.255/32", "::/0", "2001:db8::/32", "::1/128"})
    void textComesBackAsItWas(String text) {
        assertThat(Prefix.parse(text)).hasToString(text);
    }

    /** A typing error must not become another network. */
    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0", "10.0.0/8", "10.0.0.0/33", "10.0.0.0/08", "10.0.0.1/8", "010.0.0.0/8",
        "*/8", "2001:db8::1/32", "2001:db8::/129", " 10.0.0.0/8", "10.0.0.0/-1"})
    void whatIsNotAPrefixIsRefused(String text) {
        assertThatThrownBy(() -> Prefix.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hostBitsAreNamedWithTheBlockThatWasMeant() {
        assertThatThrownBy(() -> Prefix.parse("10.1.2.3/16")).hasMessageContaining("10.1.0.0/16");
    }

    @Test
    void containsItselfAndWhatIsInsideAndNeverTheOtherFamily() {
        Prefix ten = Prefix.parse("10.0.0.0/8");
        assertThat(ten.contains(ten)).isTrue();
        assertThat(ten.contains(Prefix.parse("10.255.0.0/16"))).isTrue();
        assertThat(ten.contains(Prefix.parse("0.0.0.0/0"))).isFalse();
        assertThat(Prefix.parse("0.0.0.0/0").contains(Ip.parse("::1"))).isFalse();
        assertThat(Prefix.parse("::/0").contains(Ip.parse("2001:db8::1"))).isTrue();
    }

    /** 10.0.0.0/30 holds .0 to .3; 2001:db8::/126 likewise. */
    @Test
    void firstAndLastAddress() {
        assertThat(Prefix.parse("10.0.0.0/30").last()).isEqualTo(Ip.parse("10.0.0.3"));
        assertThat(Prefix.parse("2001:db8::/126").last()).isEqualTo(Ip.parse("2001:db8::3"));
        assertThat(Prefix.parse("2001:db8::/32").last()).isEqualTo(Ip.parse("2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"));
        assertThat(Prefix.parse("0.0.0.0/0").last()).isEqualTo(Ip.parse("255.255.255.255"));
        assertThat(Prefix.parse("10.0.0.0/30").address(2)).isEqualTo(Ip.parse("10.0.0.2"));
    }

    /** Unsigned: 128.0.0.0 and 8000:: come after everything below them. */
    @Test
    void orderIsByFamilyThenAddressThenLength() {
        assertThat(Stream.of("8000::/16", "::/0", "128.0.0.0/1", "10.0.0.0/16", "10.0.0.0/8")
                .map(Prefix::parse).sorted())
                .map(Prefix::toString)
                .containsExactly("10.0.0.0/8", "10.0.0.0/16", "128.0.0.0/1", "::/0", "8000::/16");
    }

    /** One to one and in order: the bits behind the prefix stay. Worked out by hand. */
    @Test
    void aRangeInThePlaceOfAnother() {
        PrefixMap map = new PrefixMap(Prefix.parse("192.168.0.0/23"), Prefix.parse("10.101.2.0/23"));
        assertThat(map.map(Ip.parse("192.168.1.10"))).contains(Ip.parse("10.101.3.10"));
        assertThat(map.map(Ip.parse("192.168.2.10"))).isEmpty();
        assertThat(map.map(Prefix.parse("192.168.1.128/25"))).contains(Prefix.parse("10.101.3.128/25"));
        assertThat(map.map(Prefix.parse("192.168.0.0/22"))).isEmpty();
        assertThat(map.reversed().map(Ip.parse("10.101.3.10"))).contains(Ip.parse("192.168.1.10"));
        PrefixMap six = new PrefixMap(Prefix.parse("2001:db8:1::/48"), Prefix.parse("fd00:2:3::/48"));
        assertThat(six.map(Ip.parse("2001:db8:1:7::9"))).contains(Ip.parse("fd00:2:3:7::9"));
        assertThatThrownBy(() -> new PrefixMap(Prefix.parse("10.0.0.0/8"), Prefix.parse("10.0.0.0/9")))
                .hasMessage("10.0.0.0/8 and 10.0.0.0/9 are not of one size");
    }

    /** The address 10.1.1.1 is in all three, 10.1.2.1 in two, 10.2.0.1 in one; ::1 in none. */
    @Test
    void tableFindsTheLongestMatchAndAllOthersAboveIt() {
        PrefixTable<String> table = PrefixTable.of(Map.of(Prefix.parse("10.0.0.0/8"), "eight",
                Prefix.parse("10.1.0.0/16"), "sixteen", Prefix.parse("10.1.1.0/24"), "twenty-four"));
        assertThat(table.listMatches(Ip.parse("10.1.1.1"))).containsExactly("twenty-four", "sixteen", "eight");
        assertThat(table.lookup(Ip.parse("10.1.2.1"))).contains("sixteen");
        assertThat(table.lookup(Ip.parse("10.2.0.1"))).contains("eight");
        assertThat(table.lookup(Ip.parse("11.0.0.0"))).isEmpty();
        assertThat(table.lookup(Ip.parse("::1"))).isEmpty();
    }
}
