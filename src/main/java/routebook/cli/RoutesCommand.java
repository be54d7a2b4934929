package routebook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routebook.analysis.RouteTables;
import routebook.analysis.Rows;
import routebook.study.Outcome;
import routebook.study.Simulator;

/** Route tables. */
@Command(name = "routes",
        description = "Prints the table of every subnet and every BGP speaker: GatewaySubnets, MSEEs and customers' routers too.",
        mixinStandardHelpOptions = true)
final class RoutesCommand implements Callable<Integer> {

    @Mixin
    private DesignParameter design;

    @Option(names = "--at", paramLabel = "PLACE", description = "Only the tables of this element and of its parts.")
    private String place;

    @Option(names = "--view", paramLabel = "VIEW", defaultValue = "routebook",
            description = "routebook, or azure: the effective routes at PLACE in Azure's own columns and words.")
    private View view;

    @Mixin
    private FailOption fail;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    /** Whose columns. */
    enum View {
        ROUTEBOOK,
        AZURE
    }

    @Override
    public Integer call() {
        Outcome outcome = Simulator.DEFAULT.run(design.network(), fail.failure());
        Rows<?> rows = rows(outcome);
        Unsettled.warn(outcome, spec.commandLine().getErr());
        spec.commandLine().getOut().print(format.format.print(rows));
        return 0;
    }

    private Rows<?> rows(Outcome outcome) {
        if (view == View.AZURE) {
            if (place == null) {
                throw new ParameterException(spec.commandLine(), "--view azure needs --at: a subnet, machine or appliance");
            }
            return RouteTables.asAzureShows(outcome, place);
        }
        return place == null ? RouteTables.all(outcome) : RouteTables.at(outcome, place);
    }
}
