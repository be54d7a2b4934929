package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import routebook.Routebook;
import routebook.net.Ip;
import routebook.scenario.Scenario;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;
import routebook.testing.MeasuredTestbed;
import routebook.testing.Shifted;

/**
 * The testbed with every element renamed and every address moved: 10.x to 10.(x + 100), all else by adding 16 to the first
 * octet. The measured traceroutes, moved in the same way, must come out.
 */
class G02_NothingIsWrittenInTest {

    /** Names of regions and metros stay: latencies are looked up by them. */
    private static final List<String> NAMES = List.of("hub", "spoke", "branch", "remote", "er1", "er2", "loc1", "loc2",
            "ce1", "ce2", "lan", "vpn-gw", "er-gw", "hub-vm", "spoke-vm", "branch-vm", "remote-vm", "loc1-host",
            "loc2-host", "hub-er1", "hub-er2", "remote-er1", "loc1-vpn", "branch-vpn", "ce1-lan", "ce2-lan");

    private static final Map<String, String> OTHER_NAMES = NAMES.stream()
            .collect(Collectors.toMap(name -> name, name -> "x" + new StringBuilder(name).reverse()));

    private static final UnaryOperator<String> RENAME = text -> Arrays.stream(text.split("/"))
            .map(part -> OTHER_NAMES.getOrDefault(part, part)).collect(Collectors.joining("/"));

    private static final UnaryOperator<Ip> MOVE = ip -> Ip.v4((int) ip.low() + (ip.low() >>> 24 == 10
            ? 100 << 16 : 16 << 24));

    @TestFactory
    Stream<DynamicTest> the_moved_traceroutes_come_out() {
        Scenario moved = new Shifted(RENAME, MOVE).copy(InteropTestbed.scenario());
        assertThat(moved.virtualNetworks()).extracting(network -> network.name()).containsExactly("xbuh", "xekops",
                "xhcnarb", "xetomer");
        Map<String, Outcome> outcomes = Map.of(
                "all-up", Routebook.outcome(moved),
                "er1-primary-link-down", Routebook.outcome(moved, "x1re/primary"));
        return MeasuredTestbed.cases().stream()
                .map(measured -> measured.renamed(RENAME, address -> MOVE.apply(Ip.parse(address)).toString()))
                .map(measured -> dynamicTest(measured.number() + " " + measured.from() + " to " + measured.to(),
                        () -> assertThat(measured.differences(outcomes.get(measured.condition())
                                .journey(measured.from(), measured.to()))).isEmpty()));
    }
}
