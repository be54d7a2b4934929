package routebook.cli;

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
import routebook.analysis.PrefixLife;
import routebook.analysis.TopologyOf;
import routebook.chart.TopologyDrawing;
import routebook.forwarding.Trace;
import routebook.net.Prefix;
import routebook.study.Journey;
import routebook.study.Outcome;

/** The topology drawing. */
@Command(name = "draw", description = "Draws a design, with a path and its way back or the life of a prefix marked, and failed "
                + "elements struck out.",
        mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {

    /** What the drawing is written as. */
    enum Drawing {
        SVG,
        PNG,
        MERMAID,
        DOT
    }

    @Mixin
    private OutcomeParameters of;

    @ArgGroup
    private Marked marked;

    /** A way, or a prefix. */
    static final class Marked {
        @ArgGroup(exclusive = false)
        private EndPoints pair;

        @Option(names = "--prefix", paramLabel = "PREFIX", required = true,
                description = "The prefix whose life is marked: where it is chosen, how it comes there, where it stops.")
        private String prefix;
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "svg",
            description = "svg, png, mermaid or dot; ${DEFAULT-VALUE} if not given.")
    private Drawing format;

    @Option(names = "--out", paramLabel = "FILE",
            description = "The file to write; without it, text goes to standard output.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        EndPoints pair = marked == null ? null : marked.pair;
        Outcome outcome = of.outcome(pair);
        TopologyDrawing drawing = TopologyDrawing.of(TopologyOf.network(outcome.network())).failed(outcome.down());
        if (pair != null) {
            drawing = marked(drawing, pair.journey(outcome));
        } else if (marked != null) {
            drawing = drawing.life(PrefixLife.of(outcome, Prefix.parse(marked.prefix)).list());
        }
        byte[] bytes = bytes(drawing);
        if (out == null) {
            if (format == Drawing.PNG) {
                throw new ParameterException(spec.commandLine(), "--format png needs --out FILE");
            }
            spec.commandLine().getOut().println(new String(bytes, StandardCharsets.UTF_8));
            return 0;
        }
        OutFile.write(out, bytes);
        spec.commandLine().getOut().println("Written: " + out);
        return 0;
    }

    /** The first of equal-cost ways there and back; what is lost is marked as far as it comes. */
    private static TopologyDrawing marked(TopologyDrawing drawing, Journey journey) {
        return drawing.highlight(journey.there().get(0).nodes(),
                journey.back().stream().findFirst().map(Trace::nodes).orElse(List.of()));
    }

    private byte[] bytes(TopologyDrawing drawing) {
        return switch (format) {
            case SVG -> drawing.picture().svg().getBytes(StandardCharsets.UTF_8);
            case PNG -> drawing.picture().png();
            case MERMAID -> drawing.mermaid().getBytes(StandardCharsets.UTF_8);
            case DOT -> drawing.dot().getBytes(StandardCharsets.UTF_8);
        };
    }
}
