package routebook.io.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routebook.io.shape.WholeNumberShape;
import routebook.io.text.JsonText;
import routebook.io.text.ScenarioFileException;
import routebook.scenario.RouteMap;
import routebook.scenario.Scenario;
import routebook.scenario.SecurityRule;
import routebook.scenario.UserNextHop;
import routebook.testing.InteropTestbed;

class ScenarioFileTest {

    private static final Path TESTBED = Path.of("datasets/designs/interop-testbed.yaml");
    private static final Path INSIDE_AZURE = Path.of("src/test/resources/io/inside-azure.yaml");

    @TempDir
    private Path folder;

    @Test
    void theTestbedFileEqualsItsTwin() {
        assertThat(ScenarioFile.read(TESTBED).scenario()).isEqualTo(InteropTestbed.scenario());
    }

    @ParameterizedTest
    @ValueSource(strings = {"testbed.yaml", "testbed.yml", "testbed.json", "TESTBED.JSON"})
    void whatIsWrittenReadsBackEqual(String name) {
        ScenarioFile.write(InteropTestbed.scenario(), folder.resolve(name));
        assertThat(ScenarioFile.read(folder.resolve(name)).scenario()).isEqualTo(InteropTestbed.scenario());
    }

    @Test
    void everyKeyWithAValueReadsBackEqual() throws IOException {
        String json = JsonText.pretty(DesignKeys.DESIGN.example());
        Scenario full = ScenarioFile.read(json, "full.json").scenario();
        assertThat(ScenarioFile.read(ScenarioFile.yaml(full), "full.yaml").scenario()).isEqualTo(full);
        assertThat(full.tunnels().get(0).fromAzure().permit()).isPresent();
        assertThat(full.regionPairs()).hasSize(1);
    }

    @Test
    void whatGoesOnInsideAzureEqualsItsTwin() {
        Scenario scenario = ScenarioFile.read(INSIDE_AZURE).scenario();
        assertThat(scenario).isEqualTo(InsideAzure.scenario());
        assertThat(ScenarioFile.read(ScenarioFile.yaml(scenario), "x.yaml").scenario()).isEqualTo(scenario);
        assertThat(ScenarioFile.read(ScenarioFile.json(scenario), "x.json").scenario()).isEqualTo(scenario);
        assertThat(scenario.edit().build()).isEqualTo(scenario);
    }

    @Test
    void shortFormsAreWrittenWhereTheyDo() {
        Scenario scenario = Scenario.named("short")
                .virtualNetwork("hub", v -> v.region("East US 2").subnet("a", "10.0.0.0/24")
                        .subnet("b", b -> b.prefix("10.0.1.0/24").routeTable("t")).machine("m", "a", "10.0.0.4"))
                .routeTable("t", t -> t.toAppliance("r", "0.0.0.0/0", "10.0.0.5").route("s", "Storage",
                        UserNextHop.INTERNET))
                .securityGroup("g", g -> g.rule("all", r -> {}).rule("web", r -> r.priority(200).from("10.0.0.4")
                        .to("*").toPorts("443").fromPorts("*", "1-2")).rule("two", r -> r.to("asg:a", "Storage")))
                .natGateway("nat", "203.0.113.6").serviceTag("Storage", "20.60.0.0/16").internetHost("h", "203.0.113.7")
                .build();
        assertThat(ScenarioFile.yaml(scenario)).isEqualTo("""
                routebook: 1
                name: short
                virtualNetworks:
                  hub:
                    region: East US 2
                    subnets:
                      a: 10.0.0.0/24
                      b:
                        prefix: 10.0.1.0/24
                        routeTable: t
                    machines:
                      m:
                        subnet: a
                        address: 10.0.0.4
                routeTables:
                  t:
                    routes:
                      r:
                        destination: 0.0.0.0/0
                        nextHop: VirtualAppliance
                        address: 10.0.0.5
                      s:
                        destination: Storage
                        nextHop: Internet
                securityGroups:
                  g:
                    rules:
                      all:
                        priority: 100
                        access: Allow
                      web:
                        priority: 200
                        access: Allow
                        from: 10.0.0.4/32
                        fromPorts:
                          - '*'
                          - 1-2
                        toPorts: 443
                      two:
                        priority: 100
                        access: Allow
                        to:
                          - asg:a
                          - Storage
                natGateways:
                  nat:
                    publicAddress: 203.0.113.6
                serviceTags:
                  Storage:
                    - 20.60.0.0/16
                internetHosts:
                  h: 203.0.113.7
                """);
    }

