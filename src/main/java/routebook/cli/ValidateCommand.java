package routebook.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import routebook.analysis.Rows;
import routebook.azure.review.AzureReview;
import routebook.io.ScenarioFile;
import routebook.io.ScenarioFileException;
import routebook.network.Finding;
import routebook.network.NameCheck;
import routebook.network.Network;
import routebook.network.Severity;

/** The review of a design. */
@Command(name = "validate", description = "Reads and reviews a design, and prints everything there is to say about it.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private DesignParameter design;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ScenarioFile file;
        try {
            file = design.source().read();
        } catch (ScenarioFileException e) {
            print(e.faults().stream().map(ValidationRow::of).toList(), out);
            return Main.BAD_INPUT;
        }
        List<Finding> findings = Network.review(file.scenario(), AzureReview.CHECKS);
        print(ValidationRow.findings(file, findings), out);
        if (findings.stream().anyMatch(finding -> finding.check() instanceof NameCheck)) {
            return Main.BAD_INPUT;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? 1 : 0;
    }

    private void print(List<ValidationRow> rows, PrintWriter out) {
        if (format.format != Format.TEXT) {
            out.print(format.format.print(new Rows<>(ValidationRow.class, rows)));
            return;
        }
        rows.forEach(row -> out.println(row.line()));
        out.println(count(rows, "error") + ", " + count(rows, "warning") + ", " + count(rows, "info"));
    }

    private static String count(List<ValidationRow> rows, String severity) {
        long count = rows.stream().filter(row -> row.severity().equals(severity)).count();
        return count + " " + severity + (count == 1 || severity.equals("info") ? "" : "s");
    }
}
