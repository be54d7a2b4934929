package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * One virtual network.
 *
 * <pre>
 *   net 10.0.0.0/16
 *     web 10.0.1.0/24   web-vm .4
 *     db  10.0.2.0/24   db-vm  .4
 *
 *   other 10.1.0.0/16   other-vm 10.1.0.4, joined to nothing
 * </pre>
 */
class A01_OneVirtualNetworkTest {

    private static Scenario.Builder world() {
        return Routebook.scenario("one network")
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("web", "10.0.1.0/24").subnet("db", "10.0.2.0/24")
                        .machine("web-vm", "web", "10.0.1.4").machine("db-vm", "db", "10.0.2.4"))
                .virtualNetwork("other", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("other-vm", "default", "10.1.0.4"));
    }

    /** R-RT-01: one system route for the whole prefix leads from any subnet to any other, without a hop in between. */
    @Test
    void subnets_of_one_network_reach_each_other() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "web-vm", "db-vm")).containsExactly("web-vm > db-vm : reached");
        assertThat(back(outcome, "web-vm", "db-vm")).containsExactly("db-vm > web-vm : reached");
    }

    /** R-RT-03: a private address that no better route matches falls into the None route of its range. */
    @Test
    void private_addresses_elsewhere_are_dropped() {
        assertThat(lostBy(run(world()), "web-vm", "other-vm")).isEqualTo("web-vm R-RT-03");
    }

    /** R-RT-02: a public address is not in any None route; it leaves to the internet, where nothing of the design is. */
    @Test
    void public_addresses_elsewhere_leave_to_the_internet() {
        Scenario.Builder world = world().virtualNetwork("public", v -> v.region("West Europe").space("203.0.113.0/24")
                .subnet("default", "203.0.113.0/25").machine("public-vm", "default", "203.0.113.4"));
        assertThat(lostBy(run(world), "web-vm", "public-vm")).isEqualTo("web-vm R-RT-02");
    }

    /** R-RT-04: a space that is one of the four ranges, or covers it, takes the place of its None route. */
    @Test
    void a_network_that_covers_a_reserved_range_has_no_none_route_for_it() {
        Outcome outcome = run(world().virtualNetwork("wide", v -> v.region("West Europe").space("172.0.0.0/11")
                .subnet("default", "172.16.0.0/24")));
        assertThat(RouteTables.at(outcome, "wide/default").list()).extracting(RouteRow::prefix, RouteRow::nextHop)
                .containsExactlyInAnyOrder(
                        tuple("172.0.0.0/11", "VnetLocal"),
                        tuple("0.0.0.0/0", "Internet"),
                        tuple("10.0.0.0/8", "None"),
                        tuple("100.64.0.0/10", "None"),
                        tuple("192.168.0.0/16", "None"));
    }

    @Test
    void a_machine_that_is_down_neither_sends_nor_answers() {
        Outcome outcome = run(world(), "db-vm");
        assertThat(lostBy(outcome, "db-vm", "web-vm")).isEqualTo("db-vm RB-DOWN");
        assertThat(lostBy(outcome, "web-vm", "db-vm")).isEqualTo("web-vm RFC1812-5.2.7.1-host");
    }

    /** The same world in IPv6: an own prefix, but none of the four None routes is of that family. */
    @Test
    void ipv6() {
        Outcome outcome = run(Routebook.scenario("v6").virtualNetwork("net", v -> v.region("West Europe")
                .space("2001:db8::/48").subnet("a", "2001:db8:0:1::/64").subnet("b", "2001:db8:0:2::/64")
                .machine("a-vm", "a", "2001:db8:0:1::4").machine("b-vm", "b", "2001:db8:0:2::4")));
        assertThat(there(outcome, "a-vm", "b-vm")).containsExactly("a-vm > b-vm : reached");
    }
}
