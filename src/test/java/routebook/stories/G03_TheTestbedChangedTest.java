package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import org.junit.jupiter.api.Test;
import routebook.scenario.Scenario;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;

/** The testbed of G01 with one thing changed, and what follows from it. */
class G03_TheTestbedChangedTest {

    private static final String HUB_TO_LOC1_BY_ER =
            "hub-vm > er1/primary/msee > loc1/ce1 > loc1/lan > loc1-host : reached";
    private static final String HUB_TO_LOC1_BY_VPN =
            "hub-vm > hub/vpn-gw > loc1/ce1 > loc1/lan > loc1-host : reached";
    private static final String LOC1_TO_HUB_BY_ER =
            "loc1-host > loc1/lan > loc1/ce1 > er1/primary/msee > hub/er-gw > hub-vm : reached";
    private static final String LOC1_TO_HUB_BY_VPN =
            "loc1-host > loc1/lan > loc1/ce1 > hub/vpn-gw > hub-vm : reached";

    /** Without transit the hub's gateways neither announce the spoke nor serve it (R-PEER-09, R-PEER-12). */
    @Test
    void hub_without_gateway_transit() {
        Outcome outcome = run(InteropTestbed.builder()
                .peering("hub", "spoke", p -> p.allowGatewayTransit(false))
                .peering("spoke", "hub", p -> p.useRemoteGateways(false)));
        assertThat(there(outcome, "spoke-vm", "hub-vm")).containsExactly("spoke-vm > hub-vm : reached");
        assertThat(lostBy(outcome, "spoke-vm", "loc1-host")).isEqualTo("spoke-vm R-RT-03");
        assertThat(lostBy(outcome, "spoke-vm", "branch-vm")).isEqualTo("spoke-vm R-RT-03");
        assertThat(lostBy(outcome, "loc1-host", "spoke-vm")).isEqualTo("loc1/lan RFC1812-5.2.7.1");
        assertThat(there(outcome, "hub-vm", "loc1-host")).containsExactly(HUB_TO_LOC1_BY_ER);
    }

    /** One flag is not enough: both must be set (R-PEER-09). */
    @Test
    void hub_that_does_not_allow_transit_to_a_spoke_that_wants_it() {
        Outcome outcome = run(InteropTestbed.builder()
                .peering("hub", "spoke", p -> p.allowGatewayTransit(false)));
        assertThat(lostBy(outcome, "spoke-vm", "loc1-host")).isEqualTo("spoke-vm R-RT-03");
    }

    /**
     * With the hub's switch off (R-ERT-03) the hub does not learn the remote network, while the remote one still learns
     * hub and spoke: its packets arrive, the answers do not leave. On-premises is not concerned.
     */
    @Test
    void hairpin_switched_off_at_the_hub() {
        Outcome outcome = run(InteropTestbed.builder().virtualNetwork("hub",
                v -> v.expressRouteGateway("er-gw", g -> g.allowRemoteVnetTraffic(false))));
        assertThat(lostBy(outcome, "hub-vm", "remote-vm")).isEqualTo("hub-vm R-RT-03");
        assertThat(lostBy(outcome, "spoke-vm", "remote-vm")).isEqualTo("spoke-vm R-RT-03");
        assertThat(outcome.journey("remote-vm", "hub-vm").isAnswerLost()).isTrue();
        assertThat(outcome.journey("loc1-host", "remote-vm").reached()).isTrue();
    }

    /** The same at the other gateway: now the hub's packets arrive and the remote answers do not leave. */
    @Test
    void hairpin_switched_off_at_the_remote_network() {
        Outcome outcome = run(InteropTestbed.builder().virtualNetwork("remote",
                v -> v.expressRouteGateway("er-gw", g -> g.allowRemoteVnetTraffic(false))));
        assertThat(outcome.journey("hub-vm", "remote-vm").isAnswerLost()).isTrue();
        assertThat(lostBy(outcome, "remote-vm", "hub-vm")).isEqualTo("remote-vm R-RT-03");
        assertThat(outcome.journey("remote-vm", "loc1-host").reached()).isTrue();
    }

    /** Since 2023-2024 the switch is off unless it is set (R-ERT-03). */
    @Test
    void hairpin_in_the_profile_of_2024() {
        Outcome plain = run(InteropTestbed.builder().profile(2024));
        assertThat(plain.journey("hub-vm", "remote-vm").reached()).isFalse();
        Outcome set = run(InteropTestbed.builder().profile(2024)
                .virtualNetwork("hub", v -> v.expressRouteGateway("er-gw", g -> g.allowRemoteVnetTraffic(true)))
                .virtualNetwork("remote", v -> v.expressRouteGateway("er-gw", g -> g.allowRemoteVnetTraffic(true))));
        assertThat(set.journey("hub-vm", "remote-vm").reached()).isTrue();
    }

