package routebook.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import routebook.net.Ip;
import routebook.scenario.Scenario;
import routebook.scenario.StandIn;

/** Two end points, by name or by address. */
final class EndPoints {

    @ArgGroup(multiplicity = "1")
    private Sender sender;

    @ArgGroup(multiplicity = "1")
    private Receiver receiver;

    /** Who sends. */
    static final class Sender {
        @Option(names = "--from", required = true, paramLabel = "A", description = "The end point that sends.")
        private String name;

        @Option(names = "--from-ip", required = true, paramLabel = "ADDRESS",
                description = "The same by address; need not be an end point that the design names.")
        private Ip address;
    }

    /** Who is to answer. */
    static final class Receiver {
        @Option(names = "--to", required = true, paramLabel = "B", description = "The end point that is to answer.")
        private String name;

        @Option(names = "--to-ip", required = true, paramLabel = "ADDRESS",
                description = "The same by address; need not be an end point that the design names.")
        private Ip address;
    }

    /**
     * Two names.
     *
     * @param scenario a design that has both
     */
    record Named(Scenario scenario, String from, String to) {}

    /** Their names in a design; a second look at {@link Named#scenario()} finds the same. */
    Named in(Scenario design) {
        StandIn from = find(sender.name, sender.address, design);
        StandIn to = find(receiver.name, receiver.address, from.scenario());
        return new Named(to.scenario(), from.name(), to.name());
    }

    private static StandIn find(String name, Ip address, Scenario design) {
        return address == null ? new StandIn(design, name) : StandIn.at(address, design);
    }
}
