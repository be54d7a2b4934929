package routebook.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routebook.net.Prefix;
import routebook.net.PrefixFilter;
import routebook.routing.policy.RouteMap;

/** Why a prefix does not come to rest: the smallest part that swings, and a round of it that can be replayed. */
class OscillationTest {

    private static final UnaryOperator<Side> PLAIN = UnaryOperator.identity();
    private static final UnaryOperator<Speaker> ANNOUNCES = s -> s.originating(Lab.NET);

    /** BAD GADGET with a follower e behind b, another prefix and a speaker f that hears of nothing. */
    private static Fabric badGadget() {
        return new Lab().speaker("a", 1, s -> s.originating(Lab.NET, Prefix.parse("10.2.0.0/16"))).speaker("b", 2)
                .speaker("c", 3).speaker("d", 4).speaker("e", 5).speaker("f", 6)
                .session("a", "b").session("a", "c").session("a", "d").session("b", "e").session("e", "f")
                .session("b", "c", prefersShort(), refusesNet()).session("c", "d", prefersShort(), refusesNet())
                .session("d", "b", prefersShort(), refusesNet()).fabric();
    }

    private static UnaryOperator<Side> prefersShort() {
        return s -> s.importing((route, passage) -> Verdict.accept(
                route.prefix().equals(Lab.NET) && route.asPath().length() == 2 ? route.withLocalPref(200) : route));
    }

    private static UnaryOperator<Side> refusesNet() {
        return s -> s.importing(RouteMap.denying(PrefixFilter.exactly(Lab.NET)));
    }

    /** Each of the three takes the way through its neighbour for the local preference, and loses it as that one moves. */
    @Test
    void bad_gadget() {
        Oscillation oscillation = Oscillation.find(badGadget(), Lab.NET).orElseThrow();
        assertThat(oscillation.speakers()).containsExactlyInAnyOrder("b", "c", "d");
        // e and f follow or hear nothing; a has to be there, since the route is its own.
        assertThat(oscillation.part().listUpSpeakers()).extracting(Speaker::name).containsExactly("a", "b", "c", "d");
        assertThat(oscillation.part().listUpSessions()).extracting(Session::name)
                .containsExactly("a-b", "a-c", "a-d", "b-c", "c-d", "d-b");
        // There and back again for each of the three: no round can be shorter.
        assertThat(oscillation.turns()).hasSize(6);
        assertThat(oscillation.turns()).extracting(turn -> turn.because().rule().id())
                .containsOnly("RFC4271-9.1.1", "RFC4271-3.1");
        assertThat(oscillation.turns()).extracting(Turn::toString).contains(
                "b leaves path [1] from a for path [3 1] from c: local preference 100 against 200 [RFC4271-9.1.1]");
        replay(oscillation);
        isSmallest(oscillation);
    }

    @Test
    void what_comes_to_rest_needs_no_explanation() {
        assertThat(Oscillation.find(badGadget(), Prefix.parse("10.2.0.0/16"))).isEmpty();
        assertThat(Oscillation.find(badGadget(), Prefix.parse("10.3.0.0/16"))).isEmpty();
        Fabric line = new Lab().speaker("a", 1, ANNOUNCES).speaker("b", 2).session("a", "b", PLAIN, PLAIN).fabric();
        assertThat(Oscillation.find(line, Lab.NET)).isEmpty();
    }

    /** Networks in which FRR never came to rest: each restless prefix has a round, and it holds when replayed. */
    @ParameterizedTest
    @ValueSource(strings = {"random01", "random09", "random11", "random29"})
    void networks_in_which_real_routers_never_settled(String name) throws IOException {
        List<Oscillation> found = new ArrayList<>();
        for (Fabric fabric : OracleTopology.listPossible(
                Path.of("src/test/resources/oracle/topologies", name + ".json"))) {
            if (ControlPlane.converge(fabric).convergence() instanceof Convergence.Unsettled unsettled) {
                for (Prefix prefix : unsettled.restless().keySet()) {
                    Optional<Oscillation> oscillation = Oscillation.find(fabric, prefix);
                    assertThat(oscillation).as(name + " " + prefix).isPresent();
                    found.add(oscillation.orElseThrow());
                }
            }
        }
        assertThat(found).isNotEmpty();
        found.forEach(OscillationTest::replay);
        found.forEach(OscillationTest::isSmallest);
    }

    /** From nothing through the lead to the round; each change happens as told, and after the last all is as before. */
    private static void replay(Oscillation oscillation) {
        Replay replay = ControlPlane.replay(oscillation.part(), oscillation.prefix()).orElseThrow();
        oscillation.lead().forEach(replay::act);
        for (int round = 0; round < 2; round++) {
            List<Turn> turns = oscillation.round().stream().map(replay::act).flatMap(Optional::stream).toList();
            assertThat(turns).isNotEmpty().isEqualTo(oscillation.turns());
            assertThat(turns).allSatisfy(turn -> assertThat(turn.taken()).isNotEqualTo(turn.left()));
        }
        // Whoever has changed its mind has changed it back: what it takes last is what it left first.
        for (String speaker : oscillation.speakers()) {
            List<Turn> own = oscillation.turns().stream().filter(turn -> turn.speaker().equals(speaker)).toList();
            assertThat(own.get(own.size() - 1).taken()).isEqualTo(own.get(0).left());
        }
    }

    private static void isSmallest(Oscillation oscillation) {
        Fabric part = oscillation.part();
        assertThat(isRestless(part, oscillation.prefix())).isTrue();
        Stream.concat(part.listUpSpeakers().stream().map(Speaker::name), part.listUpSessions().stream().map(Session::name))
                .forEach(name -> assertThat(isRestless(part.without(List.of(name)), oscillation.prefix())).as(name)
                        .isFalse());
    }

    private static boolean isRestless(Fabric fabric, Prefix prefix) {
        return ControlPlane.converge(fabric).convergence() instanceof Convergence.Unsettled unsettled
                && unsettled.restless().containsKey(prefix);
    }
}
