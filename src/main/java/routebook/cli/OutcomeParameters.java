package routebook.cli;

import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import routebook.io.design.DesignSource;
import routebook.network.Network;
import routebook.study.Failure;
import routebook.study.Outcome;
import routebook.study.Simulator;

/** A design and what is down in it: what most commands tell of. */
final class OutcomeParameters {

    @Mixin
    private DesignParameter design;

    @Option(names = "--fail", paramLabel = "ELEMENT",
            description = "An element that is down, with all its parts; may be given several times.")
    private List<String> elements = List.of();

    Outcome outcome() {
        return Simulator.DEFAULT.run(design.network(), failure());
    }

    /** That between two end points; null for any. */
    Outcome outcome(EndPoints pair) {
        return Simulator.DEFAULT.run(network(pair), failure());
    }

    /** The design with a place for two end points that are addresses; null for none. */
    Network network(EndPoints pair) {
        return pair == null ? design.network() : design.network(pair::placedIn);
    }

    Failure failure() {
        return new Failure(elements);
    }

    DesignSource source() {
        return design.source();
    }
}