    /**
     * Location 1 without local preference hears 10.10.30.0/24 twice: from the MSEE with path 12076 (R-ERB-13) and from
     * the VPN gateway with path 65515. Local preference 100, path length 1, origin IGP, no MED to compare (other
     * neighbouring AS), both external, same cost: the lower router id decides. Here the gateway's, 10.0.0.1 against
     * 10.0.0.2, so packets to the hub take the VPN. The hub itself still prefers ExpressRoute (R-COEX-02): asymmetric.
     */
    @Test
    void location_1_without_local_preference_and_the_vpn_gateway_has_the_lower_router_id() {
        Outcome outcome = run(withoutLocalPreference("10.0.0.1", "10.0.0.2"));
        assertThat(there(outcome, "loc1-host", "hub-vm")).containsExactly(LOC1_TO_HUB_BY_VPN);
        assertThat(back(outcome, "loc1-host", "hub-vm")).containsExactly(HUB_TO_LOC1_BY_ER);
        assertThat(there(outcome, "loc1-host", "remote-vm")).containsExactly(
                "loc1-host > loc1/lan > loc1/ce1 > er1/primary/msee > remote/er-gw > remote-vm : reached");
    }

    /** The other way round the MSEE's router id is lower: ExpressRoute both ways, by luck. */
    @Test
    void location_1_without_local_preference_and_the_msee_has_the_lower_router_id() {
        Outcome outcome = run(withoutLocalPreference("10.0.0.2", "10.0.0.1"));
        assertThat(there(outcome, "loc1-host", "hub-vm")).containsExactly(LOC1_TO_HUB_BY_ER);
        assertThat(back(outcome, "loc1-host", "hub-vm")).containsExactly(HUB_TO_LOC1_BY_ER);
    }

    private static Scenario.Builder withoutLocalPreference(String vpnGateway, String msee) {
        return InteropTestbed.builder()
                .virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.routerId(vpnGateway)))
                .circuit("er1", c -> c.primary(
                        l -> l.mseeRouterId(msee).fromAzure(m -> m.withoutLocalPreference())));
    }

    /**
     * A /26 that location 1 announces over the VPN only is longer than the /25 over ExpressRoute, so the hub takes the
     * VPN (R-COEX-02, R-SEL-01); location 1 still answers over ExpressRoute, which its local preference prefers.
     */
    @Test
    void location_1_announces_a_longer_prefix_over_the_vpn_only() {
        Outcome outcome = run(InteropTestbed.builder()
                .site("loc1", s -> s.router("lan", r -> r.announce("10.2.30.0/26")))
                .tunnel("loc1-vpn", t -> t.toAzure(m -> m.permit("10.2.30.0/25", "10.2.30.0/26"))));
        assertThat(there(outcome, "hub-vm", "loc1-host")).containsExactly(HUB_TO_LOC1_BY_VPN);
        assertThat(back(outcome, "hub-vm", "loc1-host")).containsExactly(LOC1_TO_HUB_BY_ER);
    }

    /** The MSEEs stay up without their links, so the two networks on the circuit still meet there (R-TR-14). */
    @Test
    void both_links_of_circuit_1_down() {
        Outcome outcome = run(InteropTestbed.builder(), "er1/primary", "er1/secondary");
        assertThat(there(outcome, "hub-vm", "remote-vm")).containsExactly(
                "hub-vm > er1/primary/msee > remote/er-gw > remote-vm : reached",
                "hub-vm > er1/secondary/msee > remote/er-gw > remote-vm : reached");
        assertThat(there(outcome, "hub-vm", "loc1-host")).containsExactly(HUB_TO_LOC1_BY_VPN);
        assertThat(there(outcome, "loc1-host", "hub-vm")).containsExactly(LOC1_TO_HUB_BY_VPN);
        assertThat(outcome.journey("loc1-host", "remote-vm").reached()).isFalse();
    }

    @Test
    void circuit_1_down() {
        Outcome outcome = run(InteropTestbed.builder(), "er1");
        assertThat(lostBy(outcome, "hub-vm", "remote-vm")).isEqualTo("hub-vm R-RT-03");
        assertThat(there(outcome, "hub-vm", "loc1-host")).containsExactly(HUB_TO_LOC1_BY_VPN);
        assertThat(outcome.journey("hub-vm", "loc2-host").reached()).isTrue();
    }

    @Test
    void circuit_1_and_the_hubs_vpn_gateway_down() {
        Outcome outcome = run(InteropTestbed.builder(), "er1", "hub/vpn-gw");
        assertThat(lostBy(outcome, "hub-vm", "loc1-host")).isEqualTo("hub-vm R-RT-03");
        assertThat(lostBy(outcome, "loc1-host", "hub-vm")).isEqualTo("loc1/lan RFC1812-5.2.7.1");
        assertThat(lostBy(outcome, "branch-vm", "hub-vm")).isEqualTo("branch-vm R-RT-03");
        assertThat(outcome.journey("hub-vm", "spoke-vm").reached()).isTrue();
        assertThat(outcome.journey("hub-vm", "loc2-host").reached()).isTrue();
    }
}
