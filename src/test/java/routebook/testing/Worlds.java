package routebook.testing;

import java.util.List;
import routebook.network.Network;
import routebook.scenario.Scenario;
import routebook.study.Failure;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.study.Simulator;

/** Short ways into a tiny world: what a story asks, and nothing else. */
public final class Worlds {

    private Worlds() {}

    /** The world with these elements down; nothing but names is reviewed, so that stories may be about faulty designs. */
    public static Outcome run(Scenario.Builder world, String... failed) {
        return Simulator.DEFAULT.run(Network.of(world.build(), List.of()), new Failure(List.of(failed)));
    }

    /** Every equal-cost way there, a line each, in the order of the text. */
    public static List<String> there(Outcome outcome, String from, String to) {
        return outcome.journey(from, to).thereLines().stream().sorted().toList();
    }

    /** Every equal-cost way of the answer, a line each, in the order of the text. */
    public static List<String> back(Outcome outcome, String from, String to) {
        return outcome.journey(from, to).backLines().stream().sorted().toList();
    }

    /** The rule that loses the packet or its answer. */
    public static String lostBy(Outcome outcome, String from, String to) {
        Journey journey = outcome.journey(from, to);
        return journey.findLoss().map(loss -> loss.last().name() + " " + loss.end().rule().id()).orElse("reached");
    }
}
