package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.Protocol;
import routebook.network.Check;
import routebook.network.Element;
import routebook.network.Elements;
import routebook.network.Finding;
import routebook.network.Network;
import routebook.scenario.Appliance;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.RouteMap;
import routebook.scenario.RouteServer;
import routebook.scenario.RouteServerPeer;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.PointToSiteProtocol;
import routebook.scenario.Scenario;
import routebook.scenario.SecurityRule;
import routebook.scenario.Subnet;
import routebook.scenario.Tunnel;
import routebook.scenario.UserNextHop;
import routebook.scenario.VpnGateway;
import routebook.scenario.VpnNatRule;

/** Whatever is declared: if its names lead somewhere, the review answers, always the same, and once per place. */
class RandomDesignsTest {

    private static final int DESIGNS = 600;

    private static final Set<String> KEYS =
            Set.of("profile", "virtualNetworks", "peerings", "circuits", "connections", "globalReach", "tunnels", "sites",
                    "routeTables", "securityGroups");

    @Test
    void theReviewAnswersForEveryDesignWhoseNamesLeadSomewhere() {
        Set<String> seen = new HashSet<>();
        for (long seed = 1; seed <= DESIGNS; seed++) {
            String label = "seed " + seed;
            Scenario scenario = new Dice(seed).design();
            assertThat(Network.review(scenario, List.of())).as(label).isEmpty();
            List<Finding> findings = new ArrayList<>();
            assertThatCode(() -> findings.addAll(Network.review(scenario, AzureReview.CHECKS))).as(label)
                    .doesNotThrowAnyException();
            assertThat(Network.review(scenario, AzureReview.CHECKS)).as(label).isEqualTo(findings);
            findings.forEach(finding -> seen.add(finding.check().id()));
            assertSound(findings, scenario, label);
        }
        // Limits are out of the dice's reach; everything else comes up.
        assertThat(AzureReview.CHECKS.stream().map(Check::id).filter(id -> !seen.contains(id))).containsExactly(
                "PEERING_LIMIT", "GW_SUBNET_TOO_SMALL_16_CIRCUITS", "VPN_PREFIX_LIMIT", "VPN_P2S_WINDOWS_ROUTES", "UDR_LIMIT",
                "UDR_TAG_LIMIT", "ARS_ROUTES_TO_ER_LIMIT", "ARS_PEER_LIMIT", "ER_LINK_LIMIT", "ER_ROUTE_LIMIT_ONPREM", "ER_ROUTE_LIMIT_VNET",
                "ER_CIRCUITS_PER_VNET", "NSG_LIMIT");
    }

    private static void assertSound(List<Finding> findings, Scenario scenario, String label) {
        Set<String> elements = Elements.of(scenario).list().stream().map(Element::name).collect(Collectors.toSet());
        elements.add(scenario.name());
        scenario.routeTables().forEach(table -> elements.add(table.name()));
        scenario.securityGroups().forEach(group -> elements.add(group.name()));
        Set<String> places = new HashSet<>();
        for (Finding finding : findings) {
            assertThat(KEYS).as(label).contains(finding.path().get(0));
            assertThat(elements).as(label).contains(finding.element());
            assertThat(finding.text()).as(label).startsWith("found ").contains("; expected ");
            assertThat(places.add(finding.check().id() + finding.path())).as(label + ": once per place").isTrue();
        }
    }

    /** Throws a design together: few names, few prefixes, so that things meet. */
    private static final class Dice {

