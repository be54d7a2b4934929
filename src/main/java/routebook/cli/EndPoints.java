package routebook.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import routebook.analysis.Flows;
import routebook.net.Ip;
import routebook.scenario.Scenario;
import routebook.scenario.StandIn;
import routebook.study.Failover;
import routebook.study.Journey;
import routebook.study.Outage;
import routebook.study.Outcome;

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

    /** The design with both in it. */
    Scenario placedIn(Scenario design) {
        return to(from(design).scenario()).scenario();
    }

    /** The flow between them, in a design that has both in it. */
    Flows flows(Scenario design) {
        return Flows.ALL.and(from(design).name(), to(design).name());
    }

    /** Their journey in the outcome of a design that has both in it. */
    Journey journey(Outcome outcome) {
        return flows(outcome.network().scenario()).journeys(outcome).get(0);
    }

    /** Their outage in a failover of a design that has both in it. */
    Outage outage(Failover failover) {
        Scenario design = failover.network().scenario();
        return failover.outage(from(design).name(), to(design).name());
    }

    private StandIn from(Scenario design) {
        return find(sender.name, sender.address, design);
    }

    private StandIn to(Scenario design) {
        return find(receiver.name, receiver.address, design);
    }

    private static StandIn find(String name, Ip address, Scenario design) {
        return address == null ? new StandIn(design, name) : StandIn.at(address, design);
    }
}
