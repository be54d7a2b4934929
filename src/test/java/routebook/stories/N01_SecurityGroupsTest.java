package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.run;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.net.Protocol;
import routebook.scenario.Scenario;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule.Access;
import routebook.scenario.SecurityRule.Direction;
import routebook.scenario.UserNextHop;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.study.Probe;

/**
 * Network security groups at subnets and interfaces.
 *
 * <pre>
 *   net 10.0.0.0/16                                              peer 10.1.0.0/16
 *     web 10.0.1.0/24  web1 .4  web2 .5   (group web-nsg)  ---peering---  peer-vm 10.1.0.4
 *     db  10.0.2.0/24  db1  .4  (no group)
 *     dmz 10.0.3.0/24  fw   .4
 *     GatewaySubnet    gw --- vpn --- dc 192.168.1.0/24  dc-host
 *
 *   web1 has public address 203.0.113.5; the internet: server 198.51.100.7
 * </pre>
 */
class N01_SecurityGroupsTest {

    private static final Probe HTTPS = Probe.to(Protocol.TCP, 443);
    private static final Probe SSH = Probe.to(Protocol.TCP, 22);
    private static final Probe DNS = Probe.to(Protocol.UDP, 53);
    private static final Probe PING = Probe.TRACEROUTE;

    private static Scenario.Builder world(Consumer<SecurityGroup.Builder> rules) {
        return Routebook.scenario("security groups")
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("web", s -> s.prefix("10.0.1.0/24").securityGroup("web-nsg"))
                        .subnet("db", "10.0.2.0/24").subnet("dmz", "10.0.3.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("web1", m -> m.subnet("web").address("10.0.1.4").publicAddress("203.0.113.5"))
                        .machine("web2", "web", "10.0.1.5")
                        .machine("db1", m -> m.subnet("db").address("10.0.2.4").publicAddress("203.0.113.6"))
                        .appliance("fw", a -> a.subnet("dmz").address("10.0.3.4").publicAddress("203.0.113.4"))
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")))
                .virtualNetwork("peer", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("peer-vm", "default", "10.1.0.4"))
                .peering("net", "peer", p -> {}).peering("peer", "net", p -> {})
                .site("dc", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("dc-host", "192.168.1.10"))
                .tunnel("dc-vpn", t -> t.gateway("net/gw").remote("dc/ce").siteAddress("192.168.1.1"))
                .internetHost("server", "198.51.100.7")
                .securityGroup("web-nsg", rules);
    }

    /** "reached", or the place and the name of the rule that denied, as the reason's words have it. */
    private static String flow(Outcome outcome, String from, String to, Probe probe) {
        Journey journey = outcome.journey(from, to, probe);
        return journey.findLoss().map(loss -> {
            String text = loss.end().text();
            String rule = text.startsWith("rule ") ? " " + text.split(" ")[1] : "";
            return loss.last().name() + " " + loss.end().rule().id() + rule;
        }).orElse("reached");
    }

    private static final Consumer<SecurityGroup.Builder> NO_RULES = g -> {};

    private static Consumer<SecurityGroup.Builder> denyAll(Direction direction) {
        return g -> g.rule("deny-all-" + direction.name().toLowerCase(java.util.Locale.ROOT),
                r -> r.priority(4096).direction(direction).access(Access.DENY));
    }

    /** R-NSG-03, R-NSG-04: by default everything inside is allowed, out to the internet too, and in from there nothing. */
    @Test
    void default_rules() {
        Outcome outcome = run(world(NO_RULES));
        assertThat(flow(outcome, "db1", "web1", HTTPS)).isEqualTo("reached");
        assertThat(flow(outcome, "peer-vm", "web1", HTTPS)).isEqualTo("reached");
        assertThat(flow(outcome, "dc-host", "web1", HTTPS)).isEqualTo("reached");
        assertThat(flow(outcome, "web1", "dc-host", HTTPS)).isEqualTo("reached");
        assertThat(flow(outcome, "web1", "server", HTTPS)).isEqualTo("reached");
        assertThat(flow(outcome, "server", "web1", HTTPS)).isEqualTo("web1 R-NSG-01 DenyAllInBound");
    }

    /** R-NSG-08: no group in the chain, nothing denied. */
    @Test
    void no_group_at_all() {
        Outcome outcome = run(world(NO_RULES));
        assertThat(flow(outcome, "server", "db1", HTTPS)).isEqualTo("reached");
        assertThat(flow(outcome, "dc-host", "db1", DNS)).isEqualTo("reached");
    }

    /** R-NSG-01, R-NSG-05: the first match in rising priority decides, whatever the order of declaration. */
    @Test
    void priorities() {
        Outcome outcome = run(world(g -> g
                .rule("deny-rest", r -> r.priority(300).access(Access.DENY))
                .rule("deny-db", r -> r.priority(100).access(Access.DENY).from("10.0.2.0/24").protocol(Protocol.TCP))
                .rule("allow-inside", r -> r.priority(200).from("10.0.0.0/16"))));
        assertThat(flow(outcome, "db1", "web1", HTTPS)).isEqualTo("web1 R-NSG-01 deny-db");
        assertThat(flow(outcome, "db1", "web1", DNS)).isEqualTo("reached");
        assertThat(flow(outcome, "peer-vm", "web1", HTTPS)).as("above AllowVnetInBound (65000)")
                .isEqualTo("web1 R-NSG-01 deny-rest");
    }

    /** R-NSG-01: protocol, both addresses and both ports must match. */
    @Test
    void five_tuple() {
        Outcome outcome = run(world(g -> {
            g.rule("https", r -> r.priority(100).protocol(Protocol.TCP).from("10.0.2.4").to("10.0.1.4")
                    .toPorts("80", "440-443"));
            g.rule("dns", r -> r.priority(110).protocol(Protocol.UDP).fromPorts("1-1023").toPorts("53"));
            g.rule("ping", r -> r.priority(120).protocol(Protocol.ICMP).from("10.1.0.0/16"));
            denyAll(Direction.INBOUND).accept(g);
        }));
        assertThat(flow(outcome, "db1", "web1", HTTPS)).isEqualTo("reached");
        assertThat(flow(outcome, "db1", "web1", Probe.to(Protocol.TCP, 441))).isEqualTo("reached");
        assertThat(flow(outcome, "db1", "web1", SSH)).isEqualTo("web1 R-NSG-01 deny-all-inbound");
        assertThat(flow(outcome, "db1", "web1", Probe.to(Protocol.UDP, 443))).isEqualTo("web1 R-NSG-01 deny-all-inbound");
        assertThat(flow(outcome, "db1", "web2", HTTPS)).as("another destination")
                .isEqualTo("web2 R-NSG-01 deny-all-inbound");
        assertThat(flow(outcome, "peer-vm", "web1", HTTPS)).as("another source").isEqualTo("web1 R-NSG-01 deny-all-inbound");
        assertThat(flow(outcome, "db1", "web1", DNS)).as("from a client's port").isEqualTo("web1 R-NSG-01 deny-all-inbound");
        assertThat(flow(outcome, "db1", "web1", new Probe(Protocol.UDP, 53, 53))).isEqualTo("reached");
        assertThat(flow(outcome, "peer-vm", "web1", PING)).isEqualTo("reached");
        assertThat(flow(outcome, "db1", "web1", PING)).isEqualTo("web1 R-NSG-01 deny-all-inbound");
    }

    /** R-NSG-01: direction belongs to the match. */
    @Test
    void direction() {
        Outcome outcome = run(world(g -> g.rule("no-ssh-out", r -> r.priority(100).direction(Direction.OUTBOUND)
                .access(Access.DENY).protocol(Protocol.TCP).toPorts("22"))));
        assertThat(flow(outcome, "web1", "db1", SSH)).isEqualTo("web1 R-NSG-01 no-ssh-out");
        assertThat(flow(outcome, "db1", "web1", SSH)).isEqualTo("reached");
    }

    /** R-NSG-07: every group in the chain must allow; inbound the subnet's comes first, outbound the interface's. */
    @Test
    void subnet_and_interface_in_order() {
        Scenario.Builder both = world(g -> {
            denyAll(Direction.INBOUND).accept(g);
            denyAll(Direction.OUTBOUND).accept(g);
        }).virtualNetwork("net", v -> v.machine("web1", m -> m.securityGroup("nic-nsg"))).securityGroup("nic-nsg", g -> {
            denyAll(Direction.INBOUND).accept(g);
            denyAll(Direction.OUTBOUND).accept(g);
        });
        assertThat(reason(run(both), "db1", "web1")).contains("security group web-nsg at subnet net/web");
        assertThat(reason(run(both), "web1", "db1")).contains("security group nic-nsg at interface of web1");
        Scenario.Builder nicAllows = world(denyAll(Direction.INBOUND))
                .virtualNetwork("net", v -> v.machine("web1", m -> m.securityGroup("nic-nsg")))
                .securityGroup("nic-nsg", g -> g.rule("all", r -> r.priority(100)));
        assertThat(reason(run(nicAllows), "db1", "web1")).contains("web-nsg");
        Scenario.Builder nicDenies = world(g -> g.rule("all", r -> r.priority(100)))
                .virtualNetwork("net", v -> v.machine("web1", m -> m.securityGroup("nic-nsg")))
                .securityGroup("nic-nsg", denyAll(Direction.INBOUND));
        assertThat(reason(run(nicDenies), "db1", "web1")).contains("nic-nsg");
        assertThat(flow(run(nicDenies), "db1", "web2", HTTPS)).as("web2 has no group of its own").isEqualTo("reached");
    }

    private static String reason(Outcome outcome, String from, String to) {
        return outcome.journey(from, to, HTTPS).findLoss().orElseThrow().end().text();
    }

    /** R-NSG-09: the subnet's group stands between two machines of the subnet, too. */
    @Test
    void inside_one_subnet() {
        Outcome outcome = run(world(denyAll(Direction.INBOUND)));
        assertThat(flow(outcome, "web1", "web2", HTTPS)).isEqualTo("web2 R-NSG-01 deny-all-inbound");
    }

    /** R-NSG-06: the answer of an allowed flow passes without a rule; a flow that begins on the other side does not. */
    @Test
    void answers_need_no_rule() {
        Outcome inOnly = run(world(denyAll(Direction.OUTBOUND)));
        assertThat(flow(inOnly, "db1", "web1", HTTPS)).isEqualTo("reached");
        assertThat(flow(inOnly, "web1", "db1", HTTPS)).isEqualTo("web1 R-NSG-01 deny-all-outbound");
        Outcome outOnly = run(world(denyAll(Direction.INBOUND)));
        assertThat(flow(outOnly, "web1", "db1", HTTPS)).isEqualTo("reached");
        assertThat(flow(outOnly, "web1", "server", HTTPS)).isEqualTo("reached");
        assertThat(flow(outOnly, "db1", "web1", HTTPS)).isEqualTo("web1 R-NSG-01 deny-all-inbound");
    }

    /** R-NSG-10: inbound after the public address was translated: rules are about the private one. */
    @Test
    void inbound_rules_see_the_private_destination() {
        assertThat(flow(run(world(g -> g.rule("https", r -> r.priority(100).protocol(Protocol.TCP).to("10.0.1.4")
                .toPorts("443")))), "server", "web1", HTTPS)).isEqualTo("reached");
        assertThat(flow(run(world(g -> g.rule("https", r -> r.priority(100).protocol(Protocol.TCP).to("203.0.113.5")
                .toPorts("443")))), "server", "web1", HTTPS)).isEqualTo("web1 R-NSG-01 DenyAllInBound");
    }

    /** R-NSG-10: outbound before source NAT. */
    @Test
    void outbound_rules_see_the_private_source() {
        assertThat(flow(run(world(g -> g.rule("no-web1", r -> r.priority(100).direction(Direction.OUTBOUND)
                .access(Access.DENY).from("10.0.1.4").to("Internet")))), "web1", "server", HTTPS))
                .isEqualTo("web1 R-NSG-01 no-web1");
    }

    /** R-NSG-11: the tag VirtualNetwork is the network, its peers and its sites; not the internet (R-NSG-12). */
    @Test
    void the_tag_virtual_network() {
        Outcome outcome = run(world(g -> g.rule("deny-tag", r -> r.priority(100).access(Access.DENY).from("VirtualNetwork"))
                .rule("allow-rest", r -> r.priority(200))));
        for (String inside : new String[] {"db1", "web2", "peer-vm", "dc-host"}) {
            assertThat(flow(outcome, inside, "web1", HTTPS)).as(inside).isEqualTo("web1 R-NSG-01 deny-tag");
        }
        assertThat(flow(outcome, "server", "web1", HTTPS)).isEqualTo("reached");
    }

    /** R-NSG-11: prefixes of the subnet's user routes belong to the tag, of whatever next hop. */
    @Test
    void the_tag_grows_with_user_routes() {
        Outcome outcome = run(world(NO_RULES)
                .virtualNetwork("net", v -> v.subnet("web", s -> s.routeTable("table")))
                .routeTable("table", t -> t.route("server", "198.51.100.0/24", UserNextHop.INTERNET)));
        assertThat(flow(outcome, "server", "web1", HTTPS)).as("AllowVnetInBound").isEqualTo("reached");
    }

    /**
     * R-NSG-13: with a default route in the table the tag holds everything, so AllowVnetInBound lets the internet in. The
     * group no longer protects the public address; that the answer dies at the firewall (R-UDR-08) is another matter.
     */
    @Test
    void a_user_default_route_opens_the_default_rules() {
        Scenario.Builder steered = world(NO_RULES)
                .virtualNetwork("net", v -> v.subnet("web", s -> s.routeTable("table")))
                .routeTable("table", t -> t.toAppliance("all", "0.0.0.0/0", "10.0.3.4"));
        assertThat(flow(run(world(NO_RULES)), "server", "web1", HTTPS)).isEqualTo("web1 R-NSG-01 DenyAllInBound");
        assertThat(flow(run(steered), "server", "web1", HTTPS)).isEqualTo("net/fw R-NVA-03");
    }

    /** R-NSG-13, forced tunnelling: a learned default route does the same. */
    @Test
    void a_learned_default_route_opens_the_default_rules() {
        Outcome outcome = run(world(NO_RULES).site("dc", s -> s.router("ce", r -> r.announce("0.0.0.0/0"))));
        assertThat(outcome.journey("server", "web1", HTTPS).there().get(0).delivered()).isTrue();
    }

    /**
     * R-NSG-11 says all connected on-premises prefixes, not only those in the subnet's routes. With propagation off the
     * site's request is still let in, and it is the answer that has no route.
     */
    @Test
    void the_tag_keeps_the_sites_without_propagation() {
        Outcome outcome = run(world(NO_RULES)
                .virtualNetwork("net", v -> v.subnet("web", s -> s.routeTable("table")))
                .routeTable("table", t -> t.propagateGatewayRoutes(false)));
        assertThat(flow(outcome, "dc-host", "web1", HTTPS)).isEqualTo("web1 R-RT-03");
    }

    /** R-PEER-07: access off takes the peer out of the tag (texts since 2022); a rule by prefix lets it in all the same. */
    @Test
    void the_tag_without_a_peer_that_has_no_access() {
        Scenario.Builder off = world(NO_RULES)
                .peering("net", "peer", p -> p.allowVirtualNetworkAccess(false))
                .peering("peer", "net", p -> p.allowVirtualNetworkAccess(false));
        assertThat(flow(run(off), "peer-vm", "web1", HTTPS)).isEqualTo("web1 R-NSG-01 DenyAllInBound");
        assertThat(flow(run(off), "web1", "peer-vm", HTTPS)).isEqualTo("web1 R-NSG-01 DenyAllOutBound");
        Scenario.Builder byPrefix = world(g -> g.rule("peer", r -> r.priority(100).from("10.1.0.0/16")))
                .peering("net", "peer", p -> p.allowVirtualNetworkAccess(false))
                .peering("peer", "net", p -> p.allowVirtualNetworkAccess(false));
        assertThat(flow(run(byPrefix), "peer-vm", "web1", HTTPS)).isEqualTo("reached");
    }

    /** Application security groups: rules by membership instead of addresses. */
    @Test
    void application_security_groups() {
        Outcome outcome = run(world(g -> {
            g.rule("to-front", r -> r.priority(100).protocol(Protocol.TCP).from("asg:clients").to("asg:front").toPorts("443"));
            denyAll(Direction.INBOUND).accept(g);
        }).virtualNetwork("net", v -> v
                .machine("web1", m -> m.applicationSecurityGroups("front", "all-web"))
                .machine("web2", m -> m.applicationSecurityGroups("all-web"))
                .machine("db1", m -> m.applicationSecurityGroups("clients"))));
        assertThat(flow(outcome, "db1", "web1", HTTPS)).isEqualTo("reached");
        assertThat(flow(outcome, "db1", "web2", HTTPS)).isEqualTo("web2 R-NSG-01 deny-all-inbound");
        assertThat(flow(outcome, "web2", "web1", HTTPS)).isEqualTo("web1 R-NSG-01 deny-all-inbound");
    }

    /** Declared service tags in rules. */
    @Test
    void service_tags() {
        Outcome outcome = run(world(g -> g.rule("no-updates", r -> r.priority(100).direction(Direction.OUTBOUND)
                .access(Access.DENY).to("Updates"))).serviceTag("Updates", "198.51.100.0/28"));
        assertThat(flow(outcome, "web1", "server", HTTPS)).isEqualTo("web1 R-NSG-01 no-updates");
        assertThat(flow(outcome, "web1", "db1", HTTPS)).isEqualTo("reached");
    }

    /**
     * A group at the firewall's subnet looks at what passes it: a packet for the internet that comes in there matches no
     * default rule, since the firewall's subnet has no route that would put the internet into its tag (R-NSG-03, -11).
     */
    @Test
    void a_group_at_the_appliance() {
        Scenario.Builder steered = world(NO_RULES)
                .virtualNetwork("net", v -> v.subnet("web", s -> s.routeTable("table"))
                        .subnet("dmz", s -> s.securityGroup("fw-nsg")))
                .routeTable("table", t -> t.toAppliance("all", "0.0.0.0/0", "10.0.3.4"))
                .securityGroup("fw-nsg", NO_RULES);
        assertThat(flow(run(steered), "web1", "server", HTTPS)).isEqualTo("net/fw R-NSG-01 DenyAllInBound");
        assertThat(flow(run(steered.securityGroup("fw-nsg", g -> g.rule("out", r -> r.priority(100)
                .from("10.0.0.0/16").to("Internet")))), "web1", "server", HTTPS)).isEqualTo("reached");
    }

    /** R-NSG-06 is per group: an answer that takes another way meets a group only where the request did not pass. */
    @Test
    void an_answer_on_another_way_meets_a_group_that_knows_nothing() {
        Scenario.Builder bent = world(NO_RULES)
                .virtualNetwork("net", v -> v.subnet("web", s -> s.routeTable("table"))
                        .subnet("dmz", s -> s.securityGroup("fw-nsg"))
                        .appliance("fw", a -> a.stateful(false)))
                .routeTable("table", t -> t.toAppliance("db", "10.0.2.0/24", "10.0.3.4"))
                .securityGroup("fw-nsg", denyAll(Direction.INBOUND));
        assertThat(flow(run(bent), "db1", "web1", HTTPS)).isEqualTo("net/fw R-NSG-01 deny-all-inbound");
        assertThat(run(bent).journey("db1", "web1", HTTPS).isAnswerLost()).isTrue();
    }
}
