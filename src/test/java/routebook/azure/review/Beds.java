package routebook.azure.review;

import java.util.function.Consumer;
import routebook.scenario.CircuitLink;
import routebook.scenario.Scenario;
import routebook.scenario.VirtualNetwork;

/** Tiny designs that a fixture changes in one place; by themselves they break no rule. */
final class Beds {

    private Beds() {}

    static Scenario.Builder empty() {
        return Scenario.named("bed");
    }

    /** One network, 10.1.0.0/16, with subnet app. */
    static Scenario.Builder network(Consumer<VirtualNetwork.Builder> change) {
        return empty().virtualNetwork("a", v -> change.accept(
                v.region("West Europe").space("10.1.0.0/16").subnet("app", "10.1.0.0/24")));
    }

    /**
     * <pre>
     *   spoke ==peering== hub    hub's gateways are the spoke's too
     * </pre>
     */
    static Scenario.Builder hubAndSpoke() {
        return empty()
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("GatewaySubnet", "10.0.255.0/26")
                        .vpnGateway("vpn-gw", g -> g.bgpAddress("10.0.255.30"))
                        .expressRouteGateway("er-gw", g -> {}))
                .virtualNetwork("spoke", v -> v.region("West Europe").space("10.1.0.0/16"))
                .peering("hub", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "hub", p -> p.useRemoteGateways(true));
    }

    /**
     * Hub and spoke, and a site with two routers on two circuits and a VPN, which prefers circuit er1 to er2 and both
     * to the VPN; Azure does so too.
     *
     * <pre>
     *            +-- er1 (Amsterdam) --+
     *   site ----+-- er2 (Dublin) -----+---- hub == spoke
     *            +-- vpn --------------+
     * </pre>
     */
    static Scenario.Builder site() {
        return hubAndSpoke()
                .metro("Amsterdam", m -> m.region("West Europe"))
                .metro("Dublin", m -> m.region("North Europe"))
                .site("site", s -> s.asn(64800)
                        .router("ce1", r -> r.lan("192.168.0.0/24", "192.168.0.1"))
                        .router("ce2", r -> {})
                        .link("between", l -> l.prefix("192.168.255.0/31").end("ce1", "192.168.255.0")
                                .end("ce2", "192.168.255.1")))
                .circuit("er1", c -> c.location("Amsterdam")
                        .primary(link("172.16.1.0/30", "site/ce1", 300))
                        .secondary(link("172.16.1.4/30", "site/ce2", 300)))
                .circuit("er2", c -> c.location("Dublin")
                        .primary(link("172.16.2.0/30", "site/ce1", 200))
                        .secondary(link("172.16.2.4/30", "site/ce2", 200)))
                .connection("hub-er1", k -> k.gateway("hub/er-gw").circuit("er1").weight(100))
                .connection("hub-er2", k -> k.gateway("hub/er-gw").circuit("er2"))
                .tunnel("vpn", t -> t.gateway("hub/vpn-gw").remote("site/ce1").siteAddress("192.168.0.1")
                        .sitePublicAddress("203.0.113.1"));
    }

    /**
     * A hub with an Azure Firewall that everything between spokes, sites and the internet passes.
     *
     * <pre>
     *   a (a-vm) ==+
     *              +== hub (fw, vpn-gw) ---- vpn ---- site
     *   b (b-vm) ==+
     * </pre>
     */
    static Scenario.Builder firewall() {
        return empty()
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("GatewaySubnet", s -> s.prefix("10.0.255.0/26").routeTable("gateway-routes"))
                        .subnet("AzureFirewallSubnet", "10.0.1.0/26")
                        .appliance("fw", f -> f.subnet("AzureFirewallSubnet").address("10.0.1.4").azureFirewall(true)
                                .publicAddress("203.0.113.9"))
                        .vpnGateway("vpn-gw", g -> g.bgpAddress("10.0.255.30").publicAddress("203.0.113.7")))
                .virtualNetwork("a", spoke("10.1"))
                .virtualNetwork("b", spoke("10.2"))
                .virtualNetwork("a", v -> v.machine("a-vm", "app", "10.1.0.4"))
                .virtualNetwork("b", v -> v.machine("b-vm", "app", "10.2.0.4"))
                .peering("hub", "a", p -> p.allowGatewayTransit(true))
                .peering("a", "hub", p -> p.useRemoteGateways(true).allowForwardedTraffic(true))
                .peering("hub", "b", p -> p.allowGatewayTransit(true))
                .peering("b", "hub", p -> p.useRemoteGateways(true).allowForwardedTraffic(true))
                .routeTable("spoke-routes",
                        t -> t.propagateGatewayRoutes(false).toAppliance("all", "0.0.0.0/0", "10.0.1.4"))
                .routeTable("gateway-routes", t -> t.toAppliance("to-a", "10.1.0.0/16", "10.0.1.4")
                        .toAppliance("to-b", "10.2.0.0/16", "10.0.1.4"))
                .site("site", s -> s.asn(64800).router("ce1", r -> r.lan("192.168.0.0/24", "192.168.0.1")))
                .tunnel("vpn", t -> t.gateway("hub/vpn-gw").remote("site/ce1").siteAddress("192.168.0.1")
                        .sitePublicAddress("203.0.113.1"));
    }

    private static Consumer<VirtualNetwork.Builder> spoke(String half) {
        return v -> v.region("West Europe").space(half + ".0.0/16")
                .subnet("app", s -> s.prefix(half + ".0.0/24").routeTable("spoke-routes"));
    }

    private static Consumer<CircuitLink.Builder> link(String subnet, String router, long localPreference) {
        return link -> link.subnet(subnet).router(router).fromAzure(m -> m.localPreference(localPreference));
    }
}
