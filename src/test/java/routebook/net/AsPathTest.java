package routebook.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AsPathTest {

    @Test
    void prependPutsTheLatestInFront() {
        AsPath path = AsPath.EMPTY.prepend(Asn.of(1)).prepend(Asn.of(2));
        assertThat(path).hasToString("2 1");
        assertThat(path.prepend(AsPath.of(4, 3).sequence())).hasToString("4 3 2 1");
    }

    @Test
    void mapExchangesAndDrops() {
        AsPath path = AsPath.of(65001, 3, 65001);
        assertThat(path.count(Asn.of(65001))).isEqualTo(2);
        assertThat(path.map(asn -> asn.isPrivate() ? null : asn)).isEqualTo(AsPath.of(3));
        assertThat(path.map(asn -> asn.isPrivate() ? Asn.of(7) : asn)).isEqualTo(AsPath.of(7, 3, 7));
    }

    /** RFC 6996: 64512 to 65534 and 4200000000 to 4294967294; the last number of each block is reserved instead. */
    @Test
    void privateNumbers() {
        assertThat(Asn.of(64511).isPrivate()).isFalse();
        assertThat(Asn.of(64512).isPrivate()).isTrue();
        assertThat(Asn.of(65534).isPrivate()).isTrue();
        assertThat(Asn.of(65535).isPrivate()).isFalse();
        assertThat(Asn.of(4200000000L).isPrivate()).isTrue();
        assertThat(Asn.of(4294967295L).isPrivate()).isFalse();
        assertThatThrownBy(() -> Asn.of(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
