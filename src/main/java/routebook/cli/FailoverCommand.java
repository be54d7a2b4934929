package routebook.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routebook.analysis.Failovers;
import routebook.analysis.Rows;
import routebook.analysis.row.OutageRow;
import routebook.chart.Charts;
import routebook.chart.Picture;
import routebook.network.Network;
import routebook.study.Failover;
import routebook.study.Failure;

/** A failure as a timeline. */
@Command(name = "failover",
        description = "Tells how soon each side notices a failure and by what, and for how long each flow is lost, in each "
                + "direction and in both together.",
        mixinStandardHelpOptions = true)
final class FailoverCommand implements Callable<Integer> {

    @Mixin
    private OutcomeParameters of;

    @ArgGroup(exclusive = false)
    private EndPoints pair;

    @Option(names = "--notices", description = "As csv or json: who notices when, in place of the flows.")
    private boolean notices;

    @Option(names = "--chart", paramLabel = "FILE", description = "Also draws it as a timeline into this SVG file.")
    private Path chart;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Network network = of.network(pair);
        Failure failure = of.failure(network);
        if (failure.elements().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--fail ELEMENT is missing: what goes down?");
        }
        Failover failover = Failover.of(network, failure);
        if (chart != null) {
            Picture picture = Charts.failover(Failovers.notices(failover).list(), outages(failover).list());
            OutFile.write(chart, picture.svg().getBytes(StandardCharsets.UTF_8));
        }
        if (!format.isText()) {
            format.print(notices ? Failovers.notices(failover) : outages(failover));
            return 0;
        }
        PrintWriter out = format.out();
        out.println("Who notices, seconds after the failure:");
        format.print(Failovers.notices(failover));
        if (!notices) {
            out.println();
            out.println("What is lost until then, in seconds:");
            format.print(outages(failover));
        }
        return 0;
    }

    private Rows<OutageRow> outages(Failover failover) {
        return pair == null ? Failovers.outages(failover) : Failovers.outages(failover, List.of(pair.outage(failover)));
    }
}
