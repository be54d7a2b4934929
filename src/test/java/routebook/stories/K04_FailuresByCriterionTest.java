package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.Routebook;
import routebook.analysis.Failovers;
import routebook.analysis.Flows;
import routebook.analysis.Inventory;
import routebook.analysis.StudyAnswers;
import routebook.analysis.row.FailureRow;
import routebook.cli.Shell;
import routebook.network.ElementKind;
import routebook.network.Network;
import routebook.network.UnknownNameException;
import routebook.scenario.Circuit;
import routebook.scenario.Scenario;
import routebook.scenario.Tag;
import routebook.scenario.VirtualNetwork;
import routebook.study.Failure;
import routebook.study.Failures;
import routebook.study.Outcome;
import routebook.study.SweepRunner;

/**
 * Failures that are chosen by what elements have in common: their kind, region, provider, name, or a tag of the design.
 *
 * <pre>
 *                 +---- er1 (Contoso, Amsterdam) ----+
 *   desk --- office/a -- er2 (Fabrikam, Dublin) --- hub (West Europe) --- app
 *                 +==== office-vpn ==================+
 *                                                    ‖ between-vpn
 *   till --- branch/r ========= branch-vpn ======= far (North Europe) --- batch
 * </pre>
 *
 * The tunnel office-vpn runs through the duct of er1's primary link; on the last mile all ways of the office share one
 * trench. The design says so with tags.
 */
class K04_FailuresByCriterionTest {

    private static Scenario world() {
        return Scenario.named("two-regions").profile(2026)
                .region("West Europe", 1).region("North Europe", 1)
                .metro("Amsterdam", metro -> metro.region("West Europe").toRegionRttMs(1).insideRttMs(0))
                .metro("Dublin", metro -> metro.region("North Europe").toRegionRttMs(1).insideRttMs(0))
                .virtualNetwork("hub", hub -> network(hub, "West Europe", 0).machine("app", "apps", "10.0.0.4")
                        .vpnGateway("vpn-gw", gateway -> gateway.asn(65001).bgpAddress("10.0.255.30").passRttMs(1))
                        .expressRouteGateway("er-gw", gateway -> { }))
                .virtualNetwork("far", far -> network(far, "North Europe", 1).machine("batch", "apps", "10.1.0.4")
                        .vpnGateway("vpn-gw", gateway -> gateway.asn(65002).bgpAddress("10.1.255.30").passRttMs(1)))
                .site("office", site -> site.asn(65010).metro("Amsterdam").insideRttMs(0)
                        .router("a", router -> router.lan("192.168.10.0/24", "192.168.10.1")).host("desk", "192.168.10.20"))
                .site("branch", site -> site.asn(65020).metro("Dublin").insideRttMs(0)
                        .router("r", router -> router.lan("192.168.20.0/24", "192.168.20.1")).host("till", "192.168.20.20"))
                .circuit("er1", circuit -> circuit(circuit, "Amsterdam", 1).provider("Contoso"))
                .circuit("er2", circuit -> circuit(circuit, "Dublin", 2).provider("Fabrikam"))
                .connection("hub-er1", connection -> connection.gateway("hub/er-gw").circuit("er1"))
                .connection("hub-er2", connection -> connection.gateway("hub/er-gw").circuit("er2"))
                .tunnel("office-vpn", tunnel -> tunnel.gateway("hub/vpn-gw").remote("office/a").siteAddress("192.168.10.2"))
                .tunnel("branch-vpn", tunnel -> tunnel.gateway("far/vpn-gw").remote("branch/r").siteAddress("192.168.20.2"))
                .tunnel("between-vpn", tunnel -> tunnel.gateway("hub/vpn-gw").remote("far/vpn-gw"))
                .tag("same duct", "er1/primary", "office-vpn")
                .tag("trench", "er1", "er2", "office-vpn")
                .build();
    }

    private static VirtualNetwork.Builder network(VirtualNetwork.Builder network, String region, int number) {
        String start = "10." + number + ".";
        return network.region(region).space(start + "0.0/16").subnet("apps", start + "0.0/24")
                .subnet("GatewaySubnet", start + "255.0/27");
    }

