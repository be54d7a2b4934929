package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routebook.analysis.LadderText;
import routebook.azure.EffectiveTable;
import routebook.forwarding.Disposition;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.Element;
import routebook.network.ElementKind;
import routebook.routing.Received;
import routebook.routing.Rib;
import routebook.scenario.Scenario;
import routebook.study.Choice;
import routebook.study.Explanation;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;

/**
 * Explanations are complete, whatever the design: the winner and the losers of a decision are exactly the candidates that
 * arrived. Random variants of the testbed of G01, each under a random failure; a failing test names its seed.
 */
class Q04_EveryCandidateTest {

    private static final List<String> PREFIXES = List.of("0.0.0.0/0", "10.0.0.0/8", "10.2.0.0/16", "10.2.30.0/26",
            "10.10.30.0/25", "10.11.30.0/26", "10.17.0.0/16", "10.1.31.0/25", "192.168.0.0/16");
    private static final List<String> ELEMENTS = List.of("er1", "er1/primary", "er1/secondary/msee", "er2", "er2/primary",
            "hub/vpn-gw", "hub/er-gw", "loc1-vpn", "branch-vpn", "loc1/ce1", "loc2/ce1", "remote-er1", "hub-er1");

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(25);
    }

    private static Scenario.Builder design(long seed) {
        Random random = new Random(seed);
        Scenario.Builder design = InteropTestbed.builder().profile(random.nextBoolean() ? 2018 : 2026);
        for (String site : List.of("loc1", "loc2")) {
            String prefix = any(PREFIXES, random);
            design.site(site, s -> s.router("ce1", r -> r.announce(prefix)));
        }
        for (String circuit : List.of("er1", "er2")) {
            long preference = random.nextInt(300);
            String prefix = any(PREFIXES, random);
            int times = random.nextInt(3);
            design.circuit(circuit, c -> c.primary(l -> l.fromAzure(m -> m.localPreference(preference))
                    .toAzure(m -> m.permit(prefix).prepend(times))));
        }
        String told = any(PREFIXES, random);
        return design.tunnel("loc1-vpn", t -> t.toAzure(m -> m.permit(told)));
    }

    private static String[] failure(long seed) {
        Random random = new Random(-seed);
        return random.ints(random.nextInt(3), 0, ELEMENTS.size()).mapToObj(ELEMENTS::get).distinct().toArray(String[]::new);
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Outcome outcome(long seed) {
        return run(design(seed), failure(seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void winners_and_losers_of_a_speaker_are_what_arrived(long seed) {
        Outcome outcome = outcome(seed);
        for (Rib rib : outcome.ribs().listRibs()) {
            for (Ip destination : destinations(outcome)) {
                String label = "seed " + seed + ", " + rib.speaker().name() + " for " + destination;
                List<Choice.Option> options = outcome.explain(rib.speaker().name(), destination).options();
                List<Prefix> inFib = options.stream().filter(option -> option.source().isEmpty())
                        .flatMap(option -> option.prefix().stream()).toList();
                List<String> told = new ArrayList<>();
                List<Prefix> used = new ArrayList<>();
                for (Received received : rib.listReceived()) {
                    boolean best = received.state() == Received.State.BEST || received.state() == Received.State.SHARING;
                    Prefix prefix = received.route().prefix();
                    if (prefix.contains(destination) && best) {
                        used.add(prefix);
                    }
                    if (prefix.contains(destination) && (!best || !inFib.contains(prefix))) {
                        told.add(prefix + " from " + received.from().peer() + " " + (best ? "CHOSEN"
                                : received.state() + " " + received.because().orElseThrow()));
                    }
                }
                assertThat(options.stream().filter(option -> !option.source().isEmpty())
                        .map(option -> option.route() + " " + option.fate() + (option.fate() == Choice.Fate.CHOSEN ? ""
                                : " " + option.because())))
                        .as(label).containsExactlyInAnyOrderElementsOf(told);
                assertThat(inFib).as(label).doesNotHaveDuplicates();
                // Only what forwards no packets for its subnets tells a winner as chosen.
                boolean forwards = outcome.kind(rib.speaker().name()) != ElementKind.EXPRESSROUTE_GATEWAY;
                assertThat(!forwards || inFib.containsAll(used)).as(label).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void winners_and_losers_of_a_subnet_are_its_lines(long seed) {
        Outcome outcome = outcome(seed);
        outcome.tables().forEach((subnet, table) -> {
            for (Ip destination : destinations(outcome)) {
                List<Choice.Option> options = outcome.explain(subnet, destination).options();
                assertThat(options.stream().map(Choice.Option::route)).as("seed " + seed + ", " + subnet + " " + destination)
                        .containsExactlyInAnyOrderElementsOf(table.lines().stream().map(EffectiveTable.Line::route)
                                .filter(route -> route.prefix().contains(destination)).map(Object::toString).toList());
                assertThat(options.get(0).fate()).isEqualTo(Choice.Fate.TAKEN);
            }
        });
    }

    /** Whoever has no route is told why, and told the same again. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_missing_route_has_its_cause(long seed) {
        Outcome outcome = outcome(seed);
        Outcome again = outcome(seed);
        for (Journey journey : outcome.journeys()) {
            Explanation explanation = outcome.explain(journey);
            String label = "seed " + seed + ", " + journey.traffic().from() + " to " + journey.traffic().to();
            assertThat(explanation.deadEnd().isPresent()).as(label).isEqualTo(!journey.reached());
            journey.findLoss().filter(loss -> loss.disposition() == Disposition.NO_ROUTE).ifPresent(
                    loss -> assertThat(explanation.deadEnd().orElseThrow().causes()).as(label).isNotEmpty());
            assertThat(LadderText.text(explanation)).as(label)
                    .isEqualTo(LadderText.text(again.explain(journey.traffic().from(), journey.traffic().to())));
        }
    }

    private static List<Ip> destinations(Outcome outcome) {
        return outcome.network().elements().endPoints().stream().map(Element::name)
                .map(name -> outcome.network().findAddress(name).orElseThrow()).toList();
    }
}
