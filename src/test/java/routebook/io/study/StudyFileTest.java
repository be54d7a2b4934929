package routebook.io.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routebook.analysis.Flows;
import routebook.analysis.StudyAnswers;
import routebook.io.design.DesignKeys;
import routebook.io.design.DesignSource;
import routebook.io.text.Fault;
import routebook.io.text.ScenarioFileException;
import routebook.io.text.SourceText;
import routebook.scenario.Scenario;
import routebook.study.Case;
import routebook.study.Failures;
import routebook.study.SweepRunner;
import routebook.study.Variant;

/** Study files: their changes are written with the keys of design files. */
class StudyFileTest {

    private static StudyFile read(String... lines) {
        return StudyFile.read(SourceText.of(String.join("\n", lines) + "\n", "study.yaml", DesignKeys.EXPECTED), Path.of(""));
    }

    private static List<String> faults(String... lines) {
        ScenarioFileException refused = catchThrowableOfType(ScenarioFileException.class, () -> read(lines));
        return refused.faults().stream().map(Fault::text).toList();
    }

    private static Scenario testbed() {
        return DesignSource.find("interop-testbed").read().scenario();
    }

    static List<String> shipped() {
        return StudyFile.listShipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shipped_studies_read_and_their_variants_differ(String name) {
        List<Variant> variants = StudyFile.find(name).study().variants();
        assertThat(variants).extracting(Variant::id).doesNotHaveDuplicates().isNotEmpty();
    }

    /** Sites reach each other over their circuits by Global Reach alone (R-GR-01); a gateway does not pass on between them. */
    @Test
    void of_the_shipped_topologies_only_global_reach_joins_the_two_sites() {
        StudyFile file = StudyFile.find("topologies");
        assertThat(new StudyAnswers(file.study().failing(Failures.none()), Flows.ALL.and("loc1-host", "loc2-host"),
                SweepRunner.parallel()).reachability().list()).extracting(each -> each.key().values().get(0) + ": "
                + each.row().outcome()).containsExactly("interop-testbed: unreachable", "vpn only: unreachable",
                "one circuit: unreachable", "two circuits: unreachable", "bow tie: unreachable",
                "global reach: reached");
    }

    /**
     * Of 12 flows among two offices and two regions the provider takes the 8 between an office and a region: the offices keep
     * their line, the regions their peering. A duct takes all that an office has, 6. The line takes the 2 between the offices,
     * since circuits do not pass on to each other without Global Reach (R-GR-01). A region's gateway takes the 4 between its
     * region and the offices. A circuit takes nothing: its office goes over the line to the other one.
     */
    @Test
    void shared_risks_take_what_single_failures_leave() {
        StudyFile file = StudyFile.find("shared-risks");
        assertThat(new StudyAnswers(file.study(), file.flows(), SweepRunner.parallel()).singlePoints().list())
                .extracting(each -> each.row().failed() + " " + each.row().lost() + " of " + each.row().flows())
                .filteredOn(row -> !row.contains("+")).containsExactlyInAnyOrder("provider Equinix 8 of 12",
                        "tag Amsterdam duct 6 of 12", "tag Dublin duct 6 of 12", "wan 2 of 12",
                        "weu-hub/er-gw 4 of 12", "neu-hub/er-gw 4 of 12");
        assertThat(cases(file)).filteredOn(each -> each.contains("+")).containsExactly("[] er-dub/primary+er-dub/secondary",
                "[] er-dub/primary+neu-hub/er-gw", "[] er-dub/secondary+neu-hub/er-gw");
    }

    @Test
    void a_value_at_a_place_is_an_edit_of_the_design() {
        StudyFile file = read("routebook-study: 1", "design: interop-testbed", "vary:", "  prepend:",
                "    at: tunnels/loc1-vpn/toAzure/prepend", "    values: [0, 2]");
        assertThat(file.study().variants()).extracting(Variant::scenario).containsExactly(testbed(),
                testbed().edit().tunnel("loc1-vpn", tunnel -> tunnel.toAzure(map -> map.prepend(2))).build());
        assertThat(file.study().variants()).extracting(Variant::values).containsExactly(List.of(0), List.of(2));
    }

    @Test
    void a_change_holds_only_what_changes() {
        StudyFile file = read("routebook-study: 1", "design: interop-testbed", "vary:", "  remote:", "    changes:",
                "      as is: {}", "      two circuits: {connections: {remote-er2: {gateway: remote/er-gw, circuit: er2}}}");
        assertThat(file.study().variants()).extracting(Variant::scenario).containsExactly(testbed(),
                testbed().edit().connection("remote-er2", c -> c.gateway("remote/er-gw").circuit("er2")).build());
    }

    @Test
    void an_alternative_may_be_another_design_or_the_base_without_some_parts() {
        StudyFile file = read("routebook-study: 1", "design: interop-testbed", "alternatives:",
                "  firewall: {design: hub-firewall}", "  no tunnel: {without: loc1-vpn}");
        assertThat(file.study().variants()).extracting(Variant::scenario).containsExactly(testbed(),
                DesignSource.find("hub-firewall").read().scenario(), testbed().edit().without("loc1-vpn").build());
    }

    @Test
    void variants_may_be_listed() {
        StudyFile file = read("routebook-study: 1", "design: interop-testbed", "vary:",
                "  prepend: {at: tunnels/loc1-vpn/toAzure/prepend, values: [0, 2]}",
                "  weight: {at: connections/hub-er1/weight, values: [0, 10]}",
                "only:", "  - {prepend: 2, weight: 0}", "  - {prepend: 0, weight: 10}");
        assertThat(file.study().variants()).extracting(Variant::values).containsExactly(List.of(2, 0), List.of(0, 10));
    }

    /** Keys, places, names and values are all looked at before anything is refused; each is told where it stands. */
    @Test
    void every_fault_is_told_with_its_line() {
        assertThat(faults("routebook-study: 1", "design: interop-testbed", "vary:",
                "  prepend:", "    at: tunnels/loc1-vpn/toAzure/prepnd", "    values: [0]",
                "  weight:", "    at: connections/hub-er1/weight", "    values: [40000]",
                "failures:", "  - {each: circuits}"))
                .containsExactly("study.yaml:11:12: failures.0.each: found \"circuits\", expected a kind of element such as "
                        + "circuit; did you mean \"circuit\"?");
        assertThat(faults("routebook-study: 1", "design: interop-testbed", "vary:",
                "  prepend:", "    at: tunnels/loc1-vpn/toAzure/prepnd", "    values: [0]",
                "  weight:", "    at: connections/hub-er1/weight", "    values: [40000]"))
                .containsExactly("study.yaml:6:14: tunnels.loc1-vpn.toAzure.prepnd: found an unknown key, expected one of deny, "
                        + "permit, localPreference, communityPreferences, med, weight, prepend, communities; did you mean prepend?",
                        "study.yaml:9:14: connections.hub-er1.weight: found the number 40000, expected a weight from 0 to 32000");
    }

    @Test
    void a_place_that_the_design_does_not_have_names_the_nearest() {
        assertThat(faults("routebook-study: 1", "design: interop-testbed", "vary:",
                "  weight:", "    at: connections/hub-er3/weight", "    values: [1, 2]"))
                .hasSize(2).allMatch(fault -> fault.contains("connections/hub-er3/weight leads to nothing in the design")
                        && fault.contains("did you mean \"hub-er1\"?"))
                .first().asString().startsWith("study.yaml:6:14: vary.weight.values.0: found the number 1");
    }

    @Test
    void a_change_that_affects_nothing_is_a_fault() {
        assertThat(faults("routebook-study: 1", "design: interop-testbed", "vary:", "  weight:",
                "    at: connections/hub-er1/weight", "    values: [0, 7, 7]",
                "alternatives:", "  same: {}"))
                .containsExactly("study.yaml:6:20: vary.weight.values.2: found the number 7, expected a change that can be made; "
                        + "changes nothing; the design is the same as with 7",
                        "study.yaml:8:3: alternatives.same: found an empty block, expected a change that can be made; "
                        + "changes nothing; the design is the same as with interop-testbed");
    }

    @Test
    void an_unknown_design_or_element_is_told_with_the_nearest_name() {
        assertThat(faults("routebook-study: 1", "design: interop-testbd")).singleElement().asString()
                .startsWith("study.yaml:2:9: design: found \"interop-testbd\", expected a design; found no file and no shipped "
                        + "design \"interop-testbd\"; did you mean \"interop-testbed\"?");
        assertThat(faults("routebook-study: 1", "design: interop-testbed", "alternatives:", "  less: {without: er9}"))
                .containsExactly("study.yaml:4:3: alternatives.less: found a block with \"without\", expected a change that can "
                        + "be made; the design \"interop-testbed\" has no part \"er9\"");
    }

    @Test
    void flows_and_failures_are_names_of_the_design() {
        assertThat(faults("routebook-study: 1", "design: interop-testbed", "failures: [{elements: er3}]",
                "flows: [{from: loc1-hst, to: hub-vm}]"))
                .containsExactly("study.yaml:3:12: failures.0: found a block with \"elements\", expected elements of the design; "
                                + "no element \"er3\"; did you mean \"er1\"?",
                        "study.yaml:4:9: flows.0: found a block with \"from\", \"to\", expected two end points of the design; "
                                + "no end point \"loc1-hst\"; did you mean \"loc1-host\"?");
    }

    /** The loop that an author of Java would write gives the same designs, in the same order. */
    @Test
    void the_shipped_growth_is_a_loop() {
        List<Scenario> written = new ArrayList<>();
        for (int spokes : List.of(0, 1, 3, 7)) {
            for (int prefixes : List.of(0, 1, 3, 7)) {
                Scenario.Builder design = testbed().edit();
                IntStream.rangeClosed(2, spokes + 1).forEach(number -> design
                        .virtualNetwork("spoke" + number, spoke -> spoke.region("East US 2").space("10.12." + number + ".0/24")
                                .subnet("default", "10.12." + number + ".0/24")
                                .machine("spoke" + number + "-vm", "default", "10.12." + number + ".4"))
                        .peering("hub", "spoke" + number, side -> side.allowGatewayTransit(true))
                        .peering("spoke" + number, "hub", side -> side.useRemoteGateways(true)));
                design.virtualNetwork("spoke", spoke -> spoke.space(Stream.concat(Stream.of("10.11.30.0/26"),
                        IntStream.rangeClosed(2, prefixes + 1).mapToObj(number -> "10.13." + number + ".0/24"))
                        .toArray(String[]::new)));
                written.add(design.build());
            }
        }
        assertThat(StudyFile.find("growth").study().variants()).extracting(Variant::scenario)
                .containsExactlyElementsOf(written);
    }

    /** 300 copies need two numbers of an address; AS numbers and times are numbers again once they are written out. */
    @Test
    void copies_go_on_beyond_255() {
        StudyFile file = read("routebook-study: 1", "design: interop-testbed", "vary:", "  branches:", "    repeat: [300, 0]",
                "    change:", "      sites:", "        branch<n>:", "          asn: <n+64999>", "          insideRttMs: <n/100>.5",
                "          routers: {edge: {lans: {10.<n/256+20>.<n%256>.0/24: 10.<n/256+20>.<n%256>.1}}}",
                "          hosts: {pc<n>: 10.<n/256+20>.<n%256>.20}");
        assertThat(file.study().variants()).extracting(Variant::values).containsExactly(List.of(300), List.of(0));
        Scenario.Builder written = testbed().edit();
        IntStream.rangeClosed(1, 300).forEach(number -> {
            String start = number < 256 ? "10.20." + number : "10.21." + (number - 256);
            written.site("branch" + number, site -> site.asn(64_999 + number).insideRttMs(number / 100 + 0.5)
                    .router("edge", router -> router.lan(start + ".0/24", start + ".1"))
                    .host("pc" + number, start + ".20"));
        });
        assertThat(file.study().variants()).extracting(Variant::scenario).containsExactly(written.build(), testbed());
    }

    private static List<String> cases(StudyFile file) {
        return SweepRunner.parallel().run(file.study(), (Case each) -> each.variant().values() + " " + each.failure().name());
    }

    /** Pairs are made of what the narrowing leaves: loc1-vpn and er1's links, but neither branch-vpn nor er2's. */
    @Test
    void failures_are_narrowed_down_and_combined() {
        assertThat(cases(read("routebook-study: 1", "design: interop-testbed", "failures:",
                "  - {each: [tunnel, circuit link], region: East US 2, matching: [loc1*, '*r1/*'], together: 2}")))
                .containsExactly("[] ", "[] loc1-vpn", "[] er1/primary", "[] er1/secondary", "[] loc1-vpn+er1/primary",
                        "[] loc1-vpn+er1/secondary", "[] er1/primary+er1/secondary");
    }

    /** Only the alternative says whose the circuit is, and what shares a duct; in it the tag fails as one, too. */
    @Test
    void what_only_one_variant_has_fails_in_that_one() {
        assertThat(cases(read("routebook-study: 1", "design: interop-testbed", "alternatives:",
                "  as bought: {change: {circuits: {er1: {provider: Contoso}}, tags: {same duct: [er1/primary, loc1-vpn]}}}",
                "failures:", "  - {each: circuit, provider: Contoso}", "  - {each: tag, tag: same duct}",
                "  - {each: tunnel, tag: same duct}")))
                .containsExactly("[interop-testbed] ", "[as bought] ", "[as bought] er1", "[as bought] tag same duct",
                        "[as bought] loc1-vpn");
    }

    /** Without er2 the second failure takes the tunnel alone, and the first is not tried; the variant is computed all the same. */
    @Test
    void a_variant_fails_what_it_has_of_the_named_elements() {
        assertThat(SweepRunner.parallel().run(read("routebook-study: 1", "design: interop-testbed", "alternatives:",
                "  one circuit: {without: [er2, hub-er2]}", "failures:", "  - {elements: er2}",
                "  - {elements: [er2, loc1-vpn], name: the trench}").study(), (Case each) -> each.variant().values() + " "
                + each.status().word() + " " + each.failure().name() + " " + each.failure().elements())).containsExactly(
                "[interop-testbed] computed  []", "[interop-testbed] computed er2 [er2]",
                "[interop-testbed] computed the trench [er2, loc1-vpn]",
                "[one circuit] computed  []", "[one circuit] computed the trench [loc1-vpn]");
    }

    @Test
    void a_missing_study_names_the_shipped_ones() {
        assertThatThrownBy(() -> StudyFile.find("preferences")).hasMessageStartingWith(
                "found no file and no shipped study \"preferences\"; did you mean \"preference\"?; shipped are growth, ");
    }
}