    private static Circuit.Builder circuit(Circuit.Builder circuit, String location, int number) {
        return circuit.location(location).sku(Circuit.Sku.PREMIUM)
                .primary(link -> link.router("office/a").subnet("172.16." + number + ".0/30"))
                .secondary(link -> link.router("office/a").subnet("172.16." + number + ".4/30"));
    }

    private static List<String> list(Failures failures) {
        return list(failures, world());
    }

    private static List<String> list(Failures failures, Scenario design) {
        return failures.list(Network.of(design, List.of())).stream()
                .map(failure -> failure.name().equals(String.join("+", failure.elements())) ? failure.name()
                        : failure.name() + " = " + String.join("+", failure.elements())).toList();
    }

    /** What ends at a gateway is in the region of the gateway's network; a tunnel between two gateways is in both. */
    @Test
    void tunnels_are_where_their_gateways_are() {
        Failures tunnels = Failures.each(ElementKind.TUNNEL);
        assertThat(list(tunnels.inRegion("West Europe"))).containsExactly("office-vpn", "between-vpn");
        assertThat(list(tunnels.inRegion("North Europe"))).containsExactly("branch-vpn", "between-vpn");
        assertThat(list(tunnels.inRegion("West Europe", "North Europe"))).isEqualTo(list(tunnels));
    }

    /** A circuit is where its peering location is, whichever region the gateways are in that it serves. */
    @Test
    void circuits_are_where_their_peering_location_is() {
        assertThat(list(Failures.each(ElementKind.CIRCUIT, ElementKind.MSEE, ElementKind.CONNECTION).inRegion("North Europe")))
                .containsExactly("er2", "er2/primary/msee", "er2/secondary/msee");
        assertThat(list(Failures.each(ElementKind.CONNECTION).inRegion("West Europe"))).containsExactly("hub-er1", "hub-er2");
        assertThat(list(Failures.eachPeeringLocation().inRegion("North Europe")))
                .containsExactly("peering location Dublin = er2/primary/msee+er2/secondary/msee");
    }

    /** Whatever is inside a network is where the network is; a site is in no region of Azure, whatever metro it is in. */
    @Test
    void parts_are_where_the_whole_is_and_sites_are_nowhere() {
        assertThat(list(Failures.each(ElementKind.GATEWAY_INSTANCE, ElementKind.MACHINE, ElementKind.ROUTER,
                ElementKind.HOST).inRegion("North Europe")))
                .containsExactly("batch", "far/vpn-gw/instance0", "far/vpn-gw/instance1");
        assertThat(list(Failures.each(ElementKind.SITE, ElementKind.ROUTER, ElementKind.HOST)
                .inRegion("West Europe", "North Europe"))).isEmpty();
        assertThat(list(Failures.eachRegion().inRegion("North Europe"))).containsExactly("region North Europe = far");
    }

    @Test
    void a_provider_has_its_circuits_with_their_parts() {
        assertThat(list(Failures.each(ElementKind.CIRCUIT, ElementKind.CIRCUIT_LINK).ofProvider("Contoso")))
                .containsExactly("er1", "er1/primary", "er1/secondary");
        assertThat(list(Failures.eachProvider().ofProvider("Fabrikam"))).containsExactly("provider Fabrikam = er2");
    }

    /** A star stands for any characters or none; the name is the one in tables. */
    @Test
    void names_are_like_a_pattern() {
        assertThat(list(Failures.each(ElementKind.TUNNEL).matching("branch*"))).containsExactly("branch-vpn");
        assertThat(list(Failures.each(ElementKind.TUNNEL).matching("*ce-vpn", "between-vpn")))
                .containsExactly("office-vpn", "between-vpn");
        assertThat(list(Failures.each(ElementKind.TUNNEL).matching("branch", "b.*", "*VPN"))).isEmpty();
        assertThat(list(Failures.eachRegion().matching("*North*"))).containsExactly("region North Europe = far");
    }

