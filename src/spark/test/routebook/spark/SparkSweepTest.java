package routebook.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.Sweep;
import routebook.io.study.StudyFile;
import routebook.io.study.SweepFolder;
import routebook.report.Templates;
import routebook.study.SweepRunner;

/** A cluster of two threads gives the same files as this machine alone, the report among them. */
class SparkSweepTest {

    @Test
    void the_same_files_byte_for_byte(@TempDir Path folder) throws IOException {
        SparkConf settings = new SparkConf().setMaster("local[2]").setAppName("test").set("spark.ui.enabled", "false");
        try (JavaSparkContext spark = new JavaSparkContext(settings)) {
            int losses = 0;
            for (String study : new String[] {"preference", "testbed-n-1", "topologies"}) {
                StudyFile file = StudyFile.find(study);
                Path here = folder.resolve(study + "-here");
                Path there = folder.resolve(study + "-spark");
                sweep(file, here).run(SweepFolder.Pieces.by(SweepRunner.parallel()));
                sweep(file, there).run(new SparkSweep(spark, study, 3));
                assertThat(files(there)).as(study).containsKeys("cases.csv", "reachability.csv", "index.html", "summary.md")
                        .isEqualTo(files(here));
                losses += files(there).containsKey("losses.svg") ? 1 : 0;
            }
            assertThat(losses).as("studies with a picture").isPositive();
        }
    }

    private static Sweep sweep(StudyFile file, Path folder) {
        return new Sweep(file, folder, Templates.shipped());
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                files.put(each.getFileName().toString(), Files.readString(each));
            }
        }
        return files;
    }
}
