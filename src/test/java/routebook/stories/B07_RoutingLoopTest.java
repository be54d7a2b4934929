package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.forwarding.Disposition;
import routebook.forwarding.Trace;
import routebook.scenario.Scenario;
import routebook.study.Journey.Verdict;
import routebook.study.Outcome;

/**
 * An appliance in the subnet that its own table steers.
 *
 * <pre>
 *   net 10.0.0.0/16                                       peer 10.1.0.0/16
 *     work 10.0.1.0/24  vm .4  nva .9  (table)  ---peering---  peer-vm 10.1.0.4
 *     dmz1 10.0.2.0/24  fw1 .4
 *     dmz2 10.0.3.0/24  fw2 .4
 *
 *   table of work: 10.1.0.0/16 to nva
 * </pre>
 */
class B07_RoutingLoopTest {

    private static Scenario.Builder world() {
        return Routebook.scenario("loop")
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("work", s -> s.prefix("10.0.1.0/24").routeTable("steering"))
                        .subnet("dmz1", "10.0.2.0/24").subnet("dmz2", "10.0.3.0/24")
                        .machine("vm", "work", "10.0.1.4")
                        .appliance("nva", a -> a.subnet("work").address("10.0.1.9"))
                        .appliance("fw1", a -> a.subnet("dmz1").address("10.0.2.4"))
                        .appliance("fw2", a -> a.subnet("dmz2").address("10.0.3.4")))
                .virtualNetwork("peer", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("peer-vm", "default", "10.1.0.4"))
                .peering("net", "peer", p -> {}).peering("peer", "net", p -> {})
                .routeTable("steering", t -> t.toAppliance("inspect", "10.1.0.0/16", "10.0.1.9"));
    }

    /** R-UDR-06: the appliance's own packets follow the same table, back to itself; the cycle is named. */
    @Test
    void an_appliance_in_the_subnet_that_its_own_table_steers() {
        Outcome outcome = run(world());
        Trace loss = outcome.journey("vm", "peer-vm").findLoss().orElseThrow();
        assertThat(loss.toLine()).isEqualTo("vm > net/nva > net/nva : loop");
        assertThat(loss.disposition()).isEqualTo(Disposition.LOOP);
        assertThat(loss.end().text()).contains("net/nva > net/nva");
        assertThat(outcome.journey("vm", "peer-vm").verdict()).isEqualTo(Verdict.UNREACHABLE);
        assertThat(lostBy(outcome, "vm", "peer-vm")).isEqualTo("net/nva RFC1812-5.3.1");
    }

    /** The answer of a flow that came in another way is caught in it as well. */
    @Test
    void an_answer_in_the_loop() {
        Outcome outcome = run(world().virtualNetwork("net", v -> v.appliance("nva", a -> a.stateful(false))));
        assertThat(there(outcome, "peer-vm", "vm")).containsExactly("peer-vm > vm : reached");
        assertThat(outcome.journey("peer-vm", "vm").isAnswerLost()).isTrue();
        assertThat(lostBy(outcome, "peer-vm", "vm")).isEqualTo("net/nva RFC1812-5.3.1");
    }

    /** R-UDR-06: the cure is a subnet of its own. */
    @Test
    void in_a_subnet_of_its_own() {
        Outcome outcome = run(world().routeTable("steering", t -> t.toAppliance("inspect", "10.1.0.0/16", "10.0.2.4")));
        assertThat(there(outcome, "vm", "peer-vm")).containsExactly("vm > net/fw1 > peer-vm : reached");
    }

    /** R-UDR-06: two appliances, each of which is the next hop in the other's subnet. */
    @Test
    void two_appliances_that_send_to_each_other() {
        Outcome outcome = run(world()
                .virtualNetwork("net", v -> v.subnet("dmz1", s -> s.routeTable("of-dmz1"))
                        .subnet("dmz2", s -> s.routeTable("of-dmz2")))
                .routeTable("steering", t -> t.toAppliance("inspect", "10.1.0.0/16", "10.0.2.4"))
                .routeTable("of-dmz1", t -> t.toAppliance("next", "10.1.0.0/16", "10.0.3.4"))
                .routeTable("of-dmz2", t -> t.toAppliance("next", "10.1.0.0/16", "10.0.2.4")));
        Trace loss = outcome.journey("vm", "peer-vm").findLoss().orElseThrow();
        assertThat(loss.toLine()).isEqualTo("vm > net/fw1 > net/fw2 > net/fw1 : loop");
        assertThat(loss.end().text()).contains("net/fw1 > net/fw2 > net/fw1");
    }

    /** A chain of two appliances is no loop. */
    @Test
    void two_appliances_in_a_row() {
        Outcome outcome = run(world()
                .virtualNetwork("net", v -> v.subnet("dmz1", s -> s.routeTable("of-dmz1")))
                .routeTable("steering", t -> t.toAppliance("inspect", "10.1.0.0/16", "10.0.2.4"))
                .routeTable("of-dmz1", t -> t.toAppliance("next", "10.1.0.0/16", "10.0.3.4")));
        assertThat(there(outcome, "vm", "peer-vm")).containsExactly("vm > net/fw1 > net/fw2 > peer-vm : reached");
    }

    /** R-SEL-06 with R-UDR-06: the network's own prefix to an appliance of the same subnet loops for neighbours, too. */
    @Test
    void the_networks_own_prefix_in_a_loop() {
        Outcome outcome = run(world()
                .virtualNetwork("net", v -> v.machine("twin", "work", "10.0.1.5"))
                .routeTable("steering", t -> t.toAppliance("all-inside", "10.0.0.0/16", "10.0.1.9")));
        assertThat(lostBy(outcome, "vm", "twin")).isEqualTo("net/nva RFC1812-5.3.1");
    }
}
