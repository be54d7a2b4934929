package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.net.Protocol;
import routebook.scenario.Appliance.SourceNat;
import routebook.scenario.Scenario;
import routebook.study.Journey.Verdict;
import routebook.study.Outcome;
import routebook.study.Probe;

/**
 * Two stateful appliances behind an internal load balancer with HA ports.
 *
 * <pre>
 *   a 10.1.0.0/16  a-vm ---+   hub 10.0.0.0/16                       (same region)
 *                          +---  lb  10.0.1.10 --- nva1 10.0.1.4
 *   b 10.2.0.0/16  b-vm ---+     lb2 10.0.1.20 --- nva2 10.0.1.5
 *                          |
 *   c 10.3.0.0/16  c-vm ---+                                         (another region)
 *
 *   each spoke's table: the other spokes to lb
 * </pre>
 */
class B06_ActiveActiveAppliancesTest {

    private static final Probe HTTPS = Probe.to(Protocol.TCP, 443);

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("active-active")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16").subnet("nva", "10.0.1.0/24")
                        .appliance("nva1", a -> a.subnet("nva").address("10.0.1.4"))
                        .appliance("nva2", a -> a.subnet("nva").address("10.0.1.5"))
                        .loadBalancer("lb", l -> l.subnet("nva").frontend("10.0.1.10").backends("nva1", "nva2"))
                        .loadBalancer("lb2", l -> l.subnet("nva").frontend("10.0.1.20").backends("nva1", "nva2")));
        spoke(world, "a", "10.1.0", "West Europe");
        spoke(world, "b", "10.2.0", "West Europe");
        spoke(world, "c", "10.3.0", "North Europe");
        return world;
    }

    private static void spoke(Scenario.Builder world, String name, String net, String region) {
        world.virtualNetwork(name, v -> v.region(region).space(net + ".0/16")
                        .subnet("default", s -> s.prefix(net + ".0/24").routeTable("of-" + name))
                        .machine(name + "-vm", "default", net + ".4"))
                .routeTable("of-" + name, t -> t.toAppliance("spokes", "10.0.0.0/8", "10.0.1.10"))
                .peering("hub", name, p -> {})
                .peering(name, "hub", p -> p.allowForwardedTraffic(true));
    }

    /** Spoke b's answers come by another frontend. */
    private static Scenario.Builder twoFrontends() {
        return world().routeTable("of-b", t -> t.toAppliance("spokes", "10.0.0.0/8", "10.0.1.20"));
    }

    /** R-NVA-02: either instance may get a flow, and with one frontend both directions of it. */
    @Test
    void same_frontend_is_symmetric() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "a-vm", "b-vm"))
                .containsExactly("a-vm > hub/nva1 > b-vm : reached", "a-vm > hub/nva2 > b-vm : reached");
        assertThat(back(outcome, "a-vm", "b-vm"))
                .containsExactly("b-vm > hub/nva1 > a-vm : reached", "b-vm > hub/nva2 > a-vm : reached");
        assertThat(outcome.journey("a-vm", "b-vm").verdict()).isEqualTo(Verdict.REACHED);
    }

    /** R-NVA-02: so a TCP connection works as well: each instance sees both halves of its own flows. */
    @Test
    void same_frontend_is_symmetric_for_tcp() {
        assertThat(run(world()).journey("a-vm", "b-vm", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
    }

    /** R-NVA-02, R-NVA-03: with two frontends the answer may come to the instance that has not seen the request. */
    @Test
    void two_frontends_are_not() {
        Outcome outcome = run(twoFrontends());
        assertThat(outcome.journey("a-vm", "b-vm").verdict()).isEqualTo(Verdict.UNREACHABLE);
        assertThat(back(outcome, "a-vm", "b-vm")).contains("b-vm > hub/nva1 : dropped", "b-vm > hub/nva2 : dropped");
        assertThat(outcome.journey("a-vm", "b-vm").findLoss().orElseThrow().end().rule().id()).isEqualTo("R-NVA-03");
    }

    /** R-NVA-02, R-NVA-04: source NAT brings each answer to its instance, whatever the frontends. */
    @Test
    void two_frontends_with_source_nat() {
        Outcome outcome = run(twoFrontends().virtualNetwork("hub",
                v -> v.appliance("nva1", a -> a.sourceNat(SourceNat.ALWAYS))
                        .appliance("nva2", a -> a.sourceNat(SourceNat.ALWAYS))));
        assertThat(outcome.journey("a-vm", "b-vm").verdict()).isEqualTo(Verdict.REACHED);
        assertThat(outcome.journey("a-vm", "b-vm", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
    }

    /** Without a memory any instance will do. */
    @Test
    void two_frontends_with_stateless_appliances() {
        Outcome outcome = run(twoFrontends().virtualNetwork("hub",
                v -> v.appliance("nva1", a -> a.stateful(false)).appliance("nva2", a -> a.stateful(false))));
        assertThat(outcome.journey("a-vm", "b-vm", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
    }

    /** R-NVA-03: one spoke names an instance instead of the frontend: flows that the other instance got are lost. */
    @Test
    void one_side_past_the_balancer() {
        Outcome outcome = run(world().routeTable("of-b", t -> t.toAppliance("spokes", "10.0.0.0/8", "10.0.1.4")));
        assertThat(lostBy(outcome, "a-vm", "b-vm")).isEqualTo("hub/nva1 R-NVA-03");
    }

    /** One instance down: the other has all flows; with two frontends that even mends the asymmetry. */
    @Test
    void one_instance_down() {
        assertThat(there(run(world(), "hub/nva1"), "a-vm", "b-vm")).containsExactly("a-vm > hub/nva2 > b-vm : reached");
        assertThat(run(world(), "hub/nva1").journey("a-vm", "b-vm", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
        assertThat(run(twoFrontends(), "hub/nva2").journey("a-vm", "b-vm", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
    }

    /** Both down: the frontend is there, and nothing behind it. The reason names the balancer. */
    @Test
    void both_instances_down() {
        var loss = run(world(), "hub/nva1", "hub/nva2").journey("a-vm", "b-vm").findLoss().orElseThrow();
        assertThat(loss.toLine()).isEqualTo("a-vm : dropped");
        assertThat(loss.end().text()).contains("hub/lb");
    }

    /** R-UDR-04: the balancer itself is gone, so nothing holds the frontend. */
    @Test
    void the_balancer_down() {
        assertThat(lostBy(run(world(), "hub/lb"), "a-vm", "b-vm")).isEqualTo("a-vm R-UDR-04");
    }

    /** R-PEER-17: a Standard frontend is reached over global peering, a Basic one is not; within a region both are. */
    @Test
    void basic_balancer_over_global_peering() {
        assertThat(run(world()).journey("c-vm", "b-vm").reached()).isTrue();
        Scenario.Builder basic = world().virtualNetwork("hub", v -> v.loadBalancer("lb", l -> l.basic(true)));
        assertThat(lostBy(run(basic), "c-vm", "b-vm")).isEqualTo("c-vm R-PEER-17");
        assertThat(run(basic).journey("a-vm", "b-vm").reached()).isTrue();
        assertThat(lostBy(run(basic), "a-vm", "c-vm")).as("the answer of c").isEqualTo("c-vm R-PEER-17");
    }
}
