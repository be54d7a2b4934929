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
import routebook.scenario.SecurityRule.Access;
import routebook.scenario.UserNextHop;
import routebook.study.Journey.Verdict;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.study.Probe;

/**
 * A hub with a firewall, and the classic mistakes.
 *
 * <pre>
 *                       hub 10.0.0.0/16
 *   a 10.1.0.0/16 ---     AzureFirewallSubnet  fw 10.0.1.4 (lets all pass)
 *     a-vm            |   GatewaySubnet        gw --- vpn --- dc 192.168.1.0/24  dc-host
 *   b 10.2.0.0/16 ---+
 *     b-vm            peerings with gateway transit
 *
 *   table of the spokes:         0.0.0.0/0 to fw, propagation off
 *   table of the GatewaySubnet:  10.1.0.0/16 and 10.2.0.0/16 to fw
 * </pre>
 */
class B04_HubFirewallTest {

    private static final Probe HTTPS = Probe.to(Protocol.TCP, 443);

    private static Scenario.Builder world() {
        return withoutGatewayTable()
                .virtualNetwork("hub", v -> v.subnet("GatewaySubnet", s -> s.routeTable("from-sites")))
                .routeTable("from-sites", t -> t.toAppliance("a", "10.1.0.0/16", "10.0.1.4")
                        .toAppliance("b", "10.2.0.0/16", "10.0.1.4"));
    }

    private static Scenario.Builder withoutGatewayTable() {
        Scenario.Builder world = Routebook.scenario("hub firewall")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("AzureFirewallSubnet", "10.0.1.0/26").subnet("GatewaySubnet", "10.0.255.0/27")
                        .appliance("fw", a -> a.subnet("AzureFirewallSubnet").address("10.0.1.4").azureFirewall(true)
                                .rule("all", r -> r.priority(100)))
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")))
                .site("dc", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("dc-host", "192.168.1.10"))
                .tunnel("dc-vpn", t -> t.gateway("hub/gw").remote("dc/ce").siteAddress("192.168.1.1"))
                .routeTable("to-firewall", t -> t.propagateGatewayRoutes(false)
                        .toAppliance("all", "0.0.0.0/0", "10.0.1.4"));
        spoke(world, "a", "10.1.0");
        spoke(world, "b", "10.2.0");
        return world;
    }

    private static void spoke(Scenario.Builder world, String name, String net) {
        world.virtualNetwork(name, v -> v.region("West Europe").space(net + ".0/16")
                        .subnet("default", s -> s.prefix(net + ".0/24").routeTable("to-firewall"))
                        .machine(name + "-vm", "default", net + ".4"))
                .peering("hub", name, p -> p.allowGatewayTransit(true))
                .peering(name, "hub", p -> p.useRemoteGateways(true).allowForwardedTraffic(true));
    }

    private static String lostBy443(Outcome outcome, String from, String to) {
        Journey journey = outcome.journey(from, to, HTTPS);
        return journey.findLoss().map(loss -> loss.last().name() + " " + loss.end().rule().id()).orElse("reached");
    }

