package routebook.io.design;

import routebook.net.Protocol;
import routebook.scenario.Appliance.SourceNat;
import routebook.scenario.Scenario;
import routebook.scenario.SecurityRule.Access;
import routebook.scenario.SecurityRule.Direction;
import routebook.scenario.UserNextHop;
import routebook.scenario.VirtualNetwork;

/** The twin of {@code inside-azure.yaml}. */
final class InsideAzure {

    private InsideAzure() {}

    static Scenario scenario() {
        return Scenario.named("inside-azure")
                .virtualNetwork("hub", InsideAzure::hub)
                .virtualNetwork("spoke", InsideAzure::spoke)
                .virtualNetwork("old", v -> v.region("West Europe").space("10.2.0.0/16").classic(true))
                .peering("hub", "spoke", p -> p.allowForwardedTraffic(true).localSubnets("nva").remoteSubnets("web", "brief"))
                .peering("spoke", "hub", p -> p.localSubnets("web", "brief").remoteSubnets("nva"))
                .routeTable("empty", t -> {})
                .routeTable("nva-routes", t -> t.route("local", "10.0.0.0/16", UserNextHop.VNET_LOCAL))
                .routeTable("spoke-routes", t -> t.propagateGatewayRoutes(false)
                        .toAppliance("to-firewall", "0.0.0.0/0", "10.0.0.4")
                        .toAppliance("six", "::/0", "fd00:a::4")
                        .route("storage", "Storage.WestEurope", UserNextHop.INTERNET)
                        .route("sites", "192.168.0.0/16", UserNextHop.VIRTUAL_NETWORK_GATEWAY)
                        .route("nowhere", "172.16.0.0/12", UserNextHop.NONE)
                        .route("peering", "10.2.0.0/16", UserNextHop.VNET_PEERING)
                        .route("endpoint", "Sql", UserNextHop.SERVICE_ENDPOINT))
                .securityGroup("nva-nsg", g -> {})
                .securityGroup("web-nsg", g -> g
                        .rule("https", r -> r.priority(200).protocol(Protocol.TCP).from("VirtualNetwork").to("asg:web")
                                .toPorts("443"))
                        .rule("high", r -> r.priority(300).direction(Direction.OUTBOUND).access(Access.DENY)
                                .protocol(Protocol.UDP).from("asg:web", "asg:the front").fromPorts("0", "8000-8099")
                                .to("192.168.0.0/16", "198.51.100.7/32", "2001:db8::/32", "Storage")
                                .toPorts("0-65534"))
                        .rule("ping", r -> r.priority(4096).protocol(Protocol.ICMP)))
                .natGateway("nat", "203.0.113.6")
                .serviceTag("Storage", "20.60.0.0/16", "2603:1020::/40")
                .serviceTag("Sql.WestEurope")
                .internetHost("update-server", "198.51.100.7")
                .build();
    }

    private static void hub(VirtualNetwork.Builder hub) {
        hub.region("West Europe").space("10.0.0.0/16", "fd00:a::/48")
                .subnet("AzureFirewallSubnet", "10.0.0.0/26")
                .subnet("nva", s -> s.prefix("10.0.1.0/24").routeTable("nva-routes"))
                .appliance("fw", a -> a.subnet("AzureFirewallSubnet").address("10.0.0.4").publicAddress("203.0.113.4")
                        .azureFirewall(true)
                        .rule("web", r -> r.protocol(Protocol.TCP).from("10.1.0.0/16").toPorts("80", "443"))
                        .rule("rest", r -> r.priority(65000).access(Access.DENY)))
                .appliance("nva1", a -> a.subnet("nva").address("10.0.1.4").stateful(false).sourceNat(SourceNat.NONE)
                        .securityGroup("nva-nsg"))
                .appliance("nva2", a -> a.subnet("nva").address("10.0.1.5").ipForwarding(false).forwards(false)
                        .sourceNat(SourceNat.ALWAYS))
                .loadBalancer("nva-lb", l -> l.subnet("nva").frontend("10.0.1.100").basic(true)
                        .backends("nva1", "nva2"));
    }

    private static void spoke(VirtualNetwork.Builder spoke) {
        spoke.region("West Europe").subscription("workloads").tenant("contoso").space("10.1.0.0/16")
                .subnet("web", s -> s.prefix("10.1.0.0/24").routeTable("spoke-routes").securityGroup("web-nsg")
                        .natGateway("nat").serviceEndpoints("Storage", "Sql.WestEurope"))
                .subnet("brief", "10.1.1.0/24")
                .machine("web1", m -> m.subnet("web").address("10.1.0.4").publicAddress("203.0.113.5")
                        .securityGroup("web-nsg").applicationSecurityGroups("web", "the front"))
                .machine("web2", "web", "10.1.0.5");
    }
}
