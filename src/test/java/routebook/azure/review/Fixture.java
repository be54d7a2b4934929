package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import routebook.network.Check;
import routebook.network.Finding;
import routebook.network.Network;
import routebook.network.Subject;
import routebook.scenario.Scenario;

/**
 * A design that breaks a rule in one place, and one beside it that does not.
 *
 * @param check   id of the rule
 * @param element the element that the finding concerns
 * @param path    keys of a design file, with {@code " > "} between them
 * @param text    part of the finding's text, derived from the rule
 * @param failing the design that breaks the rule
 * @param passing the design that keeps it
 */
record Fixture(
        String check,
        String element,
        String path,
        String text,
        Scenario.Builder failing,
        Scenario.Builder passing) {

    static Stream<DynamicTest> tests(List<Fixture> fixtures) {
        return fixtures.stream().flatMap(fixture -> Stream.of(
                DynamicTest.dynamicTest(fixture.check + " fails: " + fixture.text, fixture::fails),
                DynamicTest.dynamicTest(fixture.check + " passes", fixture::passes)));
    }

    private void fails() {
        List<Finding> findings = findings(check, failing.build());
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.check().id()).isEqualTo(check);
        assertThat(finding.element()).isEqualTo(element);
        assertThat(String.join(" > ", finding.path())).isEqualTo(path);
        assertThat(finding.text()).startsWith("found ").contains("; expected ").contains(text);
    }

    private void passes() {
        assertThat(findings(check, passing.build())).isEmpty();
    }

    /** What one rule finds in a design whose names lead somewhere. */
    static List<Finding> findings(String id, Scenario scenario) {
        assertThat(Network.review(scenario, List.of())).as("names of the fixture").isEmpty();
        Check check = AzureReview.CHECKS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        return check.review(new Subject(scenario));
    }
}