    /** The parts of a tagged circuit have its tag: they are in the trench with it. */
    @Test
    void tags_choose_elements_and_their_parts() {
        assertThat(list(Failures.each(ElementKind.CIRCUIT_LINK, ElementKind.TUNNEL).tagged("same duct")))
                .containsExactly("er1/primary", "office-vpn");
        assertThat(list(Failures.each(ElementKind.CIRCUIT_LINK, ElementKind.TUNNEL).tagged("trench")))
                .containsExactly("er1/primary", "er1/secondary", "er2/primary", "er2/secondary", "office-vpn");
        assertThat(list(Failures.eachTag())).containsExactly("tag same duct = er1/primary+office-vpn",
                "tag trench = er1+er2+office-vpn");
    }

    /** One criterion after the other narrows down further; N-2 is made of what is left. */
    @Test
    void criteria_combine_and_what_is_left_fails_together() {
        Failures some = Failures.each(ElementKind.CIRCUIT, ElementKind.CIRCUIT_LINK, ElementKind.TUNNEL)
                .tagged("trench").inRegion("West Europe").matching("*r*", "office-*");
        assertThat(list(some)).containsExactly("er1", "er1/primary", "er1/secondary", "office-vpn");
        // A circuit with its own link is no more than the circuit; all other pairs of the four.
        assertThat(list(some.together(2, 100)).subList(4, 8)).containsExactly(
                "er1+office-vpn", "er1/primary+er1/secondary", "er1/primary+office-vpn", "er1/secondary+office-vpn");
        assertThat(list(some.together(2, 100))).hasSize(8);
    }

    /** The design's own shared-risk groups: with the duct gone a circuit is left, with the trench nothing. */
    @Test
    void what_a_tag_is_on_fails_together() {
        StudyAnswers answers = new StudyAnswers(Routebook.study(world()).failing(Failures.none(), Failures.eachTag()),
                Flows.ALL.and("desk", "app"), SweepRunner.parallel());
        assertThat(answers.reachability().list()).extracting(each -> each.row().failed() + ": " + each.row().outcome())
                .containsExactly(": reached", "tag same duct: reached", "tag trench: unreachable");
    }

    /**
     * What fails together goes down by the name that the catalogue and tables have for it: in Java, and by --fail. The duct takes
     * er1's primary link and the tunnel, so the desk's packets go over er1's other link or over er2.
     */
    @Test
    void what_fails_together_is_asked_for_by_its_name(@TempDir Path folder) {
        Outcome duct = Routebook.outcome(world(), "tag same duct", "between-vpn");
        assertThat(duct.failure()).isEqualTo(new Failure("tag same duct+between-vpn",
                List.of("er1/primary", "office-vpn", "between-vpn")));
        assertThat(Routebook.outcome(world()).failure()).isEqualTo(Failure.NONE);
        Path file = folder.resolve("world.yaml");
        Routebook.write(world(), file);
        assertThat(Shell.run("trace", file.toString(), "--from", "desk", "--to", "app", "--fail", "tag same duct").out())
                .contains("with tag same duct down", "Trace complete.");
        assertThat(Shell.run("trace", file.toString(), "--from", "desk", "--to", "app", "--fail", "tag trench").out())
                .contains("with tag trench down", "Unreachable: ");
        Shell.Answer bare = Shell.run("compare", file.toString(), "--already", "trench");
        assertThat(bare.code() + ": " + bare.err()).startsWith("2: ").contains("did you mean \"tag trench\"?");
        // Every failure of the catalogue is what its name brings down, be it an element or not.
        Network network = Network.of(world(), List.of());
        Failovers.catalogue(network).list().stream().map(FailureRow::failed).distinct().forEach(name ->
                assertThat(Failures.of(name).list(network)).as(name).isEqualTo(Failures.singles().and(Failures.eachProvider())
                        .and(Failures.eachTag()).list(network).stream().filter(each -> each.name().equals(name)).toList()));
    }

