package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.Decisions;
import routebook.analysis.row.DecisionRow;
import routebook.azure.review.AzureReview;
import routebook.net.Ip;
import routebook.network.Network;
import routebook.scenario.Scenario;
import routebook.scenario.VpnGateway;
import routebook.scenario.VpnGateway.Sku;
import routebook.study.Outcome;

/**
 * What a VPN gateway is sold as decides whether a tunnel comes up.
 *
 * <pre>
 *   a-host - a/ce (AS 65001, speaks IKEv1) --- to-a --- hub/gw (AS 65515) 10.0.0.0/16 --- to-far --- far/gw 10.9.0.0/16
 * </pre>
 */
class V01_VpnGatewaySkusTest {

    private static Scenario.Builder world(Sku sku) {
        return Routebook.scenario("skus")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("hub-vm", "default", "10.0.0.4")
                        .vpnGateway("gw", g -> g.sku(sku).address("10.0.255.4").bgpAddress("10.0.255.30")))
                .virtualNetwork("far", v -> v.region("West Europe").space("10.9.0.0/16")
                        .subnet("default", "10.9.0.0/24").subnet("GatewaySubnet", "10.9.255.0/27")
                        .machine("far-vm", "default", "10.9.0.4")
                        .vpnGateway("gw", g -> g.asn(65010).address("10.9.255.4").bgpAddress("10.9.255.30")))
                .tunnel("to-a", t -> t.gateway("hub/gw").remote("a/ce").siteAddress("192.168.1.1").ike(1))
                .tunnel("to-far", t -> t.gateway("hub/gw").remote("far/gw"))
                .site("a", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("a-host", "192.168.1.10"));
    }

    /** R-VPN-06: VpnGw1 to 5 speak both versions. */
    @Test
    void a_device_that_speaks_ikev1_only() {
        for (Sku sku : List.of(Sku.VPN_GW1, Sku.VPN_GW5_AZ)) {
            assertThat(there(run(world(sku)), "hub-vm", "a-host")).containsExactly("hub-vm > hub/gw > a/ce > a-host : reached");
        }
    }

    /** R-VPN-06: a route-based gateway of SKU Basic speaks IKEv2 only, so there is no tunnel, and both ends say why. */
    @Test
    void no_common_version_of_ike() {
        Outcome outcome = run(world(Sku.BASIC));
        assertThat(lostBy(outcome, "hub-vm", "a-host")).isEqualTo("hub-vm R-RT-03");
        for (String end : List.of("hub/gw", "a/ce")) {
            assertThat(Decisions.at(outcome, end, Ip.parse(end.equals("a/ce") ? "10.0.0.4" : "192.168.1.10")).list())
                    .extracting(DecisionRow::verdict, DecisionRow::candidate, DecisionRow::rule, DecisionRow::because)
                    .contains(tuple("refused", "no session to-a/bgp", "R-VPN-06", "hub/gw speaks IKEv2 and a/ce IKEv1"));
        }
        assertThat(outcome.journey("hub-vm", "far-vm").reached()).isTrue();
    }

    /**
     * R-VPN-04, R-VPN-06: a policy-based gateway has one tunnel, to a site, by lists and with IKEv1; a device that speaks
     * IKEv2 gets none, and the list still leads there (R-S2S-05).
     */
    @Test
    void a_policy_based_gateway() {
        assertThat(there(run(policyBased(1)), "hub-vm", "a-host")).containsExactly("hub-vm > hub/gw > a/ce > a-host : reached");
        assertThat(run(policyBased(1)).journey("hub-vm", "a-host").reached()).isTrue();
        assertThat(run(policyBased(1)).journey("a-host", "hub-vm").reached()).isTrue();
        assertThat(lostBy(run(policyBased(2)), "hub-vm", "a-host")).isEqualTo("hub/gw R-VPN-06");
        assertThat(Routebook.review(policyBased(1).build()).findings()).extracting(each -> each.check().id())
                .doesNotContain("VPN_POLICY_MULTI", "VPN_SKU_UNKNOWN", "VPN_IKE_MISMATCH");
        assertThat(Network.review(world(Sku.BASIC).virtualNetwork("hub", v -> v.vpnGateway("gw",
                g -> g.type(VpnGateway.Type.POLICY_BASED))).build(), AzureReview.CHECKS))
                .extracting(each -> each.check().id()).contains("VPN_POLICY_MULTI", "V2V_POLICY_BASED");
    }

    private static Scenario.Builder policyBased(int ike) {
        return Routebook.scenario("policy")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("hub-vm", "default", "10.0.0.4")
                        .vpnGateway("gw", g -> g.sku(Sku.BASIC).type(VpnGateway.Type.POLICY_BASED).address("10.0.255.4")
                                .bgpAddress("10.0.255.30")))
                .tunnel("to-a", t -> t.gateway("hub/gw").remote("a/ce").ike(ike).bgp(false).sitePrefixes("192.168.1.0/24")
                        .siteRoutes("10.0.0.0/16"))
                .site("a", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("a-host", "192.168.1.10"));
    }

    /** R-BGP-02: where both gateways are left at AS 65515, both say so. */
    @Test
    void equal_ases_are_told() {
        Outcome outcome = run(world(Sku.VPN_GW1).virtualNetwork("far", v -> v.vpnGateway("gw", g -> g.asn(65515))));
        assertThat(Decisions.at(outcome, "far/gw", Ip.parse("10.0.0.4")).list())
                .extracting(DecisionRow::candidate, DecisionRow::rule, DecisionRow::because)
                .contains(tuple("no session to-far/bgp", "R-BGP-02", "both ends have AS 65515"));
    }
}
