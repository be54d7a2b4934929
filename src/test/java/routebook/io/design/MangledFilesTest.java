package routebook.io.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routebook.io.text.ScenarioFileException;
import routebook.scenario.Scenario;

/** Design files with bytes knocked out, doubled and exchanged: it reads, or it is refused with faults. */
class MangledFilesTest {

    private static final int ROUNDS = Integer.getInteger("mangled.rounds", 400);
    private static final byte[] SPICE = "{}[]:,-#&*!|>'\"%@`\\\t\n\r ~?<=0\0".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"datasets/designs/interop-testbed.yaml", "src/test/resources/io/inside-azure.yaml"})
    void nothingButFaultsComesOut(String design) throws IOException {
        mangled(Files.readAllBytes(Path.of(design)), "mangled.yaml");
        mangled(ScenarioFile.json(ScenarioFile.read(Path.of(design)).scenario()).getBytes(StandardCharsets.UTF_8),
                "mangled.json");
    }

    private static void mangled(byte[] whole, String name) throws IOException {
        Random random = new Random(20261101);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mangled = mangle(whole, random);
            try {
                Scenario scenario = ScenarioFile.read(new ByteArrayInputStream(mangled), name).scenario();
                assertThat(ScenarioFile.read(ScenarioFile.yaml(scenario), "again.yaml").scenario())
                        .isEqualTo(scenario);
                read++;
            } catch (ScenarioFileException e) {
                assertThat(e.faults()).isNotEmpty().allMatch(fault -> fault.text().lines().count() == 1);
            }
        }
        assertThat(read).as("files that could still be read").isGreaterThan(0);
    }

    private static byte[] mangle(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int length = bytes.length;
        for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
            int at = random.nextInt(length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = SPICE[random.nextInt(SPICE.length)];
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> {
                    int from = random.nextInt(length);
                    int span = Math.min(random.nextInt(40), length - Math.max(from, at));
                    System.arraycopy(bytes, from, bytes, at, span);
                }
                default -> length = random.nextInt(8) == 0 ? at + 1 : length;
            }
        }
        return Arrays.copyOf(bytes, length);
    }
}