        private static final List<String> PREFIXES = List.of("0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/16", "10.0.0.0/24",
                "10.0.0.0/27", "10.0.0.0/29", "10.0.0.4/30", "10.0.0.0/31", "10.0.0.1/32", "10.1.0.0/16", "10.2.0.0/24",
                "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/30", "172.16.0.4/30", "255.255.255.255/32", "::/0",
                "fd00::/48", "fd00::/64", "fd00::/126", "ff00::/8", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128");
        private static final List<String> REGIONS = List.of("West Europe", "East US", "US Gov Virginia", "China East",
                "Nowhere");
        private static final List<Long> ASNS = List.of(1L, 8074L, 12076L, 64512L, 65010L, 65515L, 65516L, 4294967295L);
        private static final List<Integer> PROFILES = List.of(1999, 2018, 2021, 2024, 2026);

        private static final List<String> TABLES = List.of("t1", "t2", "t3");
        private static final List<String> GROUPS = List.of("g1", "g2");

        private final Random random;
        /** Draws what gateways are sold as and how tunnels are set up, so that the rest stays as it was. */
        private final Random sales;
        private final Random outer;
        private final Scenario.Builder bed = Scenario.named("random");
        private boolean members;
        private final List<String> networks = new ArrayList<>();
        private final List<String> vpnGateways = new ArrayList<>();
        private final List<String> expressRouteGateways = new ArrayList<>();
        private final List<String> routers = new ArrayList<>();
        private final List<String> speakers = new ArrayList<>();
        private final List<String> circuits = new ArrayList<>();

        Dice(long seed) {
            random = new Random(seed);
            sales = new Random(-seed);
            outer = new Random(~seed);
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private boolean often() {
            return random.nextInt(3) > 0;
        }

        /** An address of the prefix: its first few, or its last. */
        private String address(String prefix) {
            Prefix parsed = Prefix.parse(prefix);
            Ip last = parsed.last();
            Ip low = parsed.network();
            for (int i = random.nextInt(8); i > 0 && !low.equals(last); i--) {
                low = low.plus(1);
            }
            return (random.nextInt(4) == 0 ? last : low).toString();
        }

        Scenario design() {
            bed.profile(any(PROFILES)).serviceTag("Tag", any(PREFIXES), any(PREFIXES)).serviceTag("Empty");
            for (int i = random.nextInt(5); i > 0; i--) {
                network("n" + i);
            }
            for (String from : networks) {
                networks.stream().filter(to -> !to.equals(from) && often()).forEach(to -> bed.peering(from, to,
                        p -> p.allowVirtualNetworkAccess(often()).allowForwardedTraffic(often())
                                .allowGatewayTransit(often()).useRemoteGateways(random.nextBoolean())));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                site("s" + i);
            }
            bed.metro("m1", m -> m.region("West Europe")).metro("m2", m -> m.region("East US"));
            for (int i = random.nextInt(3); i > 0; i--) {
                circuit("er" + i);
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                tunnel("t" + i);
            }
            for (int i = speakers.isEmpty() ? 0 : random.nextInt(3); i > 0; i--) {
                overlay("o" + i);
            }
            TABLES.forEach(this::table);
            GROUPS.forEach(this::group);
            globalReach();
            return bed.build();
        }

        private void network(String name) {
            networks.add(name);
            bed.virtualNetwork(name, v -> {
                v.region(any(REGIONS));
                v.space(Stream.generate(() -> any(PREFIXES)).limit(random.nextInt(4)).toArray(String[]::new));
                List<String> subnets = Stream.of("GatewaySubnet", "x", "y", "AzureFirewallSubnet", "RouteServerSubnet")
                        .filter(each -> often()).toList();
                v.classic(random.nextInt(4) == 0);
                subnets.forEach(subnet -> v.subnet(subnet, this::subnet));
                for (int i = subnets.isEmpty() ? 0 : random.nextInt(4); i > 0; i--) {
                    v.machine(name + "-vm" + i, m -> {
                        m.subnet(any(subnets)).address(address(any(PREFIXES))).applicationSecurityGroups("asg");
                        if (random.nextInt(3) == 0) {
                            m.publicAddress("203.0.113.8").securityGroup(any(GROUPS));
                        }
                    });
                    members = true;
                }
                List<String> appliances = new ArrayList<>();
                for (int i = subnets.isEmpty() ? 0 : random.nextInt(4); i > 0; i--) {
                    appliances.add("nva" + i);
                    boolean firewall = random.nextBoolean();
                    if (!firewall) {
                        speakers.add(name + "/nva" + i);
                    }
                    v.appliance("nva" + i, n -> {
                        n.subnet(any(subnets)).address(hop()).azureFirewall(firewall).ipForwarding(often())
                                .forwards(often()).stateful(often()).sourceNat(any(List.of(Appliance.SourceNat.values())));
                        if (!firewall) {
                            n.bgp(b -> b.asn(any(ASNS)).announce(any(PREFIXES)));
                        }
                        if (random.nextInt(3) == 0) {
                            n.publicAddress("203.0.113.9").securityGroup(any(GROUPS));
                        }
                    });
                }
                for (int i = subnets.isEmpty() ? 0 : random.nextInt(3); i > 0; i--) {
                    v.loadBalancer("lb" + i, l -> l.subnet(any(subnets)).frontend(hop()).basic(random.nextBoolean())
                            .backends(appliances.stream().filter(each -> often()).toArray(String[]::new)));
                }
                for (int i = random.nextInt(3); i > 0; i--) {
                    String client = name + "-client";
                    boolean offers = i == 2;
                    v.vpnGateway("vpn" + i, g -> {
                        g.asn(any(ASNS)).bgpAddress(address(any(PREFIXES)));
                        sold(g);
                        if (offers) {
                            g.natRule("nat", VpnNatRule.Mode.INGRESS, VpnNatRule.Type.DYNAMIC, "10.0.0.0/8", "10.9.0.0/24");
                            g.pointToSite(p -> p.pool("10.0.0.0/8").protocols(PointToSiteProtocol.IKEV2)
                                    .client(client, c -> c.address("10.0.0.9").system(PointToSiteClient.System.WINDOWS)
                                            .protocol(PointToSiteProtocol.IKEV2).publicAddress("203.0.113.1")));
                        }
                    });
                    vpnGateways.add(name + "/vpn" + i);
                }
                if (sales.nextInt(3) == 0) {
                    v.bgpCommunity((sales.nextBoolean() ? "12076" : "65010") + ":20001");
                }
                for (int i = random.nextInt(3); i > 0; i--) {
                    v.expressRouteGateway("er" + i, g -> {
                        if (random.nextBoolean()) {
                            g.allowRemoteVnetTraffic(random.nextBoolean());
                        }
                        if (sales.nextBoolean()) {
                            g.sku(ExpressRouteGateway.Sku.values()[sales.nextInt(7)]).scaleUnits(1 + sales.nextInt(40));
                        }
                    });
                    expressRouteGateways.add(name + "/er" + i);
                }
                for (int i = random.nextInt(3); i > 0; i--) {
                    v.routeServer("ars" + i, this::routeServer);
                }
            });
        }

        private void sold(VpnGateway.Builder gateway) {
            if (sales.nextInt(3) > 0) {
                gateway.sku(VpnGateway.Sku.values()[sales.nextInt(VpnGateway.Sku.values().length)]);
            }
            if (sales.nextInt(4) == 0) {
                gateway.generation(1 + sales.nextInt(2));
            }
            if (sales.nextInt(3) == 0) {
                gateway.secondInstance(i -> i.bgpAddress("10.0.0." + sales.nextInt(8)).apipaAddresses("169.254.21.2"));
            }
            if (sales.nextInt(4) == 0) {
                gateway.type(VpnGateway.Type.POLICY_BASED);
            }
        }

        private void routeServer(RouteServer.Builder server) {
            server.branchToBranch(often()).preference(any(List.of(RouteServer.RoutingPreference.values())));
            for (int i = speakers.isEmpty() ? 0 : random.nextInt(3); i > 0; i--) {
                server.peer("peer" + i, p -> p.appliance(any(speakers)).toAzure(this::map)
                        .instances(any(List.of(RouteServerPeer.Instances.values()))));
            }
        }

        private void overlay(String name) {
            String appliance = any(speakers);
            String remote = any(Stream.concat(speakers.stream(), routers.stream()).toList());
            if (!appliance.equals(remote)) {
                bed.overlay(name, o -> {
                    o.appliance(appliance).remote(remote).toAppliance(this::map);
                    if (routers.contains(remote)) {
                        o.siteAddress(address(any(PREFIXES)));
                    }
                });
            }
        }

        private void subnet(Subnet.Builder subnet) {
            subnet.prefix(any(PREFIXES));
            if (often()) {
                subnet.routeTable(any(TABLES));
            }
            if (random.nextInt(3) == 0) {
                subnet.securityGroup(any(GROUPS));
            }
            if (random.nextInt(4) == 0) {
                subnet.serviceEndpoints("Tag", "Empty");
            }
        }

        /** One of few addresses, so that routes lead to somebody. */
        private String hop() {
            return any(List.of("10.0.0.4", "10.0.0.5", "10.1.0.4", "10.2.0.4", "fd00::4"));
        }

        private void table(String name) {
            bed.routeTable(name, t -> {
                t.propagateGatewayRoutes(random.nextBoolean());
                for (int i = random.nextInt(5); i > 0; i--) {
                    String destination = random.nextInt(6) == 0 ? any(List.of("Tag", "Empty")) : any(PREFIXES);
                    UserNextHop hop = any(List.of(UserNextHop.values()));
                    if (hop == UserNextHop.VIRTUAL_APPLIANCE || often()) {
                        t.toAppliance("r" + i, destination, hop());
                    } else {
                        t.route("r" + i, destination, hop);
                    }
                }
            });
        }

        private void group(String name) {
            List<String> selectors = new ArrayList<>(List.of("*", "Tag", "Empty", "VirtualNetwork", "Internet",
                    "AzureLoadBalancer", "10.0.0.0/8", "10.0.0.4", "168.63.129.16", "::/0"));
            if (members) {
                selectors.add("asg:asg");
            }
            bed.securityGroup(name, g -> {
                for (int i = random.nextInt(5); i > 0; i--) {
                    g.rule("r" + i, r -> r.priority(98 + random.nextInt(8)).protocol(any(List.of(Protocol.values())))
                            .direction(any(List.of(SecurityRule.Direction.values())))
                            .access(any(List.of(SecurityRule.Access.values())))
                            .from(any(selectors), any(selectors)).to(any(selectors))
                            .toPorts(any(List.of("*", "443", "400-500"))));
                }
            });
        }

        private void site(String name) {
            bed.site(name, s -> {
                s.asn(any(ASNS));
                int count = random.nextInt(4);
                for (int i = 1; i <= count; i++) {
                    routers.add(name + "/r" + i);
                    s.router("r" + i, r -> {
                        for (int lan = random.nextInt(4); lan > 0; lan--) {
                            String prefix = any(PREFIXES);
                            r.lan(prefix, address(prefix));
                        }
                    });
                }
                if (count > 1) {
                    s.link("l", l -> l.prefix("192.0.2.0/31").end("r1", "192.0.2.0").end("r2", "192.0.2.1"));
                }
            });
        }

        private void circuit(String name) {
            circuits.add(name);
            bed.circuit(name, c -> c.location(any(List.of("m1", "m2"))).primary(this::link).secondary(this::link));
            for (String gateway : expressRouteGateways) {
                if (often()) {
                    bed.connection(name + "-" + gateway,
                            k -> k.gateway(gateway).circuit(name).weight(random.nextInt(2) * 100)
                                    .fastPath(sales.nextBoolean()).authorization("key" + sales.nextInt(4)));
                }
            }
            bed.circuit(name, c -> {
                c.sku(Circuit.Sku.values()[sales.nextInt(3)]);
                if (sales.nextBoolean()) {
                    c.bandwidthMbps(Circuit.BANDWIDTHS_MBPS.get(sales.nextInt(Circuit.BANDWIDTHS_MBPS.size())));
                }
                if (sales.nextInt(3) == 0) {
                    c.directPortGbps(Circuit.DIRECT_PORTS_GBPS.get(sales.nextInt(2)));
                }
                if (sales.nextInt(3) == 0) {
                    c.provider("Equinix");
                }
            });
        }

        private void globalReach() {
            for (int i = circuits.size() < 2 ? 0 : random.nextInt(3); i > 0; i--) {
                circuits.forEach(circuit -> bed.circuit(circuit, c -> c.sku(any(List.of(Circuit.Sku.values())))));
                bed.globalReach("reach" + i, g -> g.circuit(circuits.get(0)).peerCircuit(circuits.get(1))
                        .subnet(any(PREFIXES)));
            }
        }

        private void link(CircuitLink.Builder link) {
            link.subnet(any(PREFIXES)).shut(!often()).fromAzure(this::map).toAzure(this::map)
                    .microsoftPeering(outer.nextInt(3) == 0);
            if (outer.nextInt(3) == 0) {
                link.maximumPrefixes(1 + outer.nextInt(3)).detection(d -> d.holdSeconds(90));
            }
            if (!routers.isEmpty() && often()) {
                link.router(any(routers));
            }
        }

        private void map(RouteMap.Builder map) {
            if (random.nextBoolean()) {
                map.localPreference(random.nextInt(3) * 100).prepend(random.nextInt(2)).weight(random.nextInt(2));
            }
            if (random.nextInt(3) == 0) {
                map.permit(any(PREFIXES), any(PREFIXES));
            }
        }

        private void tunnel(String name) {
            List<String> ends = Stream.concat(vpnGateways.stream(), routers.stream()).toList();
            if (vpnGateways.isEmpty()) {
                return;
            }
            String gateway = any(vpnGateways);
            String remote = any(ends);
            if (!gateway.equals(remote)) {
                String address = address(any(PREFIXES));
                if (sales.nextInt(3) == 0) {
                    bed.tunnel(name, t -> t.ike(1 + sales.nextInt(2)));
                }
                if (sales.nextInt(3) == 0) {
                    bed.tunnel(name, t -> t.bgp(sales.nextBoolean()).routingWeight(sales.nextInt(3)));
                    if (routers.contains(remote)) {
                        bed.tunnel(name, t -> t.sitePrefixes("172.16.0.0/30").siteRoutes("10.0.0.0/31"));
                    }
                }
                bed.tunnel(name, t -> t.gateway(gateway).remote(remote).siteAddress(address)
                        .sitePublicAddress(random.nextInt(4) == 0 ? address : "203.0.113.1")
                        .fromAzure(this::map).toAzure(this::map));
                if (gateway.endsWith("vpn2") && vpnGateways.contains(remote)) {
                    bed.tunnel(name, t -> t.natRules("nat"));
                }
                if (routers.contains(remote) && outer.nextBoolean()) {
                    Tunnel.Underlay underlay = Tunnel.Underlay.values()[outer.nextInt(3)];
                    bed.tunnel(name, t -> t.underlay(underlay).staticOuterRoute(outer.nextBoolean()));
                    if (underlay == Tunnel.Underlay.PRIVATE_PEERING) {
                        bed.tunnel(name, t -> t.sitePrivateAddress(address));
                    }
                }
            }
        }
    }
}
