package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.azure.review.AzureReview;
import routebook.network.Network;
import routebook.scenario.Scenario;

/**
 * Networks of the classic deployment model beside one of Resource Manager.
 *
 * <pre>
 *   old 10.1.0.0/16 (classic)  old-vm -- gw (AS 65011) --- to-old ---+
 *                                                                    gw (AS 65010) -- new-vm  new 10.2.0.0/16
 *   older 10.3.0.0/16 (classic) older-vm -- gw (AS 65012) - to-older-+
 * </pre>
 */
class P04_ClassicNetworksTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("classic");
        network(world, "new", 65010, "10.2", false);
        network(world, "old", 65011, "10.1", true);
        network(world, "older", 65012, "10.3", true);
        return world.tunnel("to-old", t -> t.gateway("new/gw").remote("old/gw"))
                .tunnel("to-older", t -> t.gateway("new/gw").remote("older/gw"));
    }

    private static void network(Scenario.Builder world, String name, long asn, String half, boolean classic) {
        world.virtualNetwork(name, v -> v.region("West Europe").space(half + ".0.0/16").classic(classic)
                .subnet("default", half + ".0.0/24").subnet("GatewaySubnet", half + ".255.0/27")
                .machine(name + "-vm", "default", half + ".0.4")
                .vpnGateway("gw", g -> g.asn(asn).address(half + ".255.4").bgpAddress(half + ".255.30")));
    }

    private static List<String> refusals(Scenario.Builder world) {
        return Network.review(world.build(), AzureReview.CHECKS).stream().map(finding -> finding.check().id())
                .filter(id -> id.startsWith("PEERING")).distinct().toList();
    }

    /** R-V2V-01: VNet-to-VNet joins the two deployment models; classic or not makes no difference to a tunnel. */
    @Test
    void a_tunnel_between_the_models() {
        assertThat(there(run(world()), "old-vm", "new-vm")).containsExactly("old-vm > old/gw > new/gw > new-vm : reached");
        assertThat(back(run(world()), "old-vm", "new-vm")).containsExactly("new-vm > new/gw > old/gw > old-vm : reached");
        assertThat(run(world()).journey("new-vm", "old-vm").reached()).isTrue();
        assertThat(lostBy(run(world(), "to-old"), "new-vm", "old-vm")).isEqualTo("new-vm R-RT-03");
    }

    /** R-BGP-09, R-V2V-03: with BGP end to end two classic networks reach each other through the gateway between them. */
    @Test
    void two_classic_networks_through_a_third() {
        assertThat(there(run(world()), "old-vm", "older-vm"))
                .containsExactly("old-vm > old/gw > new/gw > older/gw > older-vm : reached");
    }

    /** R-PEER-05: the Resource Manager side alone makes a peering with a classic network, and the tunnel lies idle (R-PEER-15). */
    @Test
    void a_peering_from_the_resource_manager_side() {
        Scenario.Builder peered = world().peering("new", "old", p -> {});
        assertThat(there(run(peered), "new-vm", "old-vm")).containsExactly("new-vm > old-vm : reached");
        assertThat(there(run(peered), "old-vm", "new-vm")).containsExactly("old-vm > new-vm : reached");
        assertThat(refusals(peered)).doesNotContain("PEERING_CLASSIC_PAIR", "PEERING_ONE_SIDED");
    }

    /** R-PEER-05: two classic networks cannot be peered; a tunnel is what remains to them. */
    @Test
    void two_classic_networks_cannot_be_peered() {
        Scenario.Builder pair = world().peering("old", "older", p -> {}).peering("older", "old", p -> {});
        assertThat(refusals(pair)).contains("PEERING_CLASSIC_PAIR");
        assertThat(refusals(world())).isEmpty();
    }
}
