package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routebook.network.Effect;
import routebook.network.Finding;
import routebook.network.Severity;
import routebook.network.Subject;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.PointToSiteProtocol;
import routebook.scenario.Scenario;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.scenario.VpnGateway.Sku;
import routebook.scenario.VpnGateway.Type;
import routebook.scenario.VpnNatRule;

/** Checks of VPN gateways and tunnels, each with a design that breaks it and one that does not. */
class VpnTest {

    private static final String SKU = "virtualNetworks > hub > vpnGateways > vpn-gw > sku";

    static final List<Fixture> FIXTURES = List.of(
            new Fixture("VPN_ASN_RESERVED", "site", "sites > site > asn", "AS 65518, which Azure keeps for itself",
                    Beds.site().site("site", s -> s.asn(65518)), Beds.site().site("site", s -> s.asn(65521))),
            new Fixture("VPN_ASN_RESERVED", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw > asn",
                    "AS 64500, which IANA keeps",
                    Beds.hubAndSpoke().virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.asn(64500))),
                    Beds.hubAndSpoke().virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.asn(65516)))),
            new Fixture("VPN_ASN_EQUAL", "v2v", "tunnels > v2v",
                    "AS 65515 at both ends, hub/vpn-gw and far/gw, so there is no BGP session", v2v(65515), v2v(65010)),
            new Fixture("VPN_ASN_EQUAL", "vpn", "tunnels > vpn", "AS 64800 at both ends, hub/vpn-gw and site/ce1",
                    Beds.site().virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.asn(64800))), Beds.site()),
            new Fixture("VPN_BGP_PEER_IS_PUBLIC_IP", "vpn", "tunnels > vpn > siteAddress",
                    "203.0.113.1, which is the public address of site/ce1 too",
                    Beds.site().tunnel("vpn", t -> t.siteAddress("203.0.113.1")), Beds.site()),
            new Fixture("VPN_BGP_PEER_IN_VNET", "vpn", "tunnels > vpn > siteAddress",
                    "10.0.3.4, which lies in the address space of network hub",
                    Beds.site().tunnel("vpn", t -> t.siteAddress("10.0.3.4")), Beds.site()),
            new Fixture("VPN_BGP_ADDRESS_OUTSIDE_GATEWAY_SUBNET", "hub/vpn-gw",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > bgpAddress",
                    "10.0.255.64, which is not in GatewaySubnet (10.0.255.0/26)",
                    bgpAddress("10.0.255.64"), bgpAddress("10.0.255.62")),
            new Fixture("VPN_BGP_ADDRESS_OUTSIDE_GATEWAY_SUBNET", "hub/vpn-gw",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > bgpAddress", "169.254.23.2, which is not in",
                    bgpAddress("169.254.23.2"), bgpAddress("169.254.21.2")),
            new Fixture("VPN_APIPA_INITIATION", "vpn", "tunnels > vpn > siteAddress",
                    "169.254.21.2 of 169.254.0.0/16 (APIPA), to which hub/vpn-gw opens no BGP session",
                    Beds.site().tunnel("vpn", t -> t.siteAddress("169.254.21.2")), Beds.site()),
            new Fixture("VPN_PREFIX_IN_VNET_REJECTED", "vpn", "tunnels > vpn > toAzure",
                    "10.0.7.0/24 announced by site/ce1, which the gateway rejects since network hub has 10.0.0.0/16",
                    lan("10.0.7.0/24"),
                    lan("10.0.7.0/24").tunnel("vpn", t -> t.toAzure(m -> m.deny("10.0.0.0/8 le 32")))),
            new Fixture("VPN_PREFIX_IN_VNET_REJECTED", "vpn", "tunnels > vpn > toAzure", "10.0.0.0/16 announced by",
                    lan("10.0.0.0/16"), lan("10.0.0.0/8")),
            new Fixture("VPN_TUNNEL_LIMIT", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw",
                    "101 tunnels; expected at most 100", tunnels(101), tunnels(100)),
            new Fixture("VPN_TUNNEL_LIMIT", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw",
                    "31 tunnels; expected at most 30, which is what SKU VpnGw3AZ takes",
                    tunnels(31).virtualNetwork("hub", gateway(g -> g.sku(Sku.VPN_GW3_AZ))),
                    tunnels(31).virtualNetwork("hub", gateway(g -> g.sku(Sku.VPN_GW4_AZ)))),
            new Fixture("VPN_TUNNEL_LIMIT", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw",
                    "11 tunnels; expected at most 10, which is what SKU Basic takes",
                    tunnels(11).virtualNetwork("hub", gateway(g -> g.sku(Sku.BASIC))),
                    tunnels(10).virtualNetwork("hub", gateway(g -> g.sku(Sku.BASIC)))),
            // Both tunnels of a connection to an active-active gateway count as one.
            new Fixture("VPN_TUNNEL_LIMIT", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw",
                    "31 tunnels; expected at most 30", activeActive(31), activeActive(30)),
            new Fixture("VPN_SKU_UNKNOWN", "hub/vpn-gw", SKU, "VpnGw4AZ of generation 1, type RouteBased, which is not sold",
                    hub(g -> g.sku(Sku.VPN_GW4_AZ).generation(1)), hub(g -> g.sku(Sku.VPN_GW4_AZ).generation(2))),
            new Fixture("VPN_SKU_UNKNOWN", "hub/vpn-gw", SKU, "VpnGw1, type PolicyBased, which is not sold; expected Basic",
                    hub(g -> g.sku(Sku.VPN_GW1).type(Type.POLICY_BASED)), hub(g -> g.sku(Sku.BASIC).type(Type.POLICY_BASED))),
            new Fixture("VPN_SKU_UNKNOWN", "hub/vpn-gw", SKU, "no SKU of generation 2, type RouteBased",
                    hub(g -> g.generation(2)), hub(g -> {})),
            new Fixture("VPN_POLICY_MULTI", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw > vpnType",
                    "a policy-based gateway with 2 tunnels, BGP, an ExpressRoute gateway beside it",
                    tunnels(2).virtualNetwork("hub", gateway(g -> g.type(Type.POLICY_BASED))), tunnels(2)),
            new Fixture("VPN_POLICY_MULTI", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw > vpnType",
                    "a policy-based gateway with BGP, point-to-site, an ExpressRoute gateway beside it",
                    client("203.0.113.2", PointToSiteProtocol.IKEV2).virtualNetwork("hub",
                            gateway(g -> g.type(Type.POLICY_BASED))), client("203.0.113.2", PointToSiteProtocol.IKEV2)),
            new Fixture("VPN_POLICY_MULTI", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw > vpnType",
                    "a policy-based gateway with BGP, a default site, an ExpressRoute gateway beside it",
                    Beds.site().virtualNetwork("hub", gateway(g -> g.type(Type.POLICY_BASED).defaultSite("vpn"))),
                    Beds.site().virtualNetwork("hub", gateway(g -> g.defaultSite("vpn")))),
            new Fixture("VPN_BASIC_BGP", "hub/vpn-gw", SKU, "SKU Basic and a tunnel with BGP",
                    Beds.site().virtualNetwork("hub", gateway(g -> g.sku(Sku.BASIC))),
                    Beds.site().virtualNetwork("hub", gateway(g -> g.sku(Sku.VPN_GW1)))),
            new Fixture("VPN_BASIC_BGP", "hub/vpn-gw", SKU, "SKU Basic and a second instance",
                    hub(g -> g.sku(Sku.BASIC).secondInstance(i -> i.bgpAddress("10.0.255.29"))),
                    hub(g -> g.sku(Sku.VPN_GW1).secondInstance(i -> i.bgpAddress("10.0.255.29")))),
            new Fixture("VPN_BGP_ADDRESS_OUTSIDE_GATEWAY_SUBNET", "hub/vpn-gw/instance1",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > secondInstance > bgpAddress",
                    "10.0.255.64, which is not in GatewaySubnet",
                    hub(g -> g.secondInstance(i -> i.bgpAddress("10.0.255.64"))),
                    hub(g -> g.secondInstance(i -> i.bgpAddress("10.0.255.29")))),
            new Fixture("VPN_BGP_ADDRESS_OUTSIDE_GATEWAY_SUBNET", "hub/vpn-gw",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > apipaAddresses", "169.254.20.2; expected addresses of",
                    hub(g -> g.apipaAddresses("169.254.20.2", "169.254.21.2")), hub(g -> g.apipaAddresses("169.254.22.2"))),
            new Fixture("VPN_BGP_PEER_ROUTE_MISSING", "vpn", "tunnels > vpn > siteRoutes",
                    "no route of site/ce1 into the tunnel to 10.0.255.30, the BGP address of hub/vpn-gw",
                    Beds.site().tunnel("vpn", t -> t.siteRoutes("10.0.255.29/32")),
                    Beds.site().tunnel("vpn", t -> t.siteRoutes("10.0.255.30/32"))),
            new Fixture("VPN_BGP_PEER_ROUTE_MISSING", "vpn", "tunnels > vpn > siteRoutes", "into the tunnel to 10.0.255.29",
                    Beds.site().virtualNetwork("hub", gateway(g -> g.secondInstance(i -> i.bgpAddress("10.0.255.29"))))
                            .tunnel("vpn", t -> t.siteRoutes("10.0.255.30/32")),
                    Beds.site().virtualNetwork("hub", gateway(g -> g.secondInstance(i -> i.bgpAddress("10.0.255.29"))))),
            new Fixture("VPN_LNG_OVERLAP", "other", "tunnels > other > sitePrefixes",
                    "a prefix that overlaps 192.168.0.0/16 of vpn at hub/vpn-gw",
                    listed("192.168.0.0/16", "192.168.7.0/24"), listed("192.168.0.0/24", "192.168.7.0/24")),
            // NAT rules give one of the two another range (R-NAT-03).
            new Fixture("VPN_LNG_OVERLAP", "other", "tunnels > other > sitePrefixes",
                    "a prefix that overlaps 192.168.7.0/24 of vpn at hub/vpn-gw",
                    listed("192.168.7.0/24", "192.168.7.0/24"),
                    listed("192.168.7.0/24", "192.168.7.0/24").virtualNetwork("hub", gateway(g -> g.natRule("in",
                            VpnNatRule.Mode.INGRESS, VpnNatRule.Type.STATIC, "192.168.7.0/24", "10.107.0.0/24")))
                            .tunnel("vpn", t -> t.natRules("in"))),
            new Fixture("VPN_LNG_PREFIX_WITH_BGP", "vpn", "tunnels > vpn > sitePrefixes", "192.168.0.0/24 listed beside BGP",
                    Beds.site().tunnel("vpn", t -> t.sitePrefixes("192.168.0.1/32", "192.168.0.0/24")),
                    Beds.site().tunnel("vpn", t -> t.sitePrefixes("192.168.0.1/32"))),
            new Fixture("VPN_DUAL_TUNNEL_NO_BGP", "other", "tunnels > other > bgp",
                    "a second tunnel from hub/vpn-gw to site site beside vpn, and not both have BGP",
                    Beds.site().tunnel("other", t -> t.gateway("hub/vpn-gw").remote("site/ce2").bgp(false)),
                    Beds.site().tunnel("other", t -> t.gateway("hub/vpn-gw").remote("site/ce2").siteAddress("192.168.0.2"))),
            new Fixture("VPN_ROUTINGWEIGHT_USED", "vpn", "tunnels > vpn > routingWeight", "routing weight 10, which means nothing",
                    Beds.site().tunnel("vpn", t -> t.routingWeight(10)), Beds.site()),
            new Fixture("VPN_POLICY_MULTI", "a/vpn-gw", "virtualNetworks > a > vpnGateways > vpn-gw > vpnType",
                    "a policy-based gateway with BGP",
                    policyBased(true), policyBased(false)),
            new Fixture("VPN_BASIC_COEXIST", "hub/vpn-gw", SKU, "SKU Basic beside hub/er-gw; expected VpnGw1 or larger",
                    Beds.site().virtualNetwork("hub", gateway(g -> g.sku(Sku.BASIC))),
                    Beds.site().virtualNetwork("hub", gateway(g -> g.sku(Sku.VPN_GW1)))),
            new Fixture("VPN_NON_AZ_SKU", "hub/vpn-gw", SKU, "SKU VpnGw2, which is not zone-redundant",
                    hub(g -> g.sku(Sku.VPN_GW2)), hub(g -> g.sku(Sku.VPN_GW2_AZ))),
            new Fixture("VPN_NON_AZ_SKU", "hub/vpn-gw", SKU, "SKU VpnGw2, which is not zone-redundant",
                    hub(g -> g.sku(Sku.VPN_GW2)), hub(g -> g.sku(Sku.VPN_GW2)).profile(2018)),
            new Fixture("VPN_IKE_MISMATCH", "vpn", "tunnels > vpn > ike",
                    "hub/vpn-gw speaks IKEv2 and site/ce1 IKEv1, so there is no tunnel",
                    ike(1, g -> g.sku(Sku.BASIC)), ike(1, g -> g.sku(Sku.VPN_GW1))),
            new Fixture("VPN_IKE_MISMATCH", "vpn", "tunnels > vpn > ike",
                    "hub/vpn-gw speaks IKEv1 and site/ce1 IKEv2, so there is no tunnel",
                    ike(2, g -> g.type(Type.POLICY_BASED)), ike(1, g -> g.type(Type.POLICY_BASED))),
            new Fixture("V2V_POLICY_BASED", "v2v", "tunnels > v2v", "of which far/gw is policy-based",
                    v2v(65010).virtualNetwork("far", v -> v.vpnGateway("gw", g -> g.type(Type.POLICY_BASED))), v2v(65010)),
            new Fixture("VPN_NAT_SKU", "hub/vpn-gw", SKU, "NAT rules on SKU VpnGw1; expected VpnGw2",
                    nat(VpnNatRule.Type.STATIC, "10.101.0.0/24").virtualNetwork("hub", gateway(g -> g.sku(Sku.VPN_GW1))),
                    nat(VpnNatRule.Type.STATIC, "10.101.0.0/24").virtualNetwork("hub", gateway(g -> g.sku(Sku.VPN_GW2)))),
            new Fixture("VPN_NAT_SKU", "v2v", "tunnels > v2v > natRules", "NAT rules on a tunnel to gateway far/gw",
                    v2v(65010).virtualNetwork("hub", gateway(VpnTest::out)).tunnel("v2v", t -> t.natRules("out")),
                    v2v(65010).virtualNetwork("hub", gateway(VpnTest::out))),
            new Fixture("VPN_NAT_SKU", "vpn", "tunnels > vpn > natRules", "with BGP peer 169.254.21.2 of 169.254.0.0/16",
                    nat(VpnNatRule.Type.STATIC, "10.101.0.0/24").tunnel("vpn", t -> t.siteAddress("169.254.21.2")),
                    nat(VpnNatRule.Type.STATIC, "10.101.0.0/24")),
            new Fixture("VPN_NAT_DYNAMIC_POOL", "hub/vpn-gw",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > natRules > in > external",
                    "10.101.0.0/25, the pool of a dynamic rule; expected /26 or smaller",
                    nat(VpnNatRule.Type.DYNAMIC, "10.101.0.0/25"), nat(VpnNatRule.Type.DYNAMIC, "10.101.0.0/26")),
            new Fixture("VPN_NAT_DYNAMIC_POOL", "hub/vpn-gw",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > natRules > in > external", "10.101.0.0/24",
                    nat(VpnNatRule.Type.DYNAMIC, "10.101.0.0/24"), nat(VpnNatRule.Type.STATIC, "10.101.0.0/24")),
            new Fixture("VPN_NAT_DYNAMIC_SHARED", "other", "tunnels > other > natRules",
                    "dynamic NAT rule in, which vpn names; expected a dynamic rule at one connection",
                    shared(VpnNatRule.Type.DYNAMIC), shared(VpnNatRule.Type.STATIC)),
            // What is translated out of the network's own range is not rejected (R-NAT-03).
            new Fixture("VPN_PREFIX_IN_VNET_REJECTED", "vpn", "tunnels > vpn > toAzure", "10.0.7.0/24 announced by",
                    lan("10.0.7.0/24"), lan("10.0.7.0/24").virtualNetwork("hub", gateway(g -> g.bgpRouteTranslation(true)
                            .natRule("in", VpnNatRule.Mode.INGRESS, VpnNatRule.Type.STATIC, "10.0.7.0/24", "10.107.0.0/24")))
                            .tunnel("vpn", t -> t.natRules("in"))),
            new Fixture("VPN_P2S_CONFLICT_PUBLIC_IP", "bob",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > pointToSite > clients > bob > publicAddress",
                    "203.0.113.1, at which tunnel vpn of hub/vpn-gw ends", client("203.0.113.1", PointToSiteProtocol.IKEV2),
                    client("203.0.113.1", PointToSiteProtocol.OPENVPN)),
            new Fixture("VPN_P2S_CONFLICT_PUBLIC_IP", "bob",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > pointToSite > clients > bob > publicAddress",
                    "203.0.113.1", client("203.0.113.1", PointToSiteProtocol.IKEV2),
                    client("203.0.113.2", PointToSiteProtocol.IKEV2)),
            new Fixture("VPN_P2S_LIMIT", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw > pointToSite > clients",
                    "251 clients by IKEv2 and OpenVPN; expected at most 250, which is what SKU VpnGw1AZ takes",
                    clients(251, PointToSiteProtocol.OPENVPN), clients(250, PointToSiteProtocol.OPENVPN)),
            new Fixture("VPN_P2S_LIMIT", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw > pointToSite > clients",
                    "129 clients by SSTP; expected at most 128", clients(129, PointToSiteProtocol.SSTP),
                    clients(128, PointToSiteProtocol.SSTP)),
            // The site's LAN, the hub, the spoke and the pool are 4.
            new Fixture("VPN_P2S_WINDOWS_ROUTES", "bob",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > pointToSite > clients > bob",
                    "26 routes for a Windows client over IKEv2; expected at most 25",
                    withClient(lans(22), "203.0.113.2", PointToSiteProtocol.IKEV2),
                    withClient(lans(21), "203.0.113.2", PointToSiteProtocol.IKEV2)),
            new Fixture("VPN_P2S_WINDOWS_ROUTES", "bob",
                    "virtualNetworks > hub > vpnGateways > vpn-gw > pointToSite > clients > bob", "or connect by OpenVPN",
                    withClient(lans(22), "203.0.113.2", PointToSiteProtocol.IKEV2),
                    withClient(lans(22), "203.0.113.2", PointToSiteProtocol.OPENVPN)),
            new Fixture("VPN_PREFIX_LIMIT", "vpn", "tunnels > vpn > sitePrefixes", "1001 prefixes listed; expected at most 1000",
                    listed(1001), listed(1000)),
            new Fixture("VPN_PREFIX_LIMIT", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw",
                    "4001 prefixes to learn, with which BGP sessions drop; expected at most 4000",
                    lans(4000), lans(3999)),
            new Fixture("VPN_PREFIX_LIMIT", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw",
                    "601 prefixes of network hub", space(600), space(599)));

    private static Consumer<VirtualNetwork.Builder> gateway(Consumer<VpnGateway.Builder> change) {
        return v -> v.vpnGateway("vpn-gw", change);
    }

    private static Scenario.Builder hub(Consumer<VpnGateway.Builder> change) {
        return Beds.hubAndSpoke().virtualNetwork("hub", gateway(change));
    }

    private static Scenario.Builder listed(String one, String other) {
        return Beds.site().tunnel("vpn", t -> t.bgp(false).sitePrefixes(one))
                .tunnel("other", t -> t.gateway("hub/vpn-gw").remote("site/ce2").bgp(false).sitePrefixes(other));
    }

    private static Scenario.Builder listed(int count) {
        return Beds.site().tunnel("vpn", t -> t.bgp(false).sitePrefixes(IntStream.range(0, count)
                .mapToObj(i -> "172." + (20 + i / 256) + "." + i % 256 + ".0/24").toArray(String[]::new)));
    }

    private static Scenario.Builder policyBased(boolean bgp) {
        return Beds.network(v -> v.vpnGateway("vpn-gw", g -> g.type(Type.POLICY_BASED).bgpAddress("10.1.0.254")))
                .site("branch", s -> s.asn(64801).router("ce", r -> {}))
                .tunnel("one", t -> t.gateway("a/vpn-gw").remote("branch/ce").siteAddress("192.168.9.1").bgp(bgp));
    }

    private static Scenario.Builder ike(int version, Consumer<VpnGateway.Builder> change) {
        return Beds.site().virtualNetwork("hub", gateway(change)).tunnel("vpn", t -> t.ike(version));
    }

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.tests(FIXTURES);
    }

    /** The site's LAN, known by another range. */
    private static Scenario.Builder nat(VpnNatRule.Type type, String external) {
        return Beds.site().virtualNetwork("hub", gateway(
                        g -> g.natRule("in", VpnNatRule.Mode.INGRESS, type, "192.168.0.0/24", external)))
                .tunnel("vpn", t -> t.siteAddress("172.31.255.1").natRules("in"));
    }

    private static Scenario.Builder shared(VpnNatRule.Type type) {
        return nat(type, type == VpnNatRule.Type.STATIC ? "10.101.0.0/24" : "10.101.0.0/26").tunnel("other",
                t -> t.gateway("hub/vpn-gw").remote("site/ce2").siteAddress("172.31.255.2").natRules("in"));
    }

    private static void out(VpnGateway.Builder gateway) {
        gateway.natRule("out", VpnNatRule.Mode.EGRESS, VpnNatRule.Type.STATIC, "10.0.0.0/16", "10.200.0.0/16");
    }

    private static Scenario.Builder activeActive(int tunnels) {
        return tunnels(tunnels).virtualNetwork("hub", gateway(
                g -> g.sku(Sku.VPN_GW3_AZ).secondInstance(i -> i.bgpAddress("10.0.255.29"))));
    }

    private static Scenario.Builder client(String publicAddress, PointToSiteProtocol protocol) {
        return withClient(Beds.site(), publicAddress, protocol);
    }

    /** So many clients by one protocol. */
    private static Scenario.Builder clients(int count, PointToSiteProtocol protocol) {
        return hub(g -> g.sku(Sku.VPN_GW1_AZ).pointToSite(p -> {
            p.pool("172.31.0.0/16").protocols(protocol);
            for (int i = 0; i < count; i++) {
                String address = "172.31." + i / 250 + "." + (i % 250 + 1);
                p.client("client" + i, c -> c.address(address).system(PointToSiteClient.System.WINDOWS).protocol(protocol));
            }
        }));
    }

    private static Scenario.Builder withClient(Scenario.Builder bed, String publicAddress, PointToSiteProtocol protocol) {
        return bed.virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.pointToSite(p -> p.pool("172.31.0.0/24")
                .protocols(PointToSiteProtocol.IKEV2, PointToSiteProtocol.OPENVPN)
                .client("bob", c -> c.address("172.31.0.2").system(PointToSiteClient.System.WINDOWS).protocol(protocol)
                        .publicAddress(publicAddress)))));
    }

    private static Scenario.Builder bgpAddress(String address) {
        return Beds.hubAndSpoke().virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.bgpAddress(address)));
    }

    private static Scenario.Builder v2v(long asn) {
        return Beds.hubAndSpoke()
                .virtualNetwork("far", v -> v.region("East US").space("10.9.0.0/16")
                        .vpnGateway("gw", g -> g.asn(asn).bgpAddress("10.9.0.30")))
                .tunnel("v2v", t -> t.gateway("hub/vpn-gw").remote("far/gw"));
    }

    /** The local network is on the router next to the one with the tunnel. */
    private static Scenario.Builder lan(String prefix) {
        return Beds.site().site("site", s -> s.router("ce2", r -> r.lan(prefix, "10.0.7.1")));
    }

    private static Scenario.Builder tunnels(int count) {
        Scenario.Builder bed = Beds.site();
        for (int i = 1; i < count; i++) {
            bed.tunnel("t" + i, t -> t.gateway("hub/vpn-gw").remote("site/ce1").siteAddress("192.168.0.1"));
        }
        return bed;
    }

    /** So many local networks beside the one that the site has. */
    private static Scenario.Builder lans(int count) {
        return Beds.site().site("site", s -> s.router("ce2", r -> IntStream.range(0, count).forEach(
                i -> r.lan("172." + (20 + i / 256) + "." + i % 256 + ".0/24", "172.20.0.1"))));
    }

    /** So many prefixes of the hub beside the one of the spoke. */
    private static Scenario.Builder space(int count) {
        return Beds.hubAndSpoke().virtualNetwork("hub", v -> v.space(IntStream.range(0, count)
                .mapToObj(i -> "10." + (2 + i / 256) + "." + i % 256 + ".0/24").toArray(String[]::new)));
    }

    @ParameterizedTest
    @CsvSource({
        "8074, true", "8075, true", "12076, true", "23456, true", "64495, false", "64496, true", "64511, true",
        "64512, false", "65514, false", "65515, true", "65516, true", "65517, true", "65520, true", "65521, false",
        "65534, false", "65535, true", "65551, true", "65552, false", "4294967295, true"
    })
    void reservedNumbersOfASite(long asn, boolean reported) {
        Scenario scenario = Beds.site().site("site", s -> s.asn(asn)).build();

        assertThat(Fixture.findings("VPN_ASN_RESERVED", scenario)).hasSize(reported ? 1 : 0);
    }

    @Test
    void theDisputedNumberIsAWarning() {
        Finding finding = Fixture.findings("VPN_ASN_RESERVED",
                Beds.site().site("site", s -> s.asn(65516)).build()).get(0);

        assertThat(List.of(finding.severity(), finding.effect())).containsExactly(Severity.WARNING, Effect.RUNS);
        assertThat(finding.check().review(new Subject(Beds.site().build()))).isEmpty();
    }

    @Test
    void internalBgpPassesNothingOn() {
        Scenario twoLinksAway = Beds.site().site("site", s -> s
                .router("core", r -> r.lan("10.0.7.0/24", "10.0.7.1"))
                .link("behind", l -> l.prefix("192.168.255.2/31").end("ce2", "192.168.255.2")
                        .end("core", "192.168.255.3"))).build();

        assertThat(Fixture.findings("VPN_PREFIX_IN_VNET_REJECTED", twoLinksAway)).isEmpty();
    }
}
