package routebook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import routebook.study.Failover;

/** A failure as a timeline. */
@Command(name = "failover",
        description = "Tells how soon each side notices a failure and by what, and for how long each flow is lost, in each "
                + "direction and in both together.",
        mixinStandardHelpOptions = true)
final class FailoverCommand implements Callable<Integer> {

    @Mixin
    private DesignParameter design;

    @Mixin
    private FailOption fail;

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
        if (fail.failure().elements().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--fail ELEMENT is missing: what goes down?");
        }
        Failover failover = Failover.of(pair == null ? design.network() : design.network(pair::placedIn), fail.failure());
        if (chart != null) {
            write(Charts.failover(Failovers.notices(failover).list(), outages(failover).list()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format.format != Format.TEXT) {
            out.print(notices ? format.format.print(Failovers.notices(failover)) : format.format.print(outages(failover)));
            return 0;
        }
        out.println("Who notices, seconds after the failure:");
        out.print(Format.TEXT.print(Failovers.notices(failover)));
        if (!notices) {
            out.println();
            out.println("What is lost until then, in seconds:");
            out.print(Format.TEXT.print(outages(failover)));
        }
        return 0;
    }

    private void write(Picture picture) {
        try {
            Files.writeString(chart, picture.svg());
        } catch (IOException e) {
            throw new UncheckedIOException(chart + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private Rows<OutageRow> outages(Failover failover) {
        return pair == null ? Failovers.outages(failover) : Failovers.outages(failover, List.of(pair.outage(failover)));
    }
}
