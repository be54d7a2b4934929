package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;

import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.net.Protocol;
import routebook.scenario.Appliance.SourceNat;
import routebook.scenario.Scenario;
import routebook.scenario.UserNextHop;
import routebook.study.Journey.Verdict;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.study.Probe;

/**
 * Where traffic to the internet leaves, and whether the answer comes back.
 *
 * <pre>
 *   net 10.0.0.0/16                                                         server 198.51.100.7
 *     web     10.0.1.0/24  web-vm     .4 with public address 203.0.113.5
 *     nat     10.0.2.0/24  nat-vm     .4 behind NAT gateway 203.0.113.6
 *     plain   10.0.3.0/24  plain-vm   .4 with neither
 *     steered 10.0.4.0/24  steered-vm .4 with public address 203.0.113.7; 0.0.0.0/0 to fw
 *     dmz     10.0.5.0/24  fw         .4 with public address 203.0.113.4
 * </pre>
 *
 * Flows here are TCP: a NAT gateway carries nothing else but UDP.
 */
class B08_InternetTest {

    private static final Probe HTTPS = Probe.to(Protocol.TCP, 443);

    private static Scenario.Builder world() {
        return Routebook.scenario("internet")
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("web", "10.0.1.0/24")
                        .subnet("nat", s -> s.prefix("10.0.2.0/24").natGateway("nat-gw"))
                        .subnet("plain", "10.0.3.0/24")
                        .subnet("steered", s -> s.prefix("10.0.4.0/24").routeTable("steering"))
                        .subnet("dmz", "10.0.5.0/24")
                        .machine("web-vm", m -> m.subnet("web").address("10.0.1.4").publicAddress("203.0.113.5"))
                        .machine("nat-vm", "nat", "10.0.2.4").machine("plain-vm", "plain", "10.0.3.4")
                        .machine("steered-vm", m -> m.subnet("steered").address("10.0.4.4").publicAddress("203.0.113.7"))
                        .appliance("fw", a -> a.subnet("dmz").address("10.0.5.4").publicAddress("203.0.113.4")))
                .natGateway("nat-gw", "203.0.113.6")
                .internetHost("server", "198.51.100.7")
                .routeTable("steering", t -> t.toAppliance("all", "0.0.0.0/0", "10.0.5.4"));
    }

    private static Verdict verdict(Scenario.Builder world, String from, String to) {
        return run(world).journey(from, to, HTTPS).verdict();
    }

    private static String lostBy443(Outcome outcome, String from, String to) {
        Journey journey = outcome.journey(from, to, HTTPS);
        return journey.findLoss().map(loss -> loss.last().name() + " " + loss.end().rule().id()).orElse("reached");
    }

    /** R-RT-02: the system default route, the machine's own public address, both directions. */
    @Test
    void a_public_address() {
        assertThat(verdict(world(), "web-vm", "server")).isEqualTo(Verdict.REACHED);
        assertThat(verdict(world(), "server", "web-vm")).isEqualTo(Verdict.REACHED);
        Journey out = run(world()).journey("web-vm", "server", HTTPS);
        assertThat(out.there().get(0).received().source().toString()).isEqualTo("203.0.113.5");
    }

    /** Out by the NAT gateway's address; nothing comes in that was not asked for. */
    @Test
    void a_nat_gateway() {
        assertThat(verdict(world(), "nat-vm", "server")).isEqualTo(Verdict.REACHED);
        Journey out = run(world()).journey("nat-vm", "server", HTTPS);
        assertThat(out.there().get(0).received().source().toString()).isEqualTo("203.0.113.6");
        assertThat(verdict(world(), "server", "nat-vm")).isEqualTo(Verdict.UNREACHABLE);
    }

    /**
     * A machine may have both. The NAT gateway takes what the machine begins (nat-overview.md, 2022-12-06: it takes
     * precedence over instance-level public addresses); what comes in for the public address is answered from it.
     */
    @Test
    void a_public_address_behind_a_nat_gateway() {
        Scenario.Builder both = world().virtualNetwork("net",
                v -> v.machine("nat-vm", m -> m.publicAddress("203.0.113.8")));
        assertThat(run(both).journey("nat-vm", "server", HTTPS).there().get(0).received().source().toString())
                .isEqualTo("203.0.113.6");
        assertThat(verdict(both, "server", "nat-vm")).isEqualTo(Verdict.REACHED);
    }

    /** RB-NAT-ICMP, nat-overview.md (2022-12-06): TCP and UDP only. A ping that rests on a NAT gateway does not come back. */
    @Test
    void a_nat_gateway_carries_no_icmp() {
        assertThat(run(world()).journey("nat-vm", "server", Probe.to(Protocol.UDP, 53)).verdict())
                .isEqualTo(Verdict.REACHED);
        assertThat(run(world()).journey("nat-vm", "server").verdict()).isEqualTo(Verdict.UNREACHABLE);
    }

    /** Neither: whether the platform lends an address depends on settings that a design does not declare. */
    @Test
    void default_outbound_access_is_inconclusive() {
        assertThat(verdict(world(), "plain-vm", "server")).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(lostBy443(run(world()), "plain-vm", "server")).isEqualTo("plain-vm RB-DEFAULT-OUTBOUND");
        assertThat(verdict(world(), "server", "plain-vm")).as("but in it never works").isEqualTo(Verdict.UNREACHABLE);
    }

    /** R-FW-03, R-NVA-04, R-UDR-07: out through the firewall by its address, and back to it. */
    @Test
    void through_a_firewall_with_a_public_address() {
        Journey out = run(world()).journey("steered-vm", "server", HTTPS);
        assertThat(out.there().get(0).nodes()).contains("net/fw");
        assertThat(out.there().get(0).received().source().toString()).isEqualTo("203.0.113.4");
        assertThat(out.back().get(0).nodes()).contains("net/fw");
        assertThat(out.verdict()).isEqualTo(Verdict.REACHED);
    }

    /** R-UDR-05: an appliance that forwards without translating sends private sources to the internet: nothing returns. */
    @Test
    void an_appliance_must_translate_for_the_internet() {
        Scenario.Builder plain = world().virtualNetwork("net",
                v -> v.appliance("fw", a -> a.stateful(false).sourceNat(SourceNat.NONE)));
        assertThat(verdict(plain, "steered-vm", "server")).isEqualTo(Verdict.UNREACHABLE);
    }

    /** A NAT gateway serves every interface of its subnet, an appliance's as well (nat-overview.md, 2022-12-06). */
    @Test
    void a_firewall_behind_a_nat_gateway() {
        Scenario.Builder world = world().virtualNetwork("net", v -> v
                .subnet("dmz2", s -> s.prefix("10.0.6.0/24").natGateway("nat-gw"))
                .appliance("fw2", a -> a.subnet("dmz2").address("10.0.6.4")))
                .routeTable("steering", t -> t.toAppliance("all", "0.0.0.0/0", "10.0.6.4"));
        assertThat(verdict(world, "steered-vm", "server")).isEqualTo(Verdict.REACHED);
    }

    /**
     * R-UDR-08, R-NVA-03: a public address behind a user default route. Requests come straight in (no group stands in
     * the way), the answer goes to a firewall that did not see them.
     */
    @Test
    void a_user_default_route_breaks_the_public_address() {
        assertThat(lostBy443(run(world()), "server", "steered-vm")).isEqualTo("net/fw R-NVA-03");
        assertThat(run(world()).journey("server", "steered-vm", HTTPS).isAnswerLost()).isTrue();
    }

    /** R-UDR-08: without a memory the appliance lets the answer out, from its own address, which the server never asked. */
    @Test
    void nor_does_a_stateless_appliance_mend_it() {
        Scenario.Builder stateless = world().virtualNetwork("net", v -> v.appliance("fw", a -> a.stateful(false)));
        assertThat(verdict(stateless, "server", "steered-vm")).isEqualTo(Verdict.UNREACHABLE);
    }

    /** R-UDR-07: a more specific route to Internet mends it for that prefix. */
    @Test
    void an_exception_to_the_default_route() {
        assertThat(verdict(world().routeTable("steering",
                t -> t.route("server", "198.51.100.0/24", UserNextHop.INTERNET)), "server", "steered-vm"))
                .isEqualTo(Verdict.REACHED);
    }

    /**
     * The site announces 0.0.0.0/0 over its tunnel.
     *
     * <pre>
     *   net --- gw --- vpn --- dc/ce  announces 0.0.0.0/0
     *   elsewhere 172.16.0.0/24  else-vm, joined to nothing
     * </pre>
     */
    private static Scenario.Builder forced() {
        return world()
                .virtualNetwork("net", v -> v.subnet("GatewaySubnet", "10.0.255.0/27")
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")))
                .virtualNetwork("elsewhere", v -> v.region("West Europe").space("172.16.0.0/24")
                        .subnet("default", "172.16.0.0/24").machine("else-vm", "default", "172.16.0.4"))
                .site("dc", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1")
                        .announce("0.0.0.0/0")).host("dc-host", "192.168.1.10"))
                .tunnel("dc-vpn", t -> t.gateway("net/gw").remote("dc/ce").siteAddress("192.168.1.1"));
    }

    /** R-SEL-02, R-BGP-10: internet traffic leaves by the site, public address or not. */
    @Test
    void forced_tunnelling() {
        assertThat(run(forced()).journey("web-vm", "server", HTTPS).there().get(0).nodes())
                .startsWith("web-vm", "net/gw", "dc/ce");
        assertThat(run(forced()).journey("nat-vm", "server", HTTPS).there().get(0).nodes())
                .startsWith("nat-vm", "net/gw", "dc/ce");
    }

    /** R-UDR-08, R-ERT-10: the public address is dead: requests come in, the answer leaves by the site. */
    @Test
    void forced_tunnelling_breaks_the_public_address() {
        Journey in = run(forced()).journey("server", "web-vm", HTTPS);
        assertThat(in.there().get(0).delivered()).isTrue();
        assertThat(in.back().get(0).nodes()).startsWith("web-vm", "net/gw", "dc/ce");
        assertThat(in.verdict()).isEqualTo(Verdict.UNREACHABLE);
    }

    /** R-SEL-02: a user route 0.0.0.0/0 to Internet brings it back, and R-UDR-09 would, too. */
    @Test
    void a_user_route_to_the_internet_mends_it() {
        Scenario.Builder mended = forced().routeTable("out", t -> t.route("all", "0.0.0.0/0", UserNextHop.INTERNET))
                .virtualNetwork("net", v -> v.subnet("web", s -> s.routeTable("out")));
        assertThat(verdict(mended, "server", "web-vm")).isEqualTo(Verdict.REACHED);
        Scenario.Builder cut = forced().routeTable("out", t -> t.propagateGatewayRoutes(false))
                .virtualNetwork("net", v -> v.subnet("web", s -> s.routeTable("out")));
        assertThat(verdict(cut, "server", "web-vm")).isEqualTo(Verdict.REACHED);
    }

    /**
     * R-RT-06: nobody says whether a learned default route removes the None rows, so what becomes of a private address
     * without a route is not known. With a user default route (R-RT-05) it is, and without any (R-RT-03).
     */
    @Test
    void a_learned_default_route_and_the_none_rows() {
        assertThat(verdict(forced(), "web-vm", "else-vm")).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(lostBy(run(forced()), "web-vm", "else-vm")).isEqualTo("web-vm R-RT-06");
        assertThat(lostBy(run(forced(), "dc-vpn"), "web-vm", "else-vm")).isEqualTo("web-vm R-RT-03");
        assertThat(run(forced()).journey("steered-vm", "else-vm", HTTPS).there().get(0).nodes())
                .startsWith("steered-vm", "net/fw");
    }

    /** R-RT-06 is about addresses that only a None row matches; a learned site and the own network are none. */
    @Test
    void what_has_a_better_route_is_not_in_doubt() {
        assertThat(verdict(forced(), "web-vm", "dc-host")).isEqualTo(Verdict.REACHED);
        assertThat(verdict(forced(), "web-vm", "plain-vm")).isEqualTo(Verdict.REACHED);
    }
}
