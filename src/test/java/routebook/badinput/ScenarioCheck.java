package routebook.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import routebook.azure.review.AzureReview;
import routebook.io.design.ScenarioFile;
import routebook.io.text.Fault;
import routebook.io.text.ScenarioFileException;
import routebook.network.Finding;
import routebook.network.Network;
import routebook.scenario.Scenario;

/** Any bytes at all as a design file: a design that can be written, read again and reviewed, or faults. */
public final class ScenarioCheck {

    private ScenarioCheck() {}

    /** As YAML and as JSON. */
    public static void check(byte[] bytes) {
        check(bytes, "design.yaml");
        check(bytes, "design.json");
    }

    private static void check(byte[] bytes, String name) {
        ScenarioFile file;
        try {
            file = ScenarioFile.read(new ByteArrayInputStream(bytes), name);
        } catch (ScenarioFileException e) {
            assertThat(e.faults()).isNotEmpty();
            e.faults().stream().map(Fault::text).forEach(Lines::isPlainLine);
            return;
        }
        Scenario scenario = file.scenario();
        String yaml = ScenarioFile.yaml(scenario);
        String json = ScenarioFile.json(scenario);
        assertThat(ScenarioFile.read(yaml, "again.yaml").scenario()).isEqualTo(scenario);
        assertThat(ScenarioFile.read(json, "again.json").scenario()).isEqualTo(scenario);
        List<Finding> findings = Network.review(scenario, AzureReview.CHECKS);
        for (Finding finding : findings) {
            Lines.isPlainLine(finding.text());
            assertThat(file.locate(finding.path()).line()).isPositive();
        }
    }
}
