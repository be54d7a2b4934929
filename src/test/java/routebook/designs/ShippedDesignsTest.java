package routebook.designs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import routebook.Routebook;
import routebook.azure.review.AzureReview;
import routebook.forwarding.Hop;
import routebook.forwarding.Trace;
import routebook.io.design.DesignSource;
import routebook.net.Protocol;
import routebook.network.Effect;
import routebook.network.Network;
import routebook.network.Severity;
import routebook.scenario.Scenario;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.study.Probe;

/**
 * The shipped designs: Azure accepts them, the review finds no error, and who reaches whom is what the rules say. The
 * expected matrices were written down from the rules before a program had seen the designs; this is how.
 *
 * <h2>hub-firewall</h2>
 *
 * <ul>
 *   <li>Between shop, data and dns both directions pass {@code fw}. Spoke to spoke follows 0.0.0.0/0, since the None rows
 *       are gone (R-RT-05) and the spokes are not peered (R-PEER-01). Spoke to dns, and dns to a
 *       spoke, follow the user routes with the peerings' own prefixes (R-SEL-05). The spokes take forwarded traffic
 *       (R-PEER-08).
 *   <li>To the office: propagation is off (R-UDR-09), so 0.0.0.0/0 leads to {@code fw}, whose subnet has learned the
 *       office's prefix (R-RT-08) and sends to the gateway. From the office: the office has heard of the spokes by gateway
 *       transit (R-PEER-12); the gateway follows its subnet's table to {@code fw} (R-UDR-11). So both halves meet.
 *   <li>What {@code fw} allows: ping among private addresses; names from spokes and office to dns; 443 from the office to
 *       shop; 1433 from shop to data; 443 to update-server from all three networks. The rest it denies (RB-APPLIANCE),
 *       before any security group is asked. Answers need no rule.
 *   <li>data-nsg at data-sql allows 1433 from shop, and ping from private addresses; the rest it denies (R-NSG-01).
 *       A firewall does not translate between private addresses (R-FW-03), so the group sees the true sources.
 *   <li>To update-server: {@code fw} translates to its public address, and the answer comes back to it (R-NVA-04).
 *   <li>The office hears no default route from Azure (R-BGP-07 keeps it back, and nobody has one), and no other exit is
 *       declared, so its router has no route to update-server. From the internet nobody has a public address: private
 *       ones are routed nowhere there.
 * </ul>
 *
 * <h2>service-chaining</h2>
 *
 * <ul>
 *   <li>A spoke to another: 10.0.0.0/8 by user route, in the place of the None row (R-SEL-02), leads to the frontend, and
 *       either instance may get the flow (R-NVA-02). The answer comes by the same frontend to the same instance, so stateful
 *       appliances pass TCP, too. From pay the frontend is reached over global peering, since it is a Standard one
 *       (R-PEER-17).
 *   <li>To and from admin: the peering's 10.10.0.0/16 and the hub's routes to the spokes (R-RT-07) are longer than
 *       10.0.0.0/8: direct, whatever the appliances' rules.
 *   <li>Into pay only shop's 443 is allowed; out of pay no rule matches, and an appliance that is no Azure Firewall lets
 *       that pass (RB-APPLIANCE); so do answers.
 * </ul>
 *
 * <h2>two-regions-bow-tie</h2>
 *
 * <ul>
 *   <li>Out of Azure: both offices' prefixes come over both circuits with a path of one AS; the connection with the higher
 *       weight wins (R-ERP-03), over both of its links (R-ERP-01). So West Europe leaves by er-ams and North Europe by
 *       er-dub, and what is for the other office crosses the offices' own line. Spokes have the hub's routes (R-PEER-12).
 *   <li>Into Azure: each prefix carries its region's community (R-ERB-12), and for West Europe er-ams has local preference
 *       200 against 100, for North Europe er-dub (R-ERP-06). It holds in the whole AS, so the other office uses the line.
 *       The gateway is passed on the way in (R-TR-06) and not on the way out (R-TR-04).
 *   <li>Between the regions: the peering of the two networks (R-RT-07). Between the offices: the line.
 *   <li>With er-ams failed its routes are gone, and er-dub carries both regions (R-ERP-07); with er-dub failed the other way
 *       round.
 * </ul>
 *
 * <h2>remote-users</h2>
 *
 * <ul>
 *   <li>anna and ben get routes to hub and apps (R-P2S-04), and to what the gateway learned from the office (R-P2S-06; ben's
 *       Windows takes 25 over IKEv2, and there are 4). Answers come back by the pool, which stands in the tables of hub and
 *       apps and is announced to the office (R-P2S-13).
 *   <li>To lab, two peerings away, no route was given (R-P2S-04), and private addresses are not on the internet
 *       (RB-SPLIT-TUNNEL). lab uses no gateway, so the pool, the hub and the office are None rows there (R-RT-03).
 *   <li>anna to ben and back: one text says both (R-P2S-08).
 *   <li>To update-server each by an access of its own: the clients at home, machines by NAT gateways (TCP), the office by its
 *       exit, which is also where its router sends what it has no route to: lab's addresses, to nobody on the internet.
 *       From there nobody has a public address that leads in.
 * </ul>
 *
 * <h2>route-server-sdwan</h2>
 *
 * <ul>
 *   <li>To the store: the Route Server puts 192.168.20.0/24 into the tables of hub and apps (R-ARS-04, R-PEER-09), next hop
 *       sdwan1, whose path 65010 65020 is shorter by two than that of sdwan2 (R-ARS-06). Machines send straight to it, and it
 *       to the store by its tunnel. apps takes forwarded traffic (R-PEER-08).
 *   <li>From the store: its router has heard of hub and apps from both appliances, since the Route Server tells them both
 *       (R-ARS-05), and of the data centre since branch-to-branch is on (R-ARS-07): from sdwan1 with 65010 in front, from
 *       sdwan2 with it thrice. What is for the data centre sdwan1 lets out of its interface, and the platform carries it
 *       straight to either MSEE (R-TR-04).
 *   <li>The data centre has heard of hub, apps (R-PEER-12) and, by branch-to-branch, of the store over both links; its
 *       packets pass the gateway (R-TR-06), which was told that the store is behind sdwan1. Answers go over both links.
 *   <li>With sdwan1 failed, sdwan2 stands in everywhere. With er failed nobody has a route to the data centre: machines drop
 *       what is private (R-RT-03), routers what they do not know (RFC 1812); the store loses nothing else.
 * </ul>
 *
 * <h2>vpn-branches</h2>
 *
 * <ul>
 *   <li>hub, apps, north, archive, dc and branch: BGP on every tunnel between them, so all reach all, over the chain of
 *       gateways (R-BGP-09); apps by gateway transit (R-PEER-12). Where the hub's gateway is passed, either instance may
 *       be (R-AA-02); towards dc each of them has a tunnel to both devices (R-AA-03). Out of dc it is dev1, the hosts' default
 *       gateway, which peers with both instances.
 *   <li>east: without BGP hub and apps alone see it (R-V2V-03). Others have no route: machines drop what is private
 *       (R-RT-03), routers what they do not know (RFC 1812). The same holds for lab, whose only connection is workshop.
 *   <li>shop: its prefix is listed at the hub, and the hub announces it to all with BGP (R-BGP-07). But shop's firewall has
 *       routes to hub, apps and dc only (R-S2S-04), so answers to north, archive and branch are lost there.
 * </ul>
 *
 * <h2>er-vpn-backup</h2>
 *
 * <ul>
 *   <li>With the circuit: for 192.168.1.0/24 over both the hub's subnets and the spoke take ExpressRoute (R-COEX-02), over
 *       both links (R-ERP-01). The office takes it too, by local preference 200 against 100 (R-COEX-05), which holds in its
 *       AS, so core sends to ce1. The gateway is passed on the way in (R-TR-06) and not on the way out (R-TR-04).
 *   <li>Without: what the circuit brought is gone, and both sides have the VPN's routes left (R-HA-04).
 *   <li>The store has the VPN only. The VPN gateway passes routes on between its tunnels (R-BGP-07), and for what comes out
 *       of one of them it knows the office by the other (R-BGP-13), circuit or not. Over the circuit nobody hears of the
 *       store (R-COEX-03), so the office answers over the VPN as well.
 * </ul>
 *
 * <p>In the column {@code via-or-reason} stand, of a flow that is reached, the elements that each equal way passes, ways
 * separated by a bar; of one that is not, where each of the lost ways ends and the rule's id.
 */