    @Test
    void aSubnetHasItsPlaceInEitherForm() {
        ScenarioFile file = ScenarioFile.read("""
                routebook: 1
                virtualNetworks:
                  hub:
                    region: East US 2
                    subnets:
                      a: 10.0.0.0/24
                      b: {prefix: 10.0.1.0/24}
                """, "x.yaml");
        assertThat(file.locate(List.of("virtualNetworks", "hub", "subnets", "a", "prefix"))).hasToString("x.yaml:6:10");
        assertThat(file.locate(List.of("virtualNetworks", "hub", "subnets", "b", "prefix"))).hasToString("x.yaml:7:19");
    }

    @Test
    void routesAndRulesThatNoFileCouldHoldAreRefused() {
        assertThatThrownBy(() -> Scenario.named("x").routeTable("t",
                t -> t.route("r", "10.0.0.0/8", UserNextHop.VIRTUAL_APPLIANCE)))
                .hasMessage("a next hop of type VirtualAppliance needs an address");
        assertThatThrownBy(() -> Scenario.named("x").routeTable("t", t -> t.toAppliance("r", "*", "10.0.0.4")))
                .hasMessage("* is no prefix and no service tag");
        assertThatThrownBy(() -> Scenario.named("x").securityGroup("g",
                g -> g.rule("r", SecurityRule.Builder::from)).build())
                .hasMessage("rule \"r\" needs addresses and ports to match");
    }

    @Test
    void defaultsAreNotWritten() {
        Scenario scenario = Scenario.named("small").virtualNetwork("hub", v -> v.region("East US 2")
                .vpnGateway("vpn-gw", g -> g.bgpAddress("10.0.0.4"))).build();
        assertThat(ScenarioFile.yaml(scenario)).isEqualTo("""
                routebook: 1
                name: small
                virtualNetworks:
                  hub:
                    region: East US 2
                    vpnGateways:
                      vpn-gw:
                        bgpAddress: 10.0.0.4
                """);
    }