    /** An element comes first; a bare tag, region or provider is told with the name that it goes down by. */
    @Test
    void a_name_that_nothing_has_is_told_with_the_nearest() {
        Network network = Network.of(world(), List.of());
        Map.of("trench", "tag trench", "same duct", "tag same duct", "contoso", "provider Contoso", "Dublin",
                "peering location Dublin", "tag same duckt", "tag same duct", "ofice-vpn", "office-vpn").forEach((name, meant) ->
                assertThatThrownBy(() -> Failures.of(name).list(network)).isInstanceOf(UnknownNameException.class)
                        .hasMessage("no element \"" + name + "\"; did you mean \"" + meant + "\"?"));
        Scenario odd = world().edit().internetHost("tag trench", "203.0.113.9").build();
        assertThat(list(Failures.of("tag trench"), odd)).containsExactly("tag trench");
    }

    /** Beside what breaks by itself the catalogue has each provider and what the design says breaks together. */
    @Test
    void the_catalogue_has_providers_and_tags() {
        assertThat(Failovers.catalogue(Network.of(world(), List.of())).list())
                .extracting(row -> row.failed() + ": " + row.kind() + " " + row.at() + " " + row.sign()).contains(
                        // RB-PORT-DOWN: the customer's interface on the link goes down, whatever takes the link with it.
                        "provider Contoso: circuit office/a port down",
                        "tag same duct: circuit link+tunnel office/a port down");
    }

    /** The listing of elements says what each can be chosen by. */
    @Test
    void elements_are_listed_with_what_they_have() {
        assertThat(Inventory.elements(Network.of(world(), List.of())).list())
                .extracting(row -> String.join(" | ", row.name(), row.region(), row.provider(), row.tag())).contains(
                        "hub/vpn-gw | West Europe |  | ", "between-vpn | North Europe+West Europe |  | ",
                        "er1/primary | West Europe | Contoso | same duct+trench", "office |  |  | ",
                        "er1/secondary/msee | West Europe | Contoso | trench");
    }

    /** A design without the circuit has nothing of it in the duct: the tag goes on without, and an empty one goes. */
    @Test
    void a_tag_loses_what_a_variant_does_not_have() {
        Scenario less = world().edit().without("hub-er1", "er1").build();
        assertThat(less.tags()).containsExactly(new Tag("same duct", List.of("office-vpn")),
                new Tag("trench", List.of("er2", "office-vpn")));
        assertThat(less.edit().without("office-vpn").build().tags()).containsExactly(new Tag("trench", List.of("er2")));
        assertThat(list(Failures.eachTag(), less)).containsExactly("tag same duct = office-vpn", "tag trench = er2+office-vpn");
        Scenario apps = world().edit().tag("apps", "app", "batch", "hub/apps").build();
        assertThat(apps.edit().without("hub").build().tags().get(2)).isEqualTo(new Tag("apps", List.of("batch")));
    }

    /** A narrowing is about one variant at a time: what this one has nothing of does not fail in it. */
    @Test
    void a_variant_without_the_provider_has_none_of_its_failures() {
        StudyAnswers answers = new StudyAnswers(Routebook.study(world())
                .alternative("one circuit", design -> design.without("hub-er1", "er1"))
                .failing(Failures.none(), Failures.each(ElementKind.CIRCUIT).ofProvider("Contoso")),
                Flows.ALL.and("desk", "app"), SweepRunner.parallel());
        assertThat(answers.cases().list()).extracting(each -> each.key().values().get(0) + " " + each.row().failed() + ": "
                + each.row().status()).containsExactly("two-regions : computed", "two-regions er1: computed",
                "one circuit : computed");
    }

    /** Tables know a failure by its name alone: two in one row would count their flows twice. */
    @Test
    void two_failures_of_one_name_are_refused() {
        StudyAnswers answers = StudyAnswers.of(Routebook.study(world())
                .failing(Failures.none(), Failures.group("duct", "er1"), Failures.group("duct", "er2")));
        assertThat(answers.cases().list()).extracting(each -> each.row().status() + ": " + each.row().reason())
                .containsExactly("refused: two failures are called \"duct\": er1; and er2");
        StudyAnswers once = StudyAnswers.of(Routebook.study(world())
                .failing(Failures.group("duct", "er1"), Failures.group("duct", "er1")));
        assertThat(once.cases().list()).extracting(each -> each.row().status()).containsExactly("computed");
    }
}
