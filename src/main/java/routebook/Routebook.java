package routebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import routebook.analysis.Answers;
import routebook.analysis.Frame;
import routebook.analysis.Question;
import routebook.analysis.Rows;
import routebook.analysis.SetQuestion;
import routebook.analysis.SetRows;
import routebook.analysis.StudyAnswers;
import routebook.azure.review.AzureReview;
import routebook.io.design.DesignSource;
import routebook.io.design.ScenarioFile;
import routebook.network.Network;
import routebook.scenario.Scenario;
import routebook.study.Failover;
import routebook.study.Failures;
import routebook.study.Outcome;
import routebook.study.Simulator;
import routebook.study.Study;
import routebook.table.Tables;
import tech.tablesaw.api.Table;

/**
 * The front door for Java.
 *
 * <pre>{@code
 * Scenario design = Routebook.design("interop-testbed");
 * Answers answers = Routebook.answers(design, "er1/primary");
 * Table reachability = Routebook.table(answers.reachability());
 * }</pre>
 */
public final class Routebook {

    private Routebook() {}

    /** Begins a design. */
    public static Scenario.Builder scenario(String name) {
        return Scenario.named(name);
    }

    /**
     * Reads a design: a file's path, or the name of a shipped one.
     *
     * @throws routebook.io.text.ScenarioFileException with all faults of the file
     */
    public static Scenario design(String pathOrName) {
        return DesignSource.find(pathOrName).read().scenario();
    }

    /** Writes a design to a file; what is written reads back equal. */
    public static void write(Scenario scenario, Path file) {
        ScenarioFile.write(scenario, file);
    }

    /**
     * Reviews a design.
     *
     * @throws routebook.network.DesignException if a name leads nowhere or Azure refuses the design
     */
    public static Network review(Scenario scenario) {
        return Network.of(scenario, AzureReview.CHECKS);
    }

    /**
     * Computes a design with these down: elements, or what fails together under a name of its own, such as
     * {@code tag same duct} ({@link Failures#find}).
     *
     * @throws routebook.network.DesignException      if Azure refuses the design
     * @throws routebook.network.UnknownNameException if a name is none of the design's
     */
    public static Outcome outcome(Scenario scenario, String... failed) {
        Network network = review(scenario);
        return Simulator.DEFAULT.run(network, Failures.find(network, List.of(failed)));
    }

    /** Answers about all pairs of end points, with these down; throws as {@link #outcome} does. */
    public static Answers answers(Scenario scenario, String... failed) {
        return Answers.all(outcome(scenario, failed));
    }

    /**
     * How soon each side notices that these go down in a healthy design, and what that takes from each flow; throws
     * as {@link #outcome} does.
     */
    public static Failover failover(Scenario scenario, String... failed) {
        Network network = review(scenario);
        return Failover.of(network, Failures.find(network, List.of(failed)));
    }

    /** Begins a study of a design: variants of it, each under failures. */
    public static Study study(Scenario base) {
        return Study.of(base);
    }

    /** Answers of every variant of a study under every failure, computed on all processors. */
    public static StudyAnswers answers(Study study) {
        return StudyAnswers.of(study);
    }

    /** An answer of a study as a Tablesaw table, with the variant, its factors and the failure as key columns. */
    public static <R extends Record> Table table(SetRows<R> rows) {
        return Tables.of(rows);
    }

    /**
     * Reads an answer that a sweep wrote.
     *
     * @param csv      the file
     * @param question what it answers
     */
    public static Table table(Path csv, Question<?> question) {
        return Tables.read(csv, question.type());
    }

    /** The same of an answer about the whole study. */
    public static Table table(Path csv, SetQuestion.InRows<?, ?> question) {
        return Tables.read(csv, question.type());
    }

    /** The same of an answer with a column for each variant. */
    public static Table table(Path csv, SetQuestion.InColumns<?> question) {
        return Tables.read(csv, question.keys());
    }

    /** An answer whose columns vary as a Tablesaw table. */
    public static Table table(Frame frame) {
        return Tables.of(frame);
    }

    /** An answer as a Tablesaw table. */
    public static <R extends Record> Table table(Rows<R> rows) {
        return Tables.of(rows.type(), rows.list());
    }

    /** This Routebook's version. */
    public static String version() {
        try (InputStream in = Routebook.class.getResourceAsStream("version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
