package routebook.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routebook.io.frr.FrrTopology;
import routebook.study.Outcome;

/** A design in the words of other programs. */
@Command(name = "export",
        description = "Writes a design's BGP speakers as a network of real FRR routers, for netjson2frr to run. Sessions that "
                + "Azure takes down by itself are left out.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** For which program. */
    enum Target {
        FRR
    }

    @Mixin
    private OutcomeParameters of;

    @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "frr.")
    private Target format;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; standard output if not given.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Outcome outcome = of.outcome();
        String text = switch (format) {
            case FRR -> FrrTopology.of("routebook", outcome.ribs().fabric());
        };
        if (out == null) {
            spec.commandLine().getOut().print(text);
            return 0;
        }
        OutFile.write(out, text.getBytes(StandardCharsets.UTF_8));
        spec.commandLine().getOut().println("Written: " + out);
        return 0;
    }
}
