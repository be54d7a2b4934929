package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.azure.review.AzureReview;
import routebook.network.DesignException;
import routebook.network.Effect;
import routebook.network.Finding;
import routebook.network.Network;
import routebook.scenario.Scenario;
import routebook.testing.InteropTestbed;

/** Names and references come first, then what Azure refuses; the rest is simulated and reported. */
class M02_ReviewADesignTest {

    private static List<String> findings(Scenario.Builder design) {
        return Network.review(design.build(), AzureReview.CHECKS).stream()
                .map(finding -> finding.check().id() + " " + finding.element() + " " + finding.path()).toList();
    }

    @Test
    void every_broken_reference_is_told_at_once() {
        assertThat(findings(InteropTestbed.builder()
                .connection("hub-er1", k -> k.circuit("er9"))
                .tunnel("loc1-vpn", t -> t.remote("loc1/ce7"))
                .site("loc2", s -> s.metro("Seatle"))))
                .containsExactly("NAME_UNKNOWN hub-er1 [connections, hub-er1, circuit]",
                        "NAME_UNKNOWN loc1-vpn [tunnels, loc1-vpn, remote]",
                        "NAME_UNKNOWN loc2 [sites, loc2, metro]");
    }

    @Test
    void a_misspelt_name_brings_the_nearest() {
        assertThat(Network.review(InteropTestbed.builder().site("loc2", s -> s.metro("Seatle")).build(), List.of()))
                .extracting(Finding::text)
                .containsExactly("found \"Seatle\"; expected a metro, one of Washington DC, Seattle; did you mean "
                        + "\"Seattle\"?");
    }

    @Test
    void a_tag_names_elements() {
        assertThat(Network.review(InteropTestbed.builder().tag("duct", "er1/primary", "loc1-vnp").build(), List.of()))
                .extracting(finding -> finding.path() + " " + finding.text())
                .containsExactly("[tags, duct, 1] found \"loc1-vnp\"; expected an element of the design; did you mean "
                        + "\"loc1-vpn\"?");
    }

    @Test
    void two_elements_of_one_name() {
        assertThat(findings(InteropTestbed.builder().site("loc1", s -> s.host("hub-vm", "10.2.30.11"))))
                .containsExactly("NAME_TWICE hub-vm [sites, loc1, hosts, hub-vm]");
    }

    @Test
    void things_attached_to_nothing_or_to_themselves() {
        assertThat(findings(InteropTestbed.builder()
                .peering("hub", "hub", p -> {})
                .site("loc1", s -> s.host("stray", "10.99.0.1"))))
                .containsExactly("NOT_ATTACHED hub/peering/hub [peerings, 2, to]",
                        "NOT_ATTACHED stray [sites, loc1, hosts, stray]");
    }

    /** R-PEER-02: Azure refuses to peer networks that overlap, so nothing can be computed. */
    @Test
    void what_azure_refuses_stops_with_every_such_finding() {
        Scenario.Builder overlapping = InteropTestbed.builder()
                .virtualNetwork("spoke", v -> v.space("10.10.30.0/26").subnet("default", "10.10.30.0/26")
                        .machine("spoke-vm", "default", "10.10.30.9"));
        assertThatThrownBy(() -> Routebook.review(overlapping.build()))
                .isInstanceOfSatisfying(DesignException.class, refused -> assertThat(refused.findings())
                        .isNotEmpty().allMatch(finding -> finding.effect() == Effect.REFUSED)
                        .extracting(finding -> finding.check().id()).contains("PEERING_OVERLAP"));
    }

    /** The testbed was built, so Azure accepted it. */
    @Test
    void the_testbed_is_accepted() {
        assertThat(Routebook.review(InteropTestbed.scenario()).findings())
                .noneMatch(finding -> finding.effect() == Effect.REFUSED);
    }
}
