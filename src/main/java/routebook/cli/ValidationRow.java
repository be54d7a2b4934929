package routebook.cli;

import java.util.List;
import java.util.Locale;
import routebook.analysis.Column;
import routebook.analysis.row.FindingRow;
import routebook.io.design.ScenarioFile;
import routebook.io.text.Fault;
import routebook.io.text.Location;
import routebook.network.Finding;

/** One thing that validate has to say: a fault of the file, or a finding of the review. */
record ValidationRow(
        @Column(name = "file", meaning = "the design file, as given") String file,
        @Column(name = "line", meaning = "line in it, from 1; 0 for the whole file") int lineNumber,
        @Column(name = "column", meaning = "column in that line, from 1; 0 for the whole file") int columnNumber,
        @Column(name = "severity", meaning = "error, warning or info") String severity,
        @Column(name = "check", meaning = "id of the check; FILE for what keeps the file from being read") String check,
        @Column(name = "effect", meaning = "refused, fails or runs") String effect,
        @Column(name = "element", meaning = "element that it concerns; empty for a fault of the file") String element,
        @Column(name = "path", meaning = "keys that lead to the place, from the top") String path,
        @Column(name = "text", meaning = "what was found, and what was expected") String text,
        @Column(name = "rules", meaning = "ids of the facts it rests on, joined by +") String rules) {

    static ValidationRow of(ScenarioFile file, Finding finding) {
        Location at = file.locate(finding.path());
        return new ValidationRow(at.file(), at.line(), at.column(),
                finding.severity().name().toLowerCase(Locale.ROOT), finding.check().id(),
                finding.effect().name().toLowerCase(Locale.ROOT), finding.element(),
                Location.path(finding.path()), finding.text(), String.join("+", finding.check().facts()));
    }

    /** What shows only once routes are computed stands at no one place of the file. */
    static ValidationRow of(ScenarioFile file, FindingRow finding) {
        return new ValidationRow(file.locate(List.of()).file(), 0, 0, finding.severity(), finding.check(), finding.effect(),
                finding.element(), "", finding.finding(), finding.rules());
    }

    static ValidationRow of(Fault fault) {
        return new ValidationRow(fault.at().file(), fault.at().line(), fault.at().column(), "error", "FILE", "refused",
                "", fault.pathText(), "found " + fault.found() + ", expected " + fault.expected()
                        + (fault.advice().isEmpty() ? "" : "; " + fault.advice()), "");
    }

    /** All of it in one line. */
    String line() {
        String place = lineNumber == 0 ? file : file + ":" + lineNumber + ":" + columnNumber;
        String where = element.isEmpty() ? path : element;
        return place + ": " + severity + ": " + (where.isEmpty() ? "" : where + ": ") + text + " [" + check
                + (rules.isEmpty() ? "" : " " + rules) + "]";
    }

    static List<ValidationRow> findings(ScenarioFile file, List<Finding> findings) {
        return findings.stream().map(finding -> of(file, finding)).toList();
    }
}
