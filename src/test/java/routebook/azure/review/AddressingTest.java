package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import routebook.network.Finding;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.PointToSiteProtocol;
import routebook.scenario.Scenario;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnNatRule;

/** Checks of addresses, each with a design that breaks it and one that does not. */
class AddressingTest {

    static final List<Fixture> FIXTURES = List.of(
            new Fixture("ADDR_FORBIDDEN_RANGE", "a", "virtualNetworks > a > space > 1",
                    "169.254.10.0/24, which touches 169.254.0.0/16 (link-local)",
                    Beds.network(v -> v.space("10.1.0.0/16", "169.254.10.0/24")),
                    Beds.network(v -> v.space("10.1.0.0/16", "169.253.0.0/24"))),
            new Fixture("ADDR_FORBIDDEN_RANGE", "a", "virtualNetworks > a > space > 0",
                    "224.0.0.0/4 (multicast), 255.255.255.255/32 (broadcast)",
                    Beds.network(v -> v.space("192.0.0.0/2")), Beds.network(v -> v.space("ff00::/8"))),
            new Fixture("ADDR_SUBNET_OUTSIDE_VNET", "a/db", "virtualNetworks > a > subnets > db",
                    "10.2.0.0/24; expected a range inside 10.1.0.0/16",
                    Beds.network(v -> v.subnet("db", "10.2.0.0/24")), Beds.network(v -> v.subnet("db", "10.1.1.0/24"))),
            new Fixture("ADDR_SUBNET_OUTSIDE_VNET", "a/app", "virtualNetworks > a > subnets > app",
                    "which has no prefix yet", Beds.network(v -> v.space()), Beds.network(v -> {})),
            new Fixture("ADDR_SUBNET_OVERLAP", "a/db", "virtualNetworks > a > subnets > db",
                    "10.1.0.128/25, which overlaps subnet app (10.1.0.0/24)",
                    Beds.network(v -> v.subnet("db", "10.1.0.128/25")),
                    Beds.network(v -> v.subnet("db", "10.1.1.0/25"))),
            new Fixture("ADDR_SUBNET_TOO_SMALL", "a/db", "virtualNetworks > a > subnets > db",
                    "10.1.1.0/30; expected /29 or larger",
                    Beds.network(v -> v.subnet("db", "10.1.1.0/30")),
                    Beds.network(v -> v.subnet("db", "10.1.1.0/29"))),
            new Fixture("ADDR_SUBNET_TOO_SMALL", "a/db", "virtualNetworks > a > subnets > db",
                    "/28 or larger for 4 machines, since this one has 3 addresses",
                    machines("10.1.1.0/29", 4), machines("10.1.1.0/29", 3)),
            new Fixture("ADDR_SUBNET_TOO_SMALL", "a/six", "virtualNetworks > a > subnets > six", "exactly /64",
                    Beds.network(v -> v.subnet("six", "fd00:1::/80")),
                    Beds.network(v -> v.subnet("six", "fd00:1::/64"))),
            new Fixture("ADDR_RESERVED_HOST_IP", "vm", "virtualNetworks > a > machines > vm > address",
                    "10.1.0.3, which Azure keeps for DNS; expected 10.1.0.4 to 10.1.0.254",
                    Beds.network(v -> v.machine("vm", "app", "10.1.0.3")),
                    Beds.network(v -> v.machine("vm", "app", "10.1.0.4"))),
            new Fixture("ADDR_RESERVED_HOST_IP", "vm", "virtualNetworks > a > machines > vm > address",
                    "10.1.0.255, which Azure keeps for broadcast",
                    Beds.network(v -> v.machine("vm", "app", "10.1.0.255")),
                    Beds.network(v -> v.machine("vm", "app", "10.1.0.254"))),
            new Fixture("ADDR_RESERVED_HOST_IP", "vm", "virtualNetworks > a > machines > vm > address",
                    "expected a larger subnet, since tiny (255.255.255.255/32) has no address to spare",
                    Beds.network(v -> v.subnet("tiny", "255.255.255.255/32").machine("vm", "tiny", "255.255.255.255")),
                    Beds.network(v -> v.subnet("six", "fd00:1::/64").machine("vm", "six", "fd00:1::4"))),
            new Fixture("ADDR_MACHINE_OUTSIDE_SUBNET", "vm", "virtualNetworks > a > machines > vm > address",
                    "10.1.1.4, which is not in subnet app (10.1.0.0/24); expected 10.1.0.4 to 10.1.0.254",
                    Beds.network(v -> v.machine("vm", "app", "10.1.1.4")),
                    Beds.network(v -> v.machine("vm", "app", "10.1.0.4"))),
            new Fixture("ADDR_SUBNET_TOO_SMALL", "a/db", "virtualNetworks > a > subnets > db",
                    "/28 or larger for 4 appliances and machines, since this one has 3 addresses",
                    machines("10.1.1.0/29", 3).virtualNetwork("a", nva("db", "10.1.1.4")),
                    machines("10.1.1.0/29", 2).virtualNetwork("a", nva("db", "10.1.1.6"))),
            new Fixture("ADDR_RESERVED_HOST_IP", "a/nva", "virtualNetworks > a > appliances > nva > address",
                    "10.1.0.1, which Azure keeps for the default gateway", Beds.network(nva("app", "10.1.0.1")),
                    Beds.network(nva("app", "10.1.0.4"))),
            new Fixture("ADDR_RESERVED_HOST_IP", "a/lb", "virtualNetworks > a > loadBalancers > lb > frontend",
                    "10.1.0.2, which Azure keeps for DNS", Beds.network(frontend("10.1.0.2")),
                    Beds.network(frontend("10.1.0.4"))),
            new Fixture("ADDR_MACHINE_OUTSIDE_SUBNET", "a/lb", "virtualNetworks > a > loadBalancers > lb > frontend",
                    "10.1.7.4, which is not in subnet app", Beds.network(frontend("10.1.7.4")),
                    Beds.network(frontend("10.1.0.4"))),
            new Fixture("ADDR_DUPLICATE", "vm2", "virtualNetworks > a > machines > vm2 > address",
                    "10.1.0.4, which machine vm1 has in network a already",
                    Beds.network(v -> v.machine("vm1", "app", "10.1.0.4").machine("vm2", "app", "10.1.0.4")),
                    Beds.network(v -> v.machine("vm1", "app", "10.1.0.4").machine("vm2", "app", "10.1.0.5"))),
            new Fixture("ADDR_DUPLICATE", "a/lb", "virtualNetworks > a > loadBalancers > lb > frontend",
                    "10.1.0.4, which appliance a/nva has in network a already",
                    Beds.network(v -> {
                        nva("app", "10.1.0.4").accept(v);
                        frontend("10.1.0.4").accept(v);
                    }),
                    Beds.network(nva("app", "10.1.0.4")).virtualNetwork("other", v -> v.region("West Europe")
                            .space("10.1.0.0/16").subnet("app", "10.1.0.0/24").machine("vm", "app", "10.1.0.4"))),
            new Fixture("ADDR_DUPLICATE", "bob",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > pointToSite > clients > bob > address",
                    "10.2.200.4, which client ann has already", clients("10.2.200.4"), clients("10.2.200.5")),
            new Fixture("ADDR_P2S_POOL_OVERLAP", "hub/vpn-gw",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > pointToSite > pool > 0",
                    "10.1.200.0/24, which overlaps 10.1.0.0/16 of network spoke", pool("10.1.200.0/24"),
                    pool("10.2.200.0/24")),
            new Fixture("ADDR_P2S_POOL_OVERLAP", "hub/vpn-gw",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > pointToSite > pool > 0",
                    "172.31.0.0/24, which overlaps 172.31.0.0/16 of network far",
                    withFar(pool("172.31.0.0/24")).tunnel("v2v", t -> t.gateway("hub/vpn-gw").remote("far/gw")),
                    withFar(pool("172.31.0.0/24"))),
            new Fixture("ADDR_CONNECTED_OVERLAP", "b", "sites > b > routers > ce > lans > 192.168.1.0/24",
                    "192.168.1.0/24 of site b, which overlaps 192.168.1.0/24 of site a", twins(false), twins(true)),
            new Fixture("ADDR_CONNECTED_OVERLAP", "site", "sites > site > routers > ce2 > lans > 10.1.7.0/24",
                    "10.1.7.0/24 of site site, which overlaps 10.1.0.0/16 of network spoke, and VPN gateway hub/vpn-gw "
                            + "learns both",
                    Beds.site().site("site", s -> s.router("ce2", r -> r.lan("10.1.7.0/24", "10.1.7.1"))),
                    Beds.site().site("site", s -> s.router("ce2", r -> r.lan("10.2.7.0/24", "10.2.7.1")))),
            new Fixture("ADDR_CONNECTED_OVERLAP", "other", "virtualNetworks > other > space > 0",
                    "10.1.0.0/17 of network other, which overlaps 10.1.0.0/16 of network spoke, and network hub learns",
                    otherSpoke("10.1.0.0/17"), otherSpoke("10.2.0.0/17")),
            new Fixture("ADDR_ER_P2P_OVERLAP", "er1/secondary", "circuits > er1 > secondary > subnet",
                    "10.1.9.0/30, which overlaps 10.1.0.0/16 of network spoke",
                    Beds.site().circuit("er1", c -> c.secondary(l -> l.subnet("10.1.9.0/30"))),
                    Beds.site().circuit("er1", c -> c.secondary(l -> l.subnet("10.2.9.0/30")))));

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.tests(FIXTURES);
    }

    private static Scenario.Builder pool(String pool) {
        return Beds.hubAndSpoke().virtualNetwork("hub", v -> v.vpnGateway("vpn-gw",
                g -> g.pointToSite(p -> p.pool(pool).protocols(PointToSiteProtocol.OPENVPN))));
    }

    private static Scenario.Builder clients(String bobs) {
        return pool("10.2.200.0/24").virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.pointToSite(p -> p
                .client("ann", c -> c.address("10.2.200.4").system(PointToSiteClient.System.LINUX)
                        .protocol(PointToSiteProtocol.OPENVPN))
                .client("bob", c -> c.address(bobs).system(PointToSiteClient.System.LINUX)
                        .protocol(PointToSiteProtocol.OPENVPN)))));
    }

    /** Two branches with the same addresses, at a gateway that translates them or does not. */
    private static Scenario.Builder twins(boolean translated) {
        Scenario.Builder bed = Beds.hubAndSpoke().virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g
                .bgpRouteTranslation(translated)
                .natRule("a", VpnNatRule.Mode.INGRESS, VpnNatRule.Type.STATIC, "192.168.1.0/24", "10.101.0.0/24")
                .natRule("b", VpnNatRule.Mode.INGRESS, VpnNatRule.Type.STATIC, "192.168.1.0/24", "10.102.0.0/24")));
        for (String name : List.of("a", "b")) {
            bed.site(name, s -> s.asn(name.equals("a") ? 65001 : 65002)
                            .router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1")))
                    .tunnel("to-" + name, t -> t.gateway("hub/vpn-gw").remote(name + "/ce").siteAddress("172.16.0.1")
                            .natRules(name));
        }
        return bed;
    }

    private static Scenario.Builder withFar(Scenario.Builder bed) {
        return bed.virtualNetwork("far", v -> v.region("West Europe").space("172.31.0.0/16")
                .vpnGateway("gw", g -> g.asn(65010).bgpAddress("172.31.255.30")));
    }

    private static Consumer<VirtualNetwork.Builder> nva(String subnet, String address) {
        return v -> v.appliance("nva", a -> a.subnet(subnet).address(address));
    }

    private static Consumer<VirtualNetwork.Builder> frontend(String address) {
        return v -> v.loadBalancer("lb", l -> l.subnet("app").frontend(address));
    }

    private static Scenario.Builder machines(String subnet, int count) {
        return Beds.network(v -> {
            v.subnet("db", subnet);
            for (int i = 0; i < count; i++) {
                v.machine("vm" + i, "db", "10.1.1." + (4 + i));
            }
        });
    }

    private static Scenario.Builder otherSpoke(String space) {
        return Beds.hubAndSpoke().virtualNetwork("other", v -> v.region("West Europe").space(space))
                .peering("hub", "other", p -> {}).peering("other", "hub", p -> {});
    }

    @Test
    void networksThatAreNotConnectedMayOverlap() {
        Scenario apart = Beds.hubAndSpoke()
                .virtualNetwork("island", v -> v.region("West Europe").space("10.1.0.0/16")).build();

        assertThat(Fixture.findings("ADDR_CONNECTED_OVERLAP", apart)).isEmpty();
    }

    @Test
    void sitesMeetAlongAChainOfVpnGateways() {
        Scenario chain = Beds.site()
                .virtualNetwork("far", v -> v.region("East US").space("10.9.0.0/16")
                        .vpnGateway("vpn-gw", g -> g.asn(65010).bgpAddress("10.9.255.30")))
                .tunnel("chain", t -> t.gateway("far/vpn-gw").remote("hub/vpn-gw"))
                .site("branch", s -> s.asn(64900).router("ce", r -> r.lan("192.168.0.0/25", "192.168.0.2")))
                .tunnel("branch-vpn",
                        t -> t.gateway("far/vpn-gw").remote("branch/ce").siteAddress("192.168.0.2")).build();

        assertThat(Fixture.findings("ADDR_CONNECTED_OVERLAP", chain)).extracting(Finding::text).singleElement()
                .asString().contains("192.168.0.0/25 of site branch, which overlaps 192.168.0.0/24 of site site");
    }

    @Test
    void aDefaultRouteOfASiteOverlapsNothing() {
        Scenario forced = Beds.site()
                .site("site", s -> s.router("ce1", r -> r.lan("0.0.0.0/0", "192.168.0.1"))).build();

        assertThat(Fixture.findings("ADDR_CONNECTED_OVERLAP", forced)).isEmpty();
        assertThat(Fixture.findings("ADDR_ER_P2P_OVERLAP", forced)).isEmpty();
    }

    @Test
    void theSameOverlapIsReportedOncePerPlace() {
        Scenario thrice = Beds.hubAndSpoke()
                .virtualNetwork("b", v -> v.region("West Europe").space("10.1.1.0/24", "10.1.2.0/24"))
                .virtualNetwork("c", v -> v.region("West Europe").space("10.1.2.0/24"))
                .peering("hub", "b", p -> {}).peering("b", "hub", p -> {})
                .peering("hub", "c", p -> {}).peering("c", "hub", p -> {}).build();

        assertThat(Fixture.findings("ADDR_CONNECTED_OVERLAP", thrice)).extracting(Finding::path).containsExactly(
                List.of("virtualNetworks", "b", "space", "0"), List.of("virtualNetworks", "b", "space", "1"),
                List.of("virtualNetworks", "c", "space", "0"));
    }

    /** Two sites that Azure does not join meet by a link of their own. */
    @Test
    void sitesMeetOverALinkOfTheirOwn() {
        Scenario.Builder apart = Beds.site().site("other",
                s -> s.asn(64801).router("ce", r -> r.lan("192.168.0.0/24", "192.168.0.1")));

        assertThat(Fixture.findings("ADDR_CONNECTED_OVERLAP", apart.build())).isEmpty();
        assertThat(Fixture.findings("ADDR_CONNECTED_OVERLAP", apart.wanLink("wan", l -> l.prefix("172.20.0.0/31")
                .end("site/ce1", "172.20.0.0").end("other/ce", "172.20.0.1")).build()))
                .singleElement().satisfies(finding -> assertThat(finding.text()).contains("WAN link wan learns both"));
    }
}
