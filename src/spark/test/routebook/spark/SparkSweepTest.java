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
import routebook.io.StudyFile;
import routebook.io.SweepFolder;
import routebook.study.SweepRunner;

/** A cluster of two threads gives the same files as this machine alone. */
class SparkSweepTest {

    @Test
    void the_same_files_byte_for_byte(@TempDir Path folder) throws IOException {
        SparkConf settings = new SparkConf().setMaster("local[2]").setAppName("test").set("spark.ui.enabled", "false");
        try (JavaSparkContext spark = new JavaSparkContext(settings)) {
            for (String study : new String[] {"preference", "testbed-n-1", "topologies"}) {
                StudyFile file = StudyFile.find(study);
                SweepFolder.run(file, folder.resolve(study + "-here"), "1", SweepFolder.Pieces.by(SweepRunner.parallel()));
                SweepFolder.run(file, folder.resolve(study + "-spark"), "1", new SparkSweep(spark, study, 3));
                assertThat(files(folder.resolve(study + "-spark"))).as(study).hasSizeGreaterThan(1)
                        .isEqualTo(files(folder.resolve(study + "-here")));
            }
        }
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