    /** R-RT-05, R-PEER-14: with the None rows gone, the spokes meet in the firewall, both ways. */
    @Test
    void spoke_to_spoke() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "a-vm", "b-vm")).containsExactly("a-vm > hub/fw > b-vm : reached");
        assertThat(back(outcome, "a-vm", "b-vm")).containsExactly("b-vm > hub/fw > a-vm : reached");
        assertThat(outcome.journey("a-vm", "b-vm", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
    }

    /** R-UDR-11: the GatewaySubnet's table leads what comes from the site through the firewall, so both halves meet. */
    @Test
    void spoke_to_site_and_site_to_spoke() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "a-vm", "dc-host")).containsExactly("a-vm > hub/fw > hub/gw > dc/ce > dc-host : reached");
        assertThat(back(outcome, "a-vm", "dc-host")).containsExactly("dc-host > dc/ce > hub/gw > hub/fw > a-vm : reached");
        assertThat(there(outcome, "dc-host", "a-vm")).containsExactly("dc-host > dc/ce > hub/gw > hub/fw > a-vm : reached");
        assertThat(outcome.journey("a-vm", "dc-host", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
        assertThat(outcome.journey("dc-host", "a-vm", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
    }

    /**
     * R-NVA-03, R-SEL-10: the GatewaySubnet's table is forgotten. Requests from the site go straight to the spoke; the
     * spoke's answer comes to a firewall that saw no request. Ping and TCP are lost alike.
     */
    @Test
    void gateway_subnet_table_forgotten_from_the_site() {
        Outcome outcome = run(withoutGatewayTable());
        assertThat(there(outcome, "dc-host", "a-vm")).containsExactly("dc-host > dc/ce > hub/gw > a-vm : reached");
        assertThat(back(outcome, "dc-host", "a-vm")).containsExactly("a-vm > hub/fw : dropped");
        assertThat(lostBy(outcome, "dc-host", "a-vm")).isEqualTo("hub/fw R-NVA-03");
        assertThat(lostBy443(outcome, "dc-host", "a-vm")).isEqualTo("hub/fw R-NVA-03");
        assertThat(outcome.journey("dc-host", "a-vm").isAnswerLost()).isTrue();
    }

    /**
     * R-NVA-03, the other direction: a ping works, since the firewall lets each request pass and never meets an answer. A
     * TCP connection does not: the firewall saw the SYN and no SYN-ACK, and drops what follows.
     */
    @Test
    void gateway_subnet_table_forgotten_from_the_spoke() {
        Outcome outcome = run(withoutGatewayTable());
        assertThat(back(outcome, "a-vm", "dc-host")).containsExactly("dc-host > dc/ce > hub/gw > a-vm : reached");
        assertThat(outcome.journey("a-vm", "dc-host").verdict()).isEqualTo(Verdict.REACHED);
        assertThat(outcome.journey("a-vm", "dc-host", HTTPS).verdict()).isEqualTo(Verdict.UNREACHABLE);
        assertThat(lostBy443(outcome, "a-vm", "dc-host")).isEqualTo("hub/fw R-NVA-03");
    }

    /** A device without a memory does not care. */
    @Test
    void a_stateless_router_in_the_firewalls_place() {
        Outcome outcome = run(withoutGatewayTable()
                .virtualNetwork("hub", v -> v.appliance("fw", a -> a.azureFirewall(false).stateful(false))));
        assertThat(outcome.journey("a-vm", "dc-host", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
        assertThat(outcome.journey("dc-host", "a-vm", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
    }

    /** R-NVA-04: source NAT brings the answer back to the firewall's own address, with no table at the GatewaySubnet. */
    @Test
    void source_nat_makes_it_symmetric() {
        Outcome outcome = run(withoutGatewayTable()
                .virtualNetwork("hub", v -> v.appliance("fw", a -> a.sourceNat(SourceNat.ALWAYS))));
        assertThat(back(outcome, "a-vm", "dc-host")).containsExactly("dc-host > dc/ce > hub/gw > hub/fw > a-vm : reached");
        assertThat(outcome.journey("a-vm", "dc-host", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
        assertThat(lostBy443(outcome, "dc-host", "a-vm")).as("but not for what never passes it on the way in")
                .isEqualTo("hub/fw R-NVA-03");
    }

    /**
     * R-SEL-01: propagation left on in the spokes. What the gateway learned is more specific than 0.0.0.0/0, so the spoke
     * goes past the firewall to the site, while the site's packets come through it: the mistake the other way round.
     */
    @Test
    void propagation_left_on_in_the_spokes() {
        Outcome outcome = run(world().routeTable("to-firewall", t -> t.propagateGatewayRoutes(true)));
        assertThat(there(outcome, "a-vm", "dc-host")).containsExactly("a-vm > hub/gw > dc/ce > dc-host : reached");
        assertThat(lostBy(outcome, "a-vm", "dc-host")).isEqualTo("hub/fw R-NVA-03");
        assertThat(outcome.journey("dc-host", "a-vm").verdict()).isEqualTo(Verdict.REACHED);
        assertThat(lostBy443(outcome, "dc-host", "a-vm")).isEqualTo("hub/fw R-NVA-03");
    }

    /** R-UDR-11, R-TR-06: the same table steers what comes in over ExpressRoute. */
    @Test
    void from_a_site_on_expressroute() {
        Outcome outcome = run(world()
                .metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("hub", v -> v.expressRouteGateway("er-gw", g -> {}))
                .site("er", s -> s.asn(65002).router("ce", r -> r.lan("192.168.2.0/24", "192.168.2.1"))
                        .host("er-host", "192.168.2.10"))
                .circuit("circuit", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.1.0/30").router("er/ce"))
                        .secondary(l -> l.subnet("172.31.1.4/30")))
                .connection("hub-circuit", k -> k.gateway("hub/er-gw").circuit("circuit")));
        assertThat(there(outcome, "er-host", "a-vm"))
                .containsExactly("er-host > er/ce > circuit/primary/msee > hub/er-gw > hub/fw > a-vm : reached");
        assertThat(outcome.journey("er-host", "a-vm", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
    }

    /**
     * R-PEER-08: what a gateway hands to a spoke needs no consent; what a firewall forwards does, and with the
     * GatewaySubnet's table everything from the site is forwarded by the firewall.
     */
    @Test
    void forwarded_traffic_switched_off_in_a_spoke() {
        Outcome direct = run(withoutGatewayTable().peering("a", "hub", p -> p.allowForwardedTraffic(false)));
        assertThat(there(direct, "dc-host", "a-vm")).containsExactly("dc-host > dc/ce > hub/gw > a-vm : reached");
        Outcome inspected = run(world().peering("a", "hub", p -> p.allowForwardedTraffic(false)));
        assertThat(lostBy(inspected, "dc-host", "a-vm")).isEqualTo("hub/fw R-PEER-08");
    }

    /** R-UDR-11, R-UDR-01: any specific route is allowed at the GatewaySubnet; None shuts the site out of spoke b. */
    @Test
    void the_gateway_subnet_can_drop_too() {
        Outcome outcome = run(withoutGatewayTable()
                .virtualNetwork("hub", v -> v.subnet("GatewaySubnet", s -> s.routeTable("from-sites")))
                .routeTable("from-sites", t -> t.route("no-b", "10.2.0.0/24", UserNextHop.NONE)));
        assertThat(there(outcome, "dc-host", "b-vm")).containsExactly("dc-host > dc/ce > hub/gw : dropped");
        assertThat(lostBy(outcome, "dc-host", "b-vm")).isEqualTo("hub/gw R-UDR-01");
    }

    /** RB-APPLIANCE: an Azure Firewall denies what no rule allows; of rules the lowest number is looked at first. */
    @Test
    void the_firewalls_rules() {
        Scenario.Builder strict = world().virtualNetwork("hub", v -> v.appliance("fw", a -> a
                .rule("all", r -> r.from("10.1.0.0/16").to("192.168.1.0/24").protocol(Protocol.TCP).toPorts("443"))));
        assertThat(lostBy443(run(strict), "a-vm", "dc-host")).isEqualTo("reached");
        assertThat(lostBy443(run(strict), "dc-host", "a-vm")).isEqualTo("hub/fw RB-APPLIANCE");
        assertThat(lostBy(run(strict), "a-vm", "dc-host")).isEqualTo("hub/fw RB-APPLIANCE");
        Scenario.Builder denied = world().virtualNetwork("hub", v -> v.appliance("fw", a -> a
                .rule("first", r -> r.priority(90).access(Access.DENY).to("192.168.1.10"))));
        assertThat(lostBy(run(denied), "a-vm", "dc-host")).isEqualTo("hub/fw RB-APPLIANCE");
        assertThat(lostBy(run(denied), "dc-host", "a-vm")).as("an answer passes without a rule").isEqualTo("reached");
    }

    /** R-FW-04: the firewall's own subnet must know the sites; with propagation off there it does not. */
    @Test
    void propagation_off_at_the_firewall() {
        Outcome outcome = run(world()
                .virtualNetwork("hub", v -> v.subnet("AzureFirewallSubnet", s -> s.routeTable("of-firewall")))
                .routeTable("of-firewall", t -> t.propagateGatewayRoutes(false)));
        assertThat(lostBy(outcome, "a-vm", "dc-host")).isEqualTo("hub/fw R-RT-03");
        assertThat(lostBy(outcome, "dc-host", "a-vm")).as("the answer").isEqualTo("hub/fw R-RT-03");
    }

    /** R-UDR-14: a default route from the site draws the firewall's own egress away; a user route to Internet keeps it. */
    @Test
    void the_site_announces_a_default_route() {
        Scenario.Builder forced = world().internetHost("server", "198.51.100.7")
                .virtualNetwork("hub", v -> v.appliance("fw", a -> a.publicAddress("203.0.113.4")))
                .site("dc", s -> s.router("ce", r -> r.announce("0.0.0.0/0")));
        assertThat(run(forced).journey("a-vm", "server", HTTPS).there().get(0).nodes())
                .startsWith("a-vm", "hub/fw", "hub/gw", "dc/ce");
        Outcome kept = run(forced
                .virtualNetwork("hub", v -> v.subnet("AzureFirewallSubnet", s -> s.routeTable("of-firewall")))
                .routeTable("of-firewall", t -> t.route("out", "0.0.0.0/0", UserNextHop.INTERNET)));
        assertThat(kept.journey("a-vm", "server", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
        assertThat(kept.journey("a-vm", "dc-host", HTTPS).verdict()).isEqualTo(Verdict.REACHED);
    }

    /** R-TR-18: an Azure Firewall prints no line in a trace; an appliance that routes like any machine prints one. */
    @Test
    void lines_of_a_trace() {
        assertThat(run(world()).journey("a-vm", "b-vm").listing().get(0)).hasSize(1);
        assertThat(run(world().virtualNetwork("hub", v -> v.appliance("fw", a -> a.azureFirewall(false))))
                .journey("a-vm", "b-vm").listing().get(0)).hasSize(2);
    }
}
