package routebook.spark;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import routebook.Sweep;
import routebook.io.study.StudyFile;
import routebook.io.study.SweepFolder;
import routebook.report.Templates;
import routebook.study.SweepRunner;

/**
 * Runs a study on a Spark cluster into a folder of the driver: the same files, report and all, byte for byte, as {@code routebook
 * sweep} writes, and it goes on from a sweep that either of them left unfinished.
 *
 * <p>A worker is told the study's name and the number of a piece; it reads the study itself. So a study file, and every
 * design that it names, lies under the same path on every worker, or is a shipped one.
 */
public final class SparkSweep implements SweepFolder.Pieces {

    private final JavaSparkContext spark;
    private final String study;
    private final int tasks;

    /**
     * @param spark the cluster
     * @param study a study file's path on every worker, or the name of a shipped study
     * @param tasks into how many tasks the pieces are packed, 1 or more; a task should have a second of work or more
     */
    public SparkSweep(JavaSparkContext spark, String study, int tasks) {
        this.spark = spark;
        this.study = study;
        this.tasks = tasks;
    }

    /** {@code spark-submit --class routebook.spark.SparkSweep routebook.jar STUDY FOLDER [TASKS]}. */
    public static void main(String[] arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("expected a study, a folder and perhaps a number of tasks; found " + arguments.length
                    + " arguments");
            System.exit(2);
        }
        StudyFile file = StudyFile.find(arguments[0]);
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("routebook sweep"))) {
            int tasks = arguments.length == 3 ? Integer.parseInt(arguments[2]) : 4 * spark.defaultParallelism();
            new Sweep(file, Path.of(arguments[1]), Templates.shipped())
                    .run(new SparkSweep(spark, arguments[0], tasks)).forEach(System.out::println);
        }
    }

    @Override
    public void run(StudyFile file, int first, SweepRunner.Sink<List<String>> sink) {
        List<Integer> pieces = IntStream.range(first, SweepRunner.pieces(file.study())).boxed().toList();
        if (pieces.isEmpty()) {
            return;
        }
        // Captured by the task, which knows nothing of this object.
        String name = study;
        Iterator<List<List<String>>> computed = spark.parallelize(pieces, Math.min(tasks, pieces.size()))
                .mapPartitions(numbers -> compute(name, numbers)).toLocalIterator();
        for (int piece : pieces) {
            sink.take(piece, computed.next());
        }
    }

    /** On a worker: the study is read once for all pieces of a task. */
    private static Iterator<List<List<String>>> compute(String study, Iterator<Integer> numbers) {
        StudyFile file = StudyFile.find(study);
        SweepRunner runner = SweepRunner.parallel();
        var variants = file.study().variants();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return numbers.hasNext();
            }

            @Override
            public List<List<String>> next() {
                return List.copyOf(runner.piece(file.study(), variants, numbers.next(), file::lines));
            }
        };
    }
}
