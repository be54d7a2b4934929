package routebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import routebook.io.study.StudyFile;
import routebook.io.study.SweepFolder;
import routebook.report.SweepModel;
import routebook.report.SweepReport;
import routebook.report.Templates;

/**
 * A study that is run into a folder, whoever computes it: first the files of its answers, then the report on them.
 *
 * @param file      the study
 * @param folder    where everything is written; it is made if need be
 * @param templates how the report is written
 */
public record Sweep(StudyFile file, Path folder, Templates templates) {

    /**
     * Runs it; a sweep that was stopped goes on where it was.
     *
     * @param pieces who computes
     * @return what there is to say of it, line by line
     * @throws IllegalArgumentException     as {@link SweepFolder#run} does
     * @throws java.io.UncheckedIOException if the folder cannot be written
     * @throws routebook.study.SweepInterruptedException if the thread is interrupted
     * @throws routebook.report.TemplateFault if a template cannot be filled in
     */
    public List<String> run(SweepFolder.Pieces pieces) {
        List<String> files = SweepFolder.run(file, folder, Routebook.version(), pieces);
        SweepModel.Source source = new SweepModel.Source(file.base().name(), file.fingerprint(), Routebook.version(),
                file.base().profile());
        SweepReport report = SweepReport.of(folder, file.name(), source, file.study().factors(), file.questions(),
                file.together()).with(templates);
        Path page = report.write().get(0);
        List<String> lines = new ArrayList<>(List.of(file.study().size() + " variants of " + file.base().name() + ": "
                + String.join(", ", files) + " in " + folder));
        lines.addAll(report.model().summary());
        lines.add("Report: " + page);
        return lines;
    }
}
