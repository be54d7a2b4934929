package routebook.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import routebook.Routebook;
import routebook.analysis.ControlPlaneReview;
import routebook.analysis.Rows;
import routebook.azure.review.AzureReview;
import routebook.io.design.ScenarioFile;
import routebook.io.text.ScenarioFileException;
import routebook.network.Effect;
import routebook.network.Finding;
import routebook.network.NameCheck;
import routebook.network.Network;
import routebook.study.Failure;
import routebook.study.Outcome;
import routebook.study.Simulator;

/** The review of a design. */
@Command(name = "validate", description = "Reads and reviews a design, computes its routes, and prints everything there is to object to.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private DesignParameter design;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        ScenarioFile file;
        try {
            file = design.source().read();
        } catch (ScenarioFileException e) {
            print(e.faults().stream().map(ValidationRow::of).toList());
            return Main.BAD_INPUT;
        }
        List<Finding> findings = Network.review(file.scenario(), AzureReview.CHECKS);
        List<ValidationRow> rows = new ArrayList<>(ValidationRow.findings(file, findings));
        if (findings.stream().noneMatch(finding -> finding.effect() == Effect.REFUSED)) {
            Outcome outcome = Simulator.DEFAULT.run(Routebook.review(file.scenario()), Failure.NONE);
            ControlPlaneReview.of(outcome).list().forEach(finding -> rows.add(ValidationRow.of(file, finding)));
        }
        print(rows);
        if (findings.stream().anyMatch(finding -> finding.check() instanceof NameCheck)) {
            return Main.BAD_INPUT;
        }
        return rows.stream().anyMatch(row -> row.severity().equals("error")) ? 1 : 0;
    }

    private void print(List<ValidationRow> rows) {
        if (!format.isText()) {
            format.print(new Rows<>(ValidationRow.class, rows));
            return;
        }
        PrintWriter out = format.out();
        rows.forEach(row -> out.println(row.line()));
        out.println(count(rows, "error") + ", " + count(rows, "warning") + ", " + count(rows, "info"));
    }

    private static String count(List<ValidationRow> rows, String severity) {
        long count = rows.stream().filter(row -> row.severity().equals(severity)).count();
        return count + " " + severity + (count == 1 || severity.equals("info") ? "" : "s");
    }
}
