package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.scenario.Scenario;
import routebook.study.Cut;
import routebook.study.Outcome;

/**
 * Two circuits at one gateway, which joins them not, and an appliance that announces to the Route Server beside it, with
 * branch-to-branch: a prefix around what lies behind both, a default route, too much.
 *
 * <pre>
 *   left 10.50.0.0/24 === one ===+                    +=== two === right 10.60.0.0/24
 *     left-desk - left/ce        +---- hub/gw --------+             right/ce - right-desk
 *                                       |
 *                          hub/ars - hub/nva (AS 65010) 10.0.1.4     vm
 * </pre>
 */
class S05_WhatAppliancesAnnounceTest {

    private static final String AROUND_BOTH = "10.32.0.0/11";

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("announced").metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("nvas", "10.0.1.0/24")
                        .subnet("RouteServerSubnet", "10.0.254.0/26").subnet("GatewaySubnet", "10.0.255.0/26")
                        .machine("vm", "default", "10.0.0.4")
                        .appliance("nva", a -> a.subnet("nvas").address("10.0.1.4").stateful(false).bgp(b -> b.asn(65010)))
                        .expressRouteGateway("gw", g -> {})
                        .routeServer("ars", r -> r.branchToBranch(true).peer("nva", p -> p.appliance("hub/nva"))));
        side(world, "left", "one", 65001, "10.50.0", "172.31.1");
        side(world, "right", "two", 65002, "10.60.0", "172.31.2");
        return world;
    }

    private static void side(Scenario.Builder world, String site, String circuit, long asn, String lan, String links) {
        world.site(site, s -> s.asn(asn).router("ce", r -> r.lan(lan + ".0/24", lan + ".1")).host(site + "-desk", lan + ".10"))
                .circuit(circuit, c -> c.location("Amsterdam").primary(l -> l.subnet(links + ".0/30").router(site + "/ce"))
                        .secondary(l -> l.subnet(links + ".4/30").router(site + "/ce")))
                .connection("hub-" + circuit, k -> k.gateway("hub/gw").circuit(circuit));
    }

    private static Scenario.Builder announcing(String... prefixes) {
        return world().virtualNetwork("hub", v -> v.appliance("nva", a -> a.bgp(b -> b.announce(prefixes))));
    }

    /** User routes of the GatewaySubnet lead to the appliance, with the exact prefixes (R-AVS-20). */
    private static Scenario.Builder supernet() {
        return announcing(AROUND_BOTH)
                .routeTable("at-gateway", t -> t.toAppliance("left", "10.50.0.0/24", "10.0.1.4")
                        .toAppliance("right", "10.60.0.0/24", "10.0.1.4"))
                .virtualNetwork("hub", v -> v.subnet("GatewaySubnet", s -> s.routeTable("at-gateway")));
    }

    private static List<RouteRow> heard(Outcome outcome, String place, String prefix) {
        return RouteTables.at(outcome, place).list().stream()
                .filter(row -> row.table().equals("in") && row.prefix().equals(prefix)).toList();
    }

    /** R-ERT-01: with the Route Server alone the two sites hear nothing of each other. */
    @Test
    void exact_prefixes_do_not_pass_from_circuit_to_circuit() {
        Outcome outcome = run(world());
        assertThat(heard(outcome, "right/ce", "10.50.0.0/24")).isEmpty();
        assertThat(lostBy(outcome, "left-desk", "right-desk")).isEqualTo("left/ce RFC1812-5.2.7.1");
    }

    /**
     * R-AVS-20: the prefix around both goes out over both circuits. The exact ones stay at the gateway as it learned them
     * from its circuits, so that what the appliance sends finds its way (R-AVS-21): in by one circuit, by the user route to
     * the appliance (R-UDR-11), from there over ExpressRoute straight to an MSEE of the other circuit (R-TR-04).
     */
    @Test
    void a_prefix_around_both_joins_two_circuits_by_the_appliance() {
        Outcome outcome = run(supernet());
        assertThat(heard(outcome, "left/ce", AROUND_BOTH)).extracting(RouteRow::asPath).containsOnly("12076");
        assertThat(heard(outcome, "right/ce", "10.50.0.0/24")).isEmpty();
        assertThat(RouteTables.at(outcome, "hub/nvas").list())
                .filteredOn(row -> row.prefix().equals("10.60.0.0/24") && row.state().equals("Active"))
                .extracting(RouteRow::peer).containsExactly("hub/gw");
        assertThat(there(outcome, "left-desk", "right-desk")).containsExactly(
                "left-desk > left/ce > one/primary/msee > hub/gw > hub/nva > two/primary/msee > right/ce > right-desk : reached",
                "left-desk > left/ce > one/primary/msee > hub/gw > hub/nva > two/secondary/msee > right/ce > right-desk : reached",
                "left-desk > left/ce > one/secondary/msee > hub/gw > hub/nva > two/primary/msee > right/ce > right-desk : reached",
                "left-desk > left/ce > one/secondary/msee > hub/gw > hub/nva > two/secondary/msee > right/ce > right-desk : reached");
        assertThat(lostBy(outcome, "left-desk", "right-desk")).isEqualTo("reached");
    }

    /** R-AVS-26: the appliance's default route goes on-premises, too, unless the customer's edge refuses it. */
    @Test
    void a_default_route_of_the_appliance_reaches_on_premises() {
        assertThat(heard(run(announcing("0.0.0.0/0")), "left/ce", "0.0.0.0/0")).hasSize(2)
                .extracting(RouteRow::asPath, RouteRow::state).contains(tuple("12076", "chosen"));
        Scenario.Builder filtered = announcing("0.0.0.0/0").circuit("one", c -> c
                .primary(l -> l.fromAzure(m -> m.deny("0.0.0.0/0"))).secondary(l -> l.fromAzure(m -> m.deny("0.0.0.0/0"))));
        assertThat(heard(run(filtered), "left/ce", "0.0.0.0/0")).hasSize(2)
                .allMatch(row -> row.state().equals("refused"));
    }

    /** Prefixes /24 out of 100.64.0.0/10, so many, beside what the sites have. */
    private static String[] many(int count) {
        return IntStream.range(0, count).mapToObj(i -> "100." + (64 + i / 256) + "." + i % 256 + ".0/24")
                .toArray(String[]::new);
    }

    private static Scenario.Builder withoutBranches(int count, int profile) {
        return announcing(many(count)).profile(profile)
                .virtualNetwork("hub", v -> v.routeServer("ars", r -> r.branchToBranch(false)));
    }

    /** R-ARS-13: 4,000 prefixes of an appliance are taken, in a profile before 2026 1,000. */
    @Test
    void a_route_server_takes_so_many_prefixes() {
        assertThat(run(withoutBranches(4_000, 2026)).settling().cuts()).isEmpty();
        assertThat(run(withoutBranches(1_000, 2024)).settling().cuts()).isEmpty();
    }

    /** R-ARS-13: with one more both sessions of the appliance are down, and its routes are gone. */
    @Test
    void one_prefix_more_drops_both_sessions() {
        for (Outcome outcome : List.of(run(withoutBranches(4_001, 2026)), run(withoutBranches(1_001, 2024)))) {
            assertThat(outcome.settling().cuts()).extracting(Cut::element, cut -> cut.because().rule().id()).containsExactly(
                    tuple("hub/ars/nva/instance0", "R-ARS-13"), tuple("hub/ars/nva/instance1", "R-ARS-13"));
            assertThat(RouteTables.at(outcome, "hub/default").list()).noneMatch(row -> row.peer().equals("hub/ars"));
            assertThat(lostBy(outcome, "vm", "left-desk")).as("the circuits are untouched").isEqualTo("reached");
        }
    }

    /**
     * With branch-to-branch they go to the circuits, which take 1,000 from a gateway and drop the connection with more
     * (R-ERB-09): 999 beside the hub's one prefix are taken.
     */
    @Test
    void with_branch_to_branch_the_circuits_end_it_earlier() {
        assertThat(run(announcing(many(999))).settling().cuts()).isEmpty();
        assertThat(run(announcing(many(1_000))).settling().cuts()).extracting(Cut::element, cut -> cut.because().rule().id())
                .containsExactly(tuple("hub-one", "R-ERB-09"), tuple("hub-two", "R-ERB-09"));
    }
}
