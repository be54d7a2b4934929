package routebook.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routebook.analysis.Comparison;
import routebook.network.Network;
import routebook.study.Difference;
import routebook.study.Failures;
import routebook.study.Outcome;
import routebook.study.Simulator;

/** What differs, and why. */
@Command(name = "compare",
        description = "Tells which flows go otherwise under a failure, or in another design, than in the design: the first "
                + "decision that differs, and what changed its candidates.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private DesignParameter design;

    @Parameters(index = "1", paramLabel = "OTHER", arity = "0..1",
            description = "The design to compare with; without it, the same one.")
    private String other;

    @Option(names = "--fail", paramLabel = "ELEMENT",
            description = "What is down in what is compared with: an element, or what fails together, by its name in "
                    + "elements --failures. May be given several times.")
    private List<String> after = List.of();

    @Option(names = "--already", paramLabel = "ELEMENT",
            description = "The same in the design before.")
    private List<String> before = List.of();

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Network network = design.network();
        Network changed = other == null ? network : DesignParameter.named(other).network();
        Outcome one = Simulator.DEFAULT.run(network, Failures.find(network, before));
        Outcome two = Simulator.DEFAULT.run(changed, Failures.find(changed, after));
        Unsettled.warn(one, spec.commandLine().getErr());
        Unsettled.warn(two, spec.commandLine().getErr());
        List<Difference> differences = one.differences(two);
        if (format.isText()) {
            format.out().print(Comparison.text(differences));
        } else {
            format.print(Comparison.rows(differences));
        }
        return 0;
    }
}
