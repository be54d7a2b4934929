package routebook.frr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import routebook.Routebook;
import routebook.io.design.DesignSource;
import routebook.io.frr.FrrTopology;
import routebook.routing.Fabric;
import routebook.routing.Ribs;
import routebook.routing.Session;
import routebook.study.AtRest;
import routebook.study.Failure;
import routebook.study.Simulator;
import routebook.testing.RouterTables;

/**
 * Whole designs against real routers. The fabric that a design is lowered to, with every policy of Azure in it, is written
 * as a network of FRR routers; these run, and in the end every one of them must have let in, and must use, the routes that the engine says.
 *
 * <p>What FRR answered is recorded in {@code src/test/resources/frr}, so that machines without FRR compare too. Where FRR
 * can run it is asked again. {@code -Dgolden.write=true} records anew what the routers say; nothing there is written by the
 * engine.
 */
class DesignsOnRealRoutersTest {

    private static final Path FOLDER = Path.of("src/test/resources/frr");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /**
     * A design with what is down.
     *
     * @param name    of its record
     * @param source  a shipped design or a file
     * @param down    elements
     * @param running whether the routers run, and have come to rest, before that goes down
     */
    private record Case(String name, String source, List<String> down, boolean running) {

        static Case whole(String name, String source) {
            return new Case(name, source, List.of(), true);
        }

        /** The routers are started without it. */
        static Case without(String name, String source, String down) {
            return new Case(name, source, List.of(down), false);
        }

        static Case failing(String name, String source, String down) {
            return new Case(name, source, List.of(down), true);
        }

        private AtRest rest() {
            return Simulator.DEFAULT.atRest(Routebook.review(DesignSource.find(source).read().scenario()));
        }

        Ribs ribs() {
            return rest().under(new Failure(down)).ribs();
        }

        String exported() throws IOException {
            Fabric after = ribs().fabric();
            Fabric started = running ? rest().outcome().ribs().fabric() : after;
            ObjectNode topology = (ObjectNode) JSON.readTree(FrrTopology.of(name, started));
            List<String> left = up(after);
            List<String> fail = up(started).stream().filter(session -> !left.contains(session)).toList();
            if (fail.isEmpty()) {
                return FrrTopology.of(name, started);
            }
            fail.forEach(topology.putArray("fail")::add);
            return topology.toPrettyString() + "\n";
        }

        private static List<String> up(Fabric fabric) {
            return fabric.listUpSessions().stream().map(Session::name).toList();
        }

        Path topology() {
            return FOLDER.resolve(name + ".topology.json");
        }

        Path tables() {
            return FOLDER.resolve(name + ".tables.json");
        }
    }

    private static String file(String design) {
        return FOLDER.resolve(design + ".yaml").toString();
    }

    private static Stream<Case> cases() {
        return Stream.of(
                Case.whole("interop-testbed", "interop-testbed"),
                Case.without("interop-testbed-without-er1", "interop-testbed", "er1"),
                Case.whole("bow-tie", file("bow-tie")),
                Case.without("bow-tie-one-circuit", file("bow-tie"), "west"),
                Case.whole("two-regions-bow-tie", "two-regions-bow-tie"),
                Case.whole("route-server-sdwan", "route-server-sdwan"),
                Case.without("route-server-sdwan-one-appliance", "route-server-sdwan", "hub/sdwan1"),
                Case.whole("vpn-beside-circuit", file("vpn-beside-circuit")),
                Case.whole("sites-joined", file("sites-joined")),
                Case.without("sites-joined-without-backdoor", file("sites-joined"), "backdoor"),
                Case.failing("wedgie-losing-er", file("wedgie"), "er"));
    }

    @BeforeAll
    static void record(@TempDir Path folder) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            RealRouters.require();
            for (Case each : cases().toList()) {
                String topology = each.exported();
                Files.writeString(each.topology(), topology);
                Files.writeString(each.tables(), JSON.writer(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(RealRouters.run(topology, folder)) + "\n");
            }
        }
    }

    /** The records are of today's designs and rules. */
    @TestFactory
    Stream<DynamicTest> the_recorded_routers_are_told_the_design() {
        return cases().map(each -> dynamicTest(each.name(), () -> {
            String topology = each.exported();
            assertThat(topology).as("record anew with -Dgolden.write=true on a machine with FRR")
                    .isEqualTo(Files.readString(each.topology()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> the_engine_agrees_with_what_they_answered() {
        return cases().map(each -> dynamicTest(each.name(), () ->
                compare(each, Files.readString(each.topology()), JSON.readTree(each.tables().toFile()))));
    }

    /** Those that are started whole only, since every run takes seconds. */
    @TestFactory
    Stream<DynamicTest> the_engine_agrees_with_routers_that_run_now() {
        return cases().filter(Case::running).map(each -> dynamicTest(each.name(), () -> {
            RealRouters.require();
            String topology = each.exported();
            compare(each, topology, RealRouters.run(topology, folder));
        }));
    }

    private static void compare(Case each, String topology, JsonNode tables) throws IOException {
        JsonNode nodes = JSON.readTree(topology).get("nodes");
        UnaryOperator<String> label = node -> nodes.get(node).get("label").asText();
        Ribs ribs = each.ribs();
        assertThat(ribs.convergence().isSettled()).isTrue();
        assertThat(lines(RouterTables.allTheirs(tables, label))).isNotEmpty()
                .containsExactlyElementsOf(lines(RouterTables.allOurs(ribs)));
    }

    private static List<String> lines(SortedMap<String, SortedMap<String, List<String>>> tables) {
        List<String> lines = new ArrayList<>();
        tables.forEach((node, prefixes) -> prefixes.forEach((prefix, routes) ->
                routes.forEach(route -> lines.add(node + " " + prefix + " " + route))));
        return lines;
    }
}