    @Test
    void permittingNothingIsNotPermittingAll() {
        Scenario scenario = Scenario.named("shut").tunnel("t", t -> t.gateway("hub/gw").remote("a/b")
                .toAzure(RouteMap.Builder::permit)).build();
        assertThat(ScenarioFile.read(ScenarioFile.yaml(scenario), "x.yaml").scenario()).isEqualTo(scenario);
        assertThat(ScenarioFile.read("""
                routebook: 1
                name: shut
                tunnels: {t: {gateway: hub/gw, remote: a/b, toAzure: {permit: []}}}
                """, "x.yaml").scenario()).isEqualTo(scenario);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "a|b", "\"quoted\"", "it's", "..", "-", "- a", "#hash", "a: b", "a #b", "12",
        "1e3", "0x10", "1_000", "on", "yes", "true", "null", "~", "12:30", "2026-01-01", "{a}", "[b]", "&anchor",
        "*alias", "!tag", "%percent", "@at", "`tick`", "?", "=", " blanks ", "back\\slash", "ümläut", "网络",
        "مرحبا", "👩‍💻", "a,b", "C:\\new", "$(reboot)", "%n%s", "---", "..."})
    void hostileNamesComeBackAsTheyWere(String name) {
        Scenario scenario = Scenario.named(name)
                .virtualNetwork(name, v -> v.region(name).space("10.0.0.0/16").subnet(name, "10.0.0.0/24")
                        .machine(name, name, "10.0.0.4").expressRouteGateway(name, g -> {})
                        .subnet(name, n -> n.routeTable(name).securityGroup(name).natGateway(name))
                        .machine(name, m -> m.securityGroup(name).applicationSecurityGroups(name, name))
                        .appliance(name, a -> a.subnet(name).address("10.0.0.5").securityGroup(name)
                                .rule(name, r -> r.from("asg:" + name)))
                        .loadBalancer(name, l -> l.subnet(name).frontend("10.0.0.6").backends(name)))
                .routeTable(name, t -> t.route(name, "Storage", UserNextHop.NONE))
                .securityGroup(name, g -> g.rule(name, r -> r.to("asg:" + name, "*")))
                .natGateway(name, "203.0.113.6").internetHost(name, "203.0.113.7")
                .circuit(name, c -> c.location(name).primary(l -> l.subnet("10.1.0.0/30"))
                        .secondary(l -> l.subnet("10.1.0.4/30")))
                .connection(name, k -> k.gateway(name + "/" + name).circuit(name))
                .assumption(name, name, name)
                .build();
        assertThat(ScenarioFile.read(ScenarioFile.yaml(scenario), "x.yaml").scenario()).isEqualTo(scenario);
        assertThat(ScenarioFile.read(ScenarioFile.json(scenario), "x.json").scenario()).isEqualTo(scenario);
    }

    @Test
    void namesMayBeLongAndMachinesMayHaveSlashes() {
        Scenario scenario = Scenario.named("n".repeat(260)).virtualNetwork("v".repeat(260),
                v -> v.region("East US 2").machine("../etc/passwd", "default", "10.0.0.4")).build();
        assertThat(ScenarioFile.read(ScenarioFile.yaml(scenario), "x.yaml").scenario()).isEqualTo(scenario);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "\u202Eleft", "<<", "\uD800"})
    void aNameThatAFileCannotHoldIsNotWritten(String name) {
        Scenario scenario = Scenario.named("x").virtualNetwork(name, v -> v.region("East US 2")).build();
        Path file = folder.resolve("x.yaml");
        assertThatThrownBy(() -> ScenarioFile.write(scenario, file)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the design cannot be written: ");
        assertThat(file).doesNotExist();
    }

    @Test
    void namesThatYamlTakesForOtherThingsStayText() {
        Scenario scenario = ScenarioFile.read("""
                routebook: 1
                virtualNetworks: {12: {region: on}, true: {region: 3.10}}
                connections: {no: {gateway: 12/007, circuit: 0x1F}}
                """, "traps.yaml").scenario();
        assertThat(scenario.virtualNetworks()).extracting("name").containsExactly("12", "true");
        assertThat(scenario.virtualNetworks()).extracting("region").containsExactly("on", "3.10");
        assertThat(scenario.connections().get(0).gateway()).isEqualTo("12/007");
        assertThat(scenario.connections().get(0).circuit()).isEqualTo("0x1F");
    }

    @Test
    void theNameIsTheFilesWhereNoneIsGiven() {
        assertThat(ScenarioFile.read("routebook: 1\n", "some/where/two.parts.yaml").scenario().name())
                .isEqualTo("two.parts");
        assertThat(ScenarioFile.read("routebook: 1\n", "some\\where\\plain").scenario().name()).isEqualTo("plain");
        assertThatThrownBy(() -> ScenarioFile.read("routebook: 1\n", "two\nlines.yaml"))
                .hasMessage("two\\u000Alines.yaml:1:1: name: found no such key, expected a name, since the file's own"
                        + " cannot serve: it contains the line break U+000A");
    }

    @Test
    void byteOrderMarkAndWindowsLinesAreNoMatter() throws IOException {
        byte[] bytes = "\uFEFFroutebook: 1\r\nname: a\r\nsites:\r\n  loc1:\r\n    asn: 0\r\n".getBytes(
                StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("bom.yaml"), bytes);
        assertThatThrownBy(() -> ScenarioFile.read(file)).hasMessageContaining("bom.yaml:5:10: sites.loc1.asn: ");
    }

    @Test
    void mappedAddressesAreIpv6() {
        Scenario scenario = ScenarioFile.read("""
                routebook: 1
                sites: {loc1: {asn: 65021, hosts: {h: "::ffff:10.0.0.1"}}}
                """, "mapped.yaml").scenario();
        assertThat(scenario.sites().get(0).hosts().get(0).address().isV4()).isFalse();
        assertThat(ScenarioFile.read(ScenarioFile.yaml(scenario), "x.yaml").scenario()).isEqualTo(scenario);
    }

    @Test
    void blocksWithNothingButCommentsAreEmpty() {
        assertThat(ScenarioFile.read("""
                routebook: 1
                virtualNetworks:
                  # none yet
                sites:
                  loc1:
                    asn: 65021
                    routers:
                      ce1: # nothing to say
                """, "x.yaml").scenario().sites().get(0).routers()).hasSize(1);
    }

    @Test
    void everyPartHasItsPlace() {
        ScenarioFile file = ScenarioFile.read("""
                routebook: 1
                virtualNetworks:
                  hub:
                    region: East US 2
                    space:
                      - 10.0.0.0/16
                peerings:
                  - {from: hub, to: hub}
                """, "places.yaml");
        assertThat(file.locate(List.of())).hasToString("places.yaml:1:1");
        assertThat(file.locate(List.of("virtualNetworks", "hub"))).hasToString("places.yaml:3:3");
        assertThat(file.locate(List.of("virtualNetworks", "hub", "region"))).hasToString("places.yaml:4:13");
        assertThat(file.locate(List.of("virtualNetworks", "hub", "space", "0"))).hasToString("places.yaml:6:9");
        assertThat(file.locate(List.of("virtualNetworks", "hub", "machines", "m"))).hasToString("places.yaml:3:3");
        assertThat(file.locate(List.of("peerings", "0", "to"))).hasToString("places.yaml:8:21");
        assertThat(file.locate(List.of("peerings", "7"))).hasToString("places.yaml:7:1");
        assertThat(file.locate(List.of("elsewhere"))).hasToString("places.yaml:1:1");
    }

    @Test
    void fiveMegabytesAreReadAndAHundredRefused() throws IOException {
        StringBuilder text = new StringBuilder("routebook: 1\nassumptions:\n");
        String line = "  - {about: size, assumption: " + "a".repeat(1000) + ", basis: measured}\n";
        while (text.length() < 5_000_000) {
            text.append(line);
        }
        assertThat(ScenarioFile.read(text.toString(), "large.yaml").scenario().assumptions().size())
                .isGreaterThan(4700);
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(100_000_000);
        }
        assertThatThrownBy(() -> ScenarioFile.read(huge)).hasMessageEndingWith(
                "huge.yaml: found a file of 100000000 bytes, expected at most 16777216 (16 MB)");
        assertThatThrownBy(() -> ScenarioFile.read(InputStream.nullInputStream(), "none.yaml"))
                .isInstanceOf(ScenarioFileException.class);
    }

    @Test
    void aFailedWriteLeavesEverythingAsItWas() throws IOException {
        assertThatThrownBy(() -> ScenarioFile.write(InteropTestbed.scenario(), folder))
                .isInstanceOf(UncheckedIOException.class).hasMessageContaining("cannot be written: it is a folder");
        assertThatThrownBy(() -> ScenarioFile.write(InteropTestbed.scenario(), folder.resolve("no/where.yaml")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("where.yaml: cannot be written: its folder is not there");
        Path old = Files.writeString(folder.resolve("old.yaml"), "kept");
        ScenarioFile.write(InteropTestbed.scenario(), old);
        assertThat(ScenarioFile.read(old).scenario()).isEqualTo(InteropTestbed.scenario());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(old);
        }
    }

    @Test
    void theDesignToStartFromReads() throws IOException {
        try (InputStream in = ScenarioFile.class.getResourceAsStream("new-design.yaml")) {
            assertThat(ScenarioFile.read(in, "new-design.yaml").scenario().tunnels()).hasSize(1);
        }
    }

    @Test
    void rangesAreThoseOfTheDesignItself() {
        assertRange(Values.PREFERENCE, (m, v) -> m.localPreference(v));
        assertRange(Values.PREFERENCE, (m, v) -> m.med(v));
        assertRange(Values.ROUTER_WEIGHT, (m, v) -> m.weight(v));
        assertRange(Values.REPETITIONS, (m, v) -> m.prepend((int) v));
    }

    private interface Setting {
        void set(RouteMap.Builder map, long value);
    }

    private static void assertRange(WholeNumberShape<?> shape, Setting setting) {
        for (long value : new long[] {shape.lowest(), shape.highest()}) {
            assertThat(withMap(setting, value).tunnels()).hasSize(1);
        }
        for (long value : new long[] {shape.lowest() - 1, shape.highest() + 1}) {
            assertThatThrownBy(() -> withMap(setting, value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Scenario withMap(Setting setting, long value) {
        return Scenario.named("x").tunnel("t", t -> t.gateway("a/b").remote("c/d").toAzure(m -> setting.set(m, value)))
                .build();
    }
}
