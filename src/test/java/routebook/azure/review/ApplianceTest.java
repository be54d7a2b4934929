package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import routebook.network.Finding;
import routebook.scenario.Appliance;
import routebook.scenario.Scenario;
import routebook.scenario.UserNextHop;

/** Checks of appliances and Azure Firewalls, each with a design that breaks it and one that does not. */
class ApplianceTest {

    static final List<Fixture> FIXTURES = List.of(
            new Fixture("UDR_NVA_NO_IP_FORWARDING", "hub/fw", "virtualNetworks > hub > appliances > fw > ipForwarding",
                    "appliance hub/fw as next hop of route all of table spoke-routes, route to-a of table gateway-routes",
                    nva(n -> n.ipForwarding(false)), nva(n -> {})),
            new Fixture("UDR_NVA_NO_IP_FORWARDING", "hub/fw", "virtualNetworks > hub > appliances > fw > forwards",
                    "forwards is off, which is its operating system's part", nva(n -> n.forwards(false)),
                    Beds.firewall().virtualNetwork("hub", v -> v.appliance("fw", n -> n.forwards(false)))),
            new Fixture("UDR_NVA_NO_IP_FORWARDING", "tools-vm", "virtualNetworks > hub > machines > tools-vm",
                    "a machine drops what is not for itself", throughMachine("10.0.7.4"), throughMachine("10.0.1.4")),
            new Fixture("UDR_NVA_NO_IP_FORWARDING", "hub/nva2", "virtualNetworks > hub > appliances > nva2 > ipForwarding",
                    "appliance hub/nva2 as next hop of route all of table spoke-routes",
                    balanced(n -> n.ipForwarding(false)), balanced(n -> {})),
            new Fixture("UDR_ASYMMETRIC_FIREWALL", "hub/fw", "virtualNetworks > hub > appliances > fw",
                    "a-vm to 192.168.0.0/24 of site site (requests only), 192.168.0.0/24 of site site to a-vm (answers only)",
                    returnDirect(n -> {}), Beds.firewall()),
            new Fixture("UDR_ASYMMETRIC_FIREWALL", "hub/fw", "virtualNetworks > hub > appliances > fw",
                    "keeps state", returnDirect(n -> {}), returnDirect(n -> n.azureFirewall(false).stateful(false))),
            new Fixture("UDR_ASYMMETRIC_FIREWALL", "hub/fw", "virtualNetworks > hub > appliances > fw",
                    "found that appliance hub/fw, which keeps state, sees one direction of flows: 192.168.0.0/24 of site "
                            + "site to a-vm (answers only); expected",
                    returnDirect(n -> n.sourceNat(Appliance.SourceNat.ALWAYS)), Beds.firewall()),
            new Fixture("UDR_ASYMMETRIC_FIREWALL", "hub/fw", "virtualNetworks > hub > appliances > fw",
                    "a-vm to b-vm (requests only), b-vm to a-vm (answers only)", peeredBack(), Beds.firewall()),
            new Fixture("FW_SUBNET_SIZE", "hub/AzureFirewallSubnet",
                    "virtualNetworks > hub > subnets > AzureFirewallSubnet",
                    "10.0.1.0/27; expected /26 or larger for an Azure Firewall", firewallSubnet("10.0.1.0/27"),
                    firewallSubnet("10.0.1.0/26")),
            new Fixture("FW_SUBNET_DEFAULT_ROUTE", "hub/AzureFirewallSubnet",
                    "virtualNetworks > hub > subnets > AzureFirewallSubnet > routeTable",
                    "user route 0.0.0.0/0 to VirtualNetworkGateway on hub/AzureFirewallSubnet", forced(),
                    forced().virtualNetwork("hub", v -> v.subnet("AzureFirewallManagementSubnet", "10.0.2.0/26"))),
            new Fixture("FW_SUBNET_DEFAULT_ROUTE", "hub/AzureFirewallSubnet",
                    "virtualNetworks > hub > subnets > AzureFirewallSubnet",
                    "0.0.0.0/0 learned by gateways on hub/AzureFirewallSubnet", learnedDefault(),
                    learnedDefault().routeTable("fw-routes", t -> t.route("all", "0.0.0.0/0", UserNextHop.INTERNET))
                            .virtualNetwork("hub", v -> v.subnet("AzureFirewallSubnet", s -> s.routeTable("fw-routes")))),
            new Fixture("FW_MULTIPLE", "hub/fw2", "virtualNetworks > hub > appliances > fw2",
                    "a further Azure Firewall beside hub/fw", second(true), second(false)));

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.tests(FIXTURES);
    }

    /** The firewall as an appliance of somebody else's. */
    private static Scenario.Builder nva(Consumer<Appliance.Builder> change) {
        return Beds.firewall().virtualNetwork("hub", v -> v.appliance("fw", n -> change.accept(n.azureFirewall(false))));
    }

    private static Scenario.Builder throughMachine(String address) {
        return Beds.firewall().virtualNetwork("hub", v -> v.subnet("tools", "10.0.7.0/24")
                        .machine("tools-vm", "tools", "10.0.7.4"))
                .routeTable("spoke-routes", t -> t.toAppliance("more", "10.9.0.0/16", address));
    }

    private static Scenario.Builder balanced(Consumer<Appliance.Builder> second) {
        return Beds.firewall().virtualNetwork("hub", v -> v.subnet("nva", "10.0.7.0/24")
                        .appliance("nva1", n -> n.subnet("nva").address("10.0.7.5"))
                        .appliance("nva2", n -> second.accept(n.subnet("nva").address("10.0.7.6")))
                        .loadBalancer("lb", l -> l.subnet("nva").frontend("10.0.7.4").backends("nva1", "nva2")))
                .routeTable("spoke-routes", t -> t.toAppliance("all", "0.0.0.0/0", "10.0.7.4"))
                .routeTable("gateway-routes", t -> t.toAppliance("to-a", "10.1.0.0/16", "10.0.7.4")
                        .toAppliance("to-b", "10.2.0.0/16", "10.0.7.4"));
    }

    /** What comes in from the site for spoke a goes around the firewall. */
    private static Scenario.Builder returnDirect(Consumer<Appliance.Builder> firewall) {
        return Beds.firewall().virtualNetwork("hub", v -> v.appliance("fw", firewall))
                .routeTable("gateway-routes", t -> t.route("to-a", "10.1.0.0/16", UserNextHop.NONE))
                .virtualNetwork("hub", v -> v.subnet("GatewaySubnet", s -> s.routeTable("only-b")))
                .routeTable("only-b", t -> t.toAppliance("to-b", "10.2.0.0/16", "10.0.1.4"));
    }

    /** The spokes are peered; a sends to b by the firewall, and b answers over the peering. */
    private static Scenario.Builder peeredBack() {
        return Beds.firewall().peering("a", "b", p -> {}).peering("b", "a", p -> {})
                .virtualNetwork("a", v -> v.subnet("app", s -> s.routeTable("a-routes")))
                .routeTable("a-routes", t -> t.propagateGatewayRoutes(false).toAppliance("all", "0.0.0.0/0", "10.0.1.4")
                        .toAppliance("b", "10.2.0.0/16", "10.0.1.4"));
    }

    private static Scenario.Builder firewallSubnet(String prefix) {
        return Beds.firewall().virtualNetwork("hub", v -> v.subnet("AzureFirewallSubnet", prefix));
    }

    private static Scenario.Builder forced() {
        return Beds.firewall().virtualNetwork("hub", v -> v.subnet("AzureFirewallSubnet", s -> s.routeTable("fw-routes")))
                .routeTable("fw-routes", t -> t.route("all", "0.0.0.0/0", UserNextHop.VIRTUAL_NETWORK_GATEWAY));
    }

    private static Scenario.Builder learnedDefault() {
        return Beds.firewall().site("site", s -> s.router("ce1", r -> r.lan("0.0.0.0/0", "192.168.0.1")));
    }

    private static Scenario.Builder second(boolean azureFirewall) {
        return Beds.firewall().virtualNetwork("hub", v -> v.appliance("fw2",
                n -> n.subnet("AzureFirewallSubnet").address("10.0.1.5").azureFirewall(azureFirewall)));
    }

    @Test
    void severalAppliancesBehindOneFrontendSeeBothDirections() {
        assertThat(Fixture.findings("UDR_ASYMMETRIC_FIREWALL", balanced(n -> {}).build())).isEmpty();
    }

    @Test
    void anAnswerToOneOfSeveralAppliancesMayComeToAnother() {
        Scenario past = balanced(n -> {}).routeTable("gateway-routes",
                t -> t.toAppliance("to-a", "10.1.0.0/16", "10.0.7.5")).build();

        assertThat(Fixture.findings("UDR_ASYMMETRIC_FIREWALL", past)).extracting(Finding::element)
                .containsExactly("hub/lb", "hub/nva1");
    }
}
