package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.run;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.analysis.Decisions;
import routebook.analysis.LadderText;
import routebook.analysis.PrefixLife;
import routebook.analysis.row.DecisionRow;
import routebook.analysis.row.PrefixEventRow;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.Element;
import routebook.routing.Received;
import routebook.routing.Rib;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;

/** Why: every candidate of a decision, and how far the announcement of a prefix came, on the testbed of G01. */
class Q01_WhyTest {

    private final Outcome outcome = run(InteropTestbed.builder());

    /** R-COEX-02 chose, the None route and the default route are shorter; nothing else of the hub holds 10.2.30.10. */
    @Test
    void every_candidate_in_a_subnet() {
        assertThat(Decisions.at(outcome, "hub-vm", Ip.parse("10.2.30.10")).list())
                .extracting(DecisionRow::verdict, DecisionRow::candidate, DecisionRow::rule)
                .containsExactly(tuple("taken", "10.2.30.0/25 VirtualNetworkGateway from hub/er-gw", "R-COEX-02"),
                        tuple("lost", "10.2.30.0/25 VirtualNetworkGateway from hub/vpn-gw", "R-COEX-02"),
                        tuple("lost", "10.0.0.0/8 None", "RFC1812-5.2.4.3"),
                        tuple("lost", "0.0.0.0/0 Internet", "RFC1812-5.2.4.3"));
    }

    /** Location 1's local preference (R-COEX-05): the route over the VPN loses by 100 against 200. */
    @Test
    void every_candidate_at_a_router() {
        assertThat(Decisions.at(outcome, "loc1/ce1", Ip.parse("10.10.30.4")).list())
                .extracting(DecisionRow::verdict, DecisionRow::candidate, DecisionRow::because)
                .containsExactly(
                        tuple("taken", "10.10.30.0/24 to er1/primary/msee", "loc1/ce1 has 10.10.30.0/24 from "
                                + "er1/primary/msee; the route from hub/vpn-gw loses by local preference 100 against 200"),
                        tuple("lost", "10.10.30.0/24 from hub/vpn-gw", "local preference 100 against 200"));
    }

    /** Complete: of everything that a speaker received for an address, each route is told once, used or with its reason. */
    @Test
    void no_candidate_that_arrived_is_left_out() {
        for (Rib rib : outcome.ribs().listRibs()) {
            for (Element endPoint : outcome.network().elements().endPoints()) {
                Ip destination = outcome.network().findAddress(endPoint.name()).orElseThrow();
                List<DecisionRow> rows = Decisions.at(outcome, rib.speaker().name(), destination).list();
                List<String> unused = new ArrayList<>();
                for (Received received : rib.listReceived()) {
                    boolean used = received.state() == Received.State.BEST || received.state() == Received.State.SHARING;
                    if (received.route().prefix().contains(destination) && !used) {
                        unused.add(received.route().prefix() + " from " + received.from().peer());
                    }
                }
                assertThat(rows.stream().filter(row -> !row.verdict().equals("chosen")).map(DecisionRow::candidate).filter(each -> each.contains(" from ")))
                        .as(rib.speaker().name() + " " + endPoint.name()).containsExactlyInAnyOrderElementsOf(unused);
            }
        }
    }

    /** R-ERT-01: location 2's prefix ends at the hub's ExpressRoute gateway, which keeps it from circuit 1. */
    @Test
    void where_an_announcement_stopped() {
        assertThat(PrefixLife.of(outcome, Prefix.parse("10.1.31.0/25")).list())
                .filteredOn(event -> event.at().equals("hub/er-gw") && event.peer().startsWith("er1/"))
                .extracting(PrefixEventRow::event, PrefixEventRow::rule)
                .containsExactly(tuple("held back", "R-ERT-01"), tuple("held back", "R-ERT-01"));
    }

    @Test
    void a_life_begins_where_the_prefix_is_born() {
        PrefixEventRow first = PrefixLife.of(outcome, Prefix.parse("10.17.30.0/25")).list().get(0);
        assertThat(first.at() + " " + first.event()).isEqualTo("remote/er-gw born");
        assertThatThrownBy(() -> PrefixLife.of(outcome, Prefix.parse("10.17.30.0/24")))
                .hasMessage("nobody announces 10.17.30.0/24; announced are 10.17.30.0/25");
    }

    /** There and back: loc1 to the hub is decided at five places there and at four back. */
    @Test
    void along_a_path_there_and_back() {
        assertThat(Decisions.along(outcome, outcome.journey("loc1-host", "hub-vm")).list().stream()
                .filter(row -> row.verdict().equals("taken")).map(DecisionRow::at))
                .containsExactly("loc1-host", "loc1/lan", "loc1/ce1", "er1/primary/msee", "hub/er-gw",
                        "hub-vm", "er1/primary/msee", "loc1/ce1", "loc1/lan");
    }

    /**
     * Location 1 prepends its AS 65021 twice towards circuit 1, so the edge router hears it three times; location 2 announces a
     * summary around its network.
     */
    @Test
    void where_a_prefix_was_prepended_and_summarised() {
        Outcome changed = run(InteropTestbed.builder()
                .circuit("er1", c -> c.primary(l -> l.toAzure(m -> m.prepend(2))))
                .site("loc2", s -> s.router("ce1", r -> r.summarise("10.1.0.0/16"))));
        PrefixEventRow prepended = PrefixLife.of(changed, Prefix.parse("10.2.30.0/25")).list().stream()
                .filter(event -> event.event().equals("prepended")).findFirst().orElseThrow();
        assertThat(LadderText.sentence(prepended)).isEqualTo(
                "loc1/ce1 prepends to its path towards er1/primary/msee: [] becomes [65021 65021 65021]");
        assertThat(PrefixLife.of(changed, Prefix.parse("10.1.31.0/25")).list())
                .filteredOn(event -> event.event().equals("summarised")).extracting(LadderText::sentence)
                .containsExactly("loc2/ce1 announces 10.1.0.0/16 too, of which it is a part");
    }

    /**
     * R-BGP-13: the hub's VPN gateway hands on nothing of what the ExpressRoute gateway beside it knows, so the branch never
     * learns location 2. R-ERT-01: the ExpressRoute gateway announces its networks and nothing that the VPN gateway knows.
     */
    @Test
    void two_gateways_side_by_side_tell_each_other_nothing() {
        assertThat(LadderText.text(outcome.explain("branch-vm", "loc2-host")).lines().skip(1).findFirst()).hasValue(
                "  10.1.31.0/25 does not come into the table of hub/vpn-gw: hub/er-gw beside it has the prefix, and does not "
                        + "hand it on to a gateway of the other kind [R-BGP-13]");
        assertThat(LadderText.text(outcome.explain("loc2-host", "branch-vm")).lines().skip(1).findFirst()).hasValue(
                "  10.11.30.64/26 does not come into the table of hub/er-gw: hub/vpn-gw beside it has the prefix, and does "
                        + "not hand it on to a gateway of the other kind [R-ERT-01]");
    }
}
