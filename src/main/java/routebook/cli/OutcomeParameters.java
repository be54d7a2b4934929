package routebook.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import routebook.io.design.DesignSource;
import routebook.network.Network;
import routebook.study.Failure;
import routebook.study.Failures;
import routebook.study.Outcome;
import routebook.study.Simulator;

/** A design and what is down in it: what most commands tell of. */
final class OutcomeParameters {

    @Mixin
    private DesignParameter design;

    @Option(names = "--fail", paramLabel = "ELEMENT",
            description = "An element that is down, with all its parts; or what fails together, by its name in "
                    + "elements --failures, such as \"tag same duct\". May be given several times.")
    private List<String> down = List.of();

    Outcome outcome() {
        return outcome(null);
    }

    /** That between two end points; null for any. */
    Outcome outcome(EndPoints pair) {
        Network network = network(pair);
        return Simulator.DEFAULT.run(network, failure(network));
    }

    /** The design with a place for two end points that are addresses; null for none. */
    Network network(EndPoints pair) {
        return pair == null ? design.network() : design.network(pair::placedIn);
    }

    /** What is down. */
    Failure failure(Network network) {
        return Failures.find(network, down);
    }

    DesignSource source() {
        return design.source();
    }
}
