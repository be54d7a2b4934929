package routebook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routebook.Sweep;
import routebook.io.study.StudyFile;
import routebook.io.study.SweepFolder;
import routebook.report.Templates;
import routebook.study.Progress;
import routebook.study.Simulator;
import routebook.study.SweepRunner;

/** A study. */
@Command(name = "sweep", description = "Runs a study, a design in many variants under many failures, into a "
        + "folder of CSV files with a report. A sweep that was stopped goes on where it was.",
        mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "STUDY",
            description = "A study file (YAML, or JSON if it ends in .json), or the name of a shipped study.")
    private String study;

    @Option(names = "--out", required = true, paramLabel = "DIR",
            description = "The folder to write to; it is made if it is not there.")
    private Path out;

    @Option(names = "--threads", paramLabel = "N",
            description = "How many cases are computed at once; the answer does not depend on it. "
                    + "As many as there are processors where nothing is said.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--templates", paramLabel = "DIR",
            description = "A folder whose templates stand in place of the shipped ones of the same name.")
    private Path templates;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        StudyFile file = StudyFile.find(study);
        Templates how = templates == null ? Templates.shipped() : Templates.in(templates);
        // Where nobody looks, a bar is only noise in a log.
        Progress progress = System.console() == null ? Progress.SILENT
                : new ProgressBar(spec.commandLine().getErr(), System::nanoTime);
        new Sweep(file, out, how)
                .run(SweepFolder.Pieces.by(new SweepRunner(Simulator.DEFAULT, threads, progress)))
                .forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
