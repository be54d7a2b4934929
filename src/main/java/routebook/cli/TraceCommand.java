package routebook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routebook.analysis.Answers;
import routebook.analysis.Flows;
import routebook.analysis.TraceText;
import routebook.net.Protocol;
import routebook.study.Outcome;
import routebook.study.Probe;

/** What a traceroute would print. */
@Command(name = "trace", description = "Prints the way of a packet hop by hop, as a traceroute would, and why it goes there.",
        mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {

    @Mixin
    private OutcomeParameters of;

    @ArgGroup(multiplicity = "1")
    private Asked asked;

    @Option(names = "--protocol", paramLabel = "PROTOCOL", defaultValue = "icmp",
            description = "What is sent: icmp (as tracert), tcp or udp; filters may tell them apart.")
    private Protocol protocol;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0",
            description = "Destination port of tcp or udp.")
    private int port;

    @Option(names = "--why", description = "With each line of text, the decision that sent the packet there.")
    private boolean why;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    /** Either one pair or all. */
    static final class Asked {
        @ArgGroup(exclusive = false)
        private EndPoints pair;

        @Option(names = "--all", required = true,
                description = "Every ordered pair of distinct end points, in declared order.")
        private boolean all;
    }

    @Override
    public Integer call() {
        Outcome outcome = of.outcome(asked.pair);
        Flows flows = asked.all ? Flows.ALL : asked.pair.flows(outcome.network().scenario());
        Answers answers = new Answers(outcome, flows.by(Probe.to(protocol, port)));
        Unsettled.warn(outcome, spec.commandLine().getErr());
        if (format.isText()) {
            format.out().print(TraceText.text(answers, why));
        } else {
            format.print(answers.hops());
        }
        return 0;
    }
}