class ShippedDesignsTest {

    private static final Path MATRICES = Path.of("src/test/resources/designs");

    /** Its expected values are the measurements that G01 holds it against. */
    private static final String MEASURED = "interop-testbed";

    @Test
    void the_index_lists_every_file_in_alphabetical_order() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("datasets/designs"))) {
            assertThat(DesignSource.listShipped()).containsExactlyElementsOf(files
                    .map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", "")).sorted().toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> validate_finds_nothing_refused_and_no_error() {
        return DesignSource.listShipped().stream().map(name -> dynamicTest(name, () -> assertThat(
                Network.review(Routebook.design(name), AzureReview.CHECKS).stream()
                        .filter(finding -> finding.effect() == Effect.REFUSED
                                || finding.check().severity() == Severity.ERROR)
                        .map(finding -> finding.check().id() + " " + finding.element() + ": " + finding.text()).toList())
                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> reachability_is_as_expected() {
        return DesignSource.listShipped().stream().filter(name -> !name.equals(MEASURED)).flatMap(name -> {
            Outcome outcome = Routebook.outcome(Routebook.design(name));
            return matrix(name).stream().map(expected -> dynamicTest(name + " " + expected.flow(),
                    () -> assertThat(found(outcome, expected)).isEqualTo(expected)));
        });
    }

    /** Every ordered pair stands in the matrix at least once, so that nothing is left out unnoticed. */
    @TestFactory
    Stream<DynamicTest> matrices_are_whole() {
        return DesignSource.listShipped().stream().filter(name -> !name.equals(MEASURED)).map(name -> dynamicTest(name, () -> {
            List<String> pairs = Routebook.outcome(Routebook.design(name)).journeys().stream()
                    .map(journey -> journey.traffic().from() + " to " + journey.traffic().to()).toList();
            assertThat(matrix(name).stream().map(row -> row.from() + " to " + row.to()).distinct())
                    .containsExactlyInAnyOrderElementsOf(pairs);
        }));
    }

    /** Service chaining: either appliance alone carries all that the pair carries. */
    @Test
    void one_appliance_of_the_pair_is_enough() {
        Scenario design = Routebook.design("service-chaining");
        for (String down : List.of("hub/nva1", "hub/nva2")) {
            Outcome outcome = Routebook.outcome(design, down);
            assertThat(matrix("service-chaining")).allSatisfy(expected ->
                    assertThat(found(outcome, expected).outcome()).as(expected.flow()).isEqualTo(expected.outcome()));
        }
    }

    /** Branches: an instance, a device or a tunnel of the hub's lost costs nobody anything (R-AA-01, R-AA-02, R-AA-03). */
    @TestFactory
    Stream<DynamicTest> the_branches_lose_nothing_with_one_part() {
        Scenario design = Routebook.design("vpn-branches");
        return Stream.of("hub/gw/instance0", "hub/gw/instance1", "dc/dev1", "dc/dev2", "dc-one", "dc-two/instance1",
                "north-link/instance0", "east-link/instance1", "shop-vpn/instance0", "north/gw/instance1").map(
                        down -> dynamicTest(down, () -> {
                            Outcome outcome = Routebook.outcome(design, down);
                            assertThat(matrix("vpn-branches")).allSatisfy(expected -> assertThat(found(outcome, expected)
                                    .outcome()).as(expected.flow()).isEqualTo(expected.outcome()));
                        }));
    }

    /** The backup: without the circuit everybody reaches everybody still, over the VPN. */
    @TestFactory
    Stream<DynamicTest> the_vpn_stands_in_for_the_circuit() {
        Outcome outcome = Routebook.outcome(Routebook.design("er-vpn-backup"), "er");
        return matrix("er-vpn-backup-er-failed").stream().map(expected -> dynamicTest("er failed: " + expected.flow(),
                () -> assertThat(found(outcome, expected)).isEqualTo(expected)));
    }

    /** Bow-tie: either circuit alone carries everything, by the ways that are left. */
    @TestFactory
    Stream<DynamicTest> one_circuit_of_the_bow_tie_is_enough() {
        Scenario design = Routebook.design("two-regions-bow-tie");
        return Stream.of("er-ams", "er-dub").flatMap(circuit -> {
            Outcome outcome = Routebook.outcome(design, circuit);
            return matrix("two-regions-bow-tie-" + circuit + "-failed").stream().map(expected -> dynamicTest(
                    circuit + " failed: " + expected.flow(), () -> assertThat(found(outcome, expected)).isEqualTo(expected)));
        });
    }

    /** SD-WAN: the other appliance stands in, and the store lives without the circuit. */
    @TestFactory
    Stream<DynamicTest> the_store_with_an_appliance_or_the_circuit_failed() {
        Scenario design = Routebook.design("route-server-sdwan");
        return Stream.of("hub/sdwan1", "er").flatMap(down -> {
            Outcome outcome = Routebook.outcome(design, down);
            String matrix = "route-server-sdwan-" + down.substring(down.indexOf('/') + 1) + "-failed";
            return matrix(matrix).stream().map(expected -> dynamicTest(
                    down + " failed: " + expected.flow(), () -> assertThat(found(outcome, expected)).isEqualTo(expected)));
        });
    }

    /**
     * Bow-tie, R-LAT-06 and R-LAT-07: region to metro 1 ms there and back, half of the 1 ms inside the region where the
     * answer passes the gateway, nothing inside an office: 1.5 ms. The other office is 20 ms further on.
     */
    @Test
    void times_of_the_bow_tie() {
        Outcome outcome = Routebook.outcome(Routebook.design("two-regions-bow-tie"));
        assertThat(rttMs(outcome, "weu-vm", "ams-desk")).hasValue(1.5);
        assertThat(rttMs(outcome, "weu-vm", "dub-desk")).hasValue(21.5);
        assertThat(rttMs(outcome, "neu-vm", "dub-desk")).hasValue(1.5);
        assertThat(rttMs(outcome, "neu-vm", "ams-desk")).hasValue(21.5);
    }

    private static OptionalDouble rttMs(Outcome outcome, String from, String to) {
        List<Hop> lines = outcome.journey(from, to).listing().get(0);
        return lines.get(lines.size() - 1).rttMs();
    }

    /** One line of a matrix. */
    private record Row(String from, String to, String protocol, int port, String outcome, String viaOrReason) {
        String flow() {
            return from + " to " + to + ", " + protocol + (port == 0 ? "" : " " + port);
        }
    }

    private static List<Row> matrix(String design) {
        try {
            List<String> lines = Files.readAllLines(MATRICES.resolve(design + ".expected.csv"));
            assertThat(lines.get(0)).isEqualTo("from,to,protocol,port,outcome,via-or-reason");
            return lines.stream().skip(1).map(line -> line.split(",", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], Integer.parseInt(cells[3]), cells[4], cells[5]))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Row found(Outcome outcome, Row asked) {
        Journey journey = outcome.journey(asked.from(), asked.to(),
                Probe.to(Protocol.valueOf(asked.protocol().toUpperCase(Locale.ROOT)), asked.port()));
        String viaOrReason = journey.reached() ? joined(journey.there().stream().map(ShippedDesignsTest::passed))
                : joined(lost(journey).map(trace -> trace.last().name().strip() + " " + trace.end().rule().id()));
        return new Row(asked.from(), asked.to(), asked.protocol(), asked.port(), journey.verdict().word(), viaOrReason);
    }

    private static String joined(Stream<String> ways) {
        return ways.distinct().sorted().collect(Collectors.joining(" | "));
    }

    private static String passed(Trace way) {
        List<String> nodes = way.nodes().subList(1, way.nodes().size() - 1);
        return nodes.isEmpty() ? "direct" : nodes.stream().map(String::strip).collect(Collectors.joining(" > "));
    }

    /** The ways that are lost; of a TCP flow that a stateful node sees one half of, the one that is told. */
    private static Stream<Trace> lost(Journey journey) {
        List<Trace> lost = Stream.concat(journey.there().stream(), journey.back().stream())
                .filter(trace -> !trace.delivered()).toList();
        return lost.isEmpty() ? journey.findLoss().stream() : lost.stream();
    }
}
