package routebook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routebook.Routebook;
import routebook.io.design.DesignSource;
import routebook.report.Report;
import routebook.report.Templates;
import routebook.study.Outcome;

/** The report. */
@Command(name = "report", description = "Writes the report of a design: index.html and report.md.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private OutcomeParameters of;

    @Option(names = "--out", required = true, paramLabel = "DIR",
            description = "The folder to write to; it is made if it is not there.")
    private Path out;

    @Option(names = "--templates", paramLabel = "DIR",
            description = "A folder whose templates stand in place of the shipped ones of the same name.")
    private Path templates;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        DesignSource source = of.source();
        Outcome outcome = of.outcome();
        Report report = Report.of(outcome, source.name(), source.sha256(), Routebook.version());
        List<Path> files = (templates == null ? report : report.with(Templates.in(templates))).write(out);
        PrintWriter text = spec.commandLine().getOut();
        Unsettled.warn(outcome, spec.commandLine().getErr());
        report.model().summary().forEach(text::println);
        text.println("Report: " + files.get(0));
        return 0;
    }
}
