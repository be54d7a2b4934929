package routebook.io.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.io.KeyReference;
import routebook.testing.InteropTestbed;

class ScenarioSchemaTest {

    private static final Path REFERENCE = Path.of("datasets/designs/keys.md");
    private static final Path STUDY_REFERENCE = Path.of("datasets/studies/keys.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyKeyIsDescribedWithAnExample() throws IOException {
        JsonNode schema = JSON.readTree(ScenarioSchema.json());
        List<JsonNode> blocks = new ArrayList<>(List.of(schema));
        schema.get("$defs").forEach(blocks::add);
        assertThat(blocks).hasSizeGreaterThan(15).allSatisfy(block -> {
            assertThat(block.get("description").asText()).endsWith(".");
            assertThat(block.get("additionalProperties").asBoolean()).isFalse();
            assertThat(block.get("properties")).isNotEmpty().allSatisfy(key -> {
                assertThat(key.get("description").asText()).endsWith(".");
                assertThat(key.get("examples")).isNotEmpty();
            });
        });
        assertThat(schema.at("/properties/profile/enum").toString()).isEqualTo("[2018,2021,2024,2026]");
        assertThat(schema.at("/properties/profile/default").asInt()).isEqualTo(2026);
    }

    @Test
    void everyReferenceLeadsToADefinition() throws IOException {
        JsonNode schema = JSON.readTree(ScenarioSchema.json());
        assertThat(schema.findValuesAsText("$ref")).isNotEmpty()
                .allSatisfy(reference -> assertThat(schema.at(reference.substring(1)).isObject()).isTrue());
    }

    @Test
    void itAcceptsTheTestbedAndItsOwnExamples() throws IOException {
        SchemaCheck check = new SchemaCheck(JSON.readTree(ScenarioSchema.json()));
        assertThat(check.faults(JSON.readTree(ScenarioFile.json(InteropTestbed.scenario())))).isEmpty();
        assertThat(check.faults(JSON.readTree(ScenarioFile.json(InsideAzure.scenario())))).isEmpty();
        assertThat(check.faults(DesignKeys.DESIGN.example())).isEmpty();
    }

    @Test
    void itRefusesWhatTheReaderRefuses() throws IOException {
        SchemaCheck check = new SchemaCheck(JSON.readTree(ScenarioSchema.json()));
        assertThat(check.faults(JSON.readTree("""
                {"routebook": 2, "profile": 1999, "nam": "x",
                 "sites": {"a/b": {"asn": 0}, "loc1": {"metro": 12}},
                 "regionPairs": {"from": "a"},
                 "virtualNetworks": {"hub": {"region": "East US 2", "space": ["10.0.0.0"]}}}
                """))).containsExactlyInAnyOrder("/routebook maximum", "/profile enum", "/nam unknown",
                "/sites/a/b name", "/sites/a/b/asn minimum", "/sites/loc1 lacks asn", "/sites/loc1/metro type",
                "/regionPairs type", "/virtualNetworks/hub/space/0 pattern");
    }

    @Test
    void itRefusesWhatTheReaderRefusesInsideAzure() throws IOException {
        SchemaCheck check = new SchemaCheck(JSON.readTree(ScenarioSchema.json()));
        assertThat(check.faults(JSON.readTree("""
                {"routebook": 1, "serviceTags": {"10.0.0.0/8": []},
                 "virtualNetworks": {"hub": {"region": "East US 2", "classic": "no",
                  "subnets": {"a": "10.0.0.0", "b": {"routeTable": "t"}, "c": "10.0.0.0/24"},
                  "appliances": {"fw": {"subnet": "a", "address": "10.0.0.4", "sourceNat": "sometimes"}}}},
                 "routeTables": {"t": {"routes": {"r": {"destination": "*", "nextHop": "none"}}}},
                 "securityGroups": {"g": {"rules": {"r": {"priority": 100, "access": "Allow", "from": [],
                  "to": ["*", 12], "fromPorts": 65536, "toPorts": [443, "80-81", "*"]}, "s": {}}}}}
                """))).containsExactlyInAnyOrder("/serviceTags/10.0.0.0/8 name", "/virtualNetworks/hub/classic type",
                "/virtualNetworks/hub/subnets/a anyOf", "/virtualNetworks/hub/subnets/b anyOf",
                "/virtualNetworks/hub/appliances/fw/sourceNat enum", "/routeTables/t/routes/r/destination pattern",
                "/routeTables/t/routes/r/nextHop enum", "/securityGroups/g/rules/r/from anyOf",
                "/securityGroups/g/rules/r/to anyOf", "/securityGroups/g/rules/r/fromPorts anyOf",
                "/securityGroups/g/rules/s lacks priority", "/securityGroups/g/rules/s lacks access");
    }

    @Test
    void theReferencePagesAreUpToDate() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(REFERENCE, KeyReference.markdown());
            Files.writeString(STUDY_REFERENCE, KeyReference.study());
        }
        assertThat(KeyReference.markdown()).isEqualTo(Files.readString(REFERENCE));
        assertThat(KeyReference.study()).isEqualTo(Files.readString(STUDY_REFERENCE));
    }
}
