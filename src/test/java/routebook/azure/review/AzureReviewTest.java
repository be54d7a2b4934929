package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import routebook.azure.data.Dataset;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Check;
import routebook.network.Effect;
import routebook.network.Finding;
import routebook.network.Network;
import routebook.testing.InteropTestbed;

/** The list of checks: complete, in order, and each with its row, its class and its fixtures. */
class AzureReviewTest {

    private static final Path SOURCES = Path.of("src/main/java/routebook/azure/review");

    /** Azure's list has no row for these. */
    private static final List<String> OWN = List.of("PROFILE_UNKNOWN", "ADDR_MACHINE_OUTSIDE_SUBNET", "ADDR_DUPLICATE",
            "PEERING_GLOBAL_TRANSIT", "VPN_SKU_UNKNOWN", "ER_CIRCUIT_PORT", "ER_SCALE_UNITS", "ER_VNET_COMMUNITY",
            "VPN_BGP_ADDRESS_OUTSIDE_GATEWAY_SUBNET", "ARS_SUBNET_MISSING", "ARS_MULTIPLE",
            "VPN_NAT_DYNAMIC_SHARED");

    /** Rows about a wish that a design declares: a user route to the frontend is the wish to reach it. */
    private static final List<String> WISHES = List.of("VPN_P2S_LIMIT", "PEERING_GLOBAL_BASIC_LB");

    private static final List<Fixture> FIXTURES = Stream.of(
                    List.of(new Fixture("PROFILE_UNKNOWN", "bed", "profile",
                            "profile 1999; expected one of 2018, 2021, 2024, 2026",
                            Beds.site().profile(1999), Beds.site().profile(2018))),
                    AddressingTest.FIXTURES, PeeringTest.FIXTURES, GatewayTest.FIXTURES, VpnTest.FIXTURES,
                    ExpressRouteTest.FIXTURES, ExpressRouteSkusTest.FIXTURES, GlobalReachTest.FIXTURES, CoexistenceTest.FIXTURES, UdrTest.FIXTURES, ApplianceTest.FIXTURES,
                    NsgTest.FIXTURES, RouteServerTest.FIXTURES)
            .flatMap(List::stream).toList();

    private static List<String> ids() {
        return AzureReview.CHECKS.stream().map(Check::id).toList();
    }

    @TestFactory
    Stream<DynamicTest> profile() {
        return Fixture.tests(FIXTURES.subList(0, 1));
    }

    @Test
    void everyRuleThatADesignDecidesIsCheckedOrWaitsWithAReason() {
        Set<String> decidable = Dataset.rows("lint-rules.csv").stream()
                .filter(row -> row.get("decidable").equals("design")).map(row -> row.get("id"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> known = new LinkedHashSet<>(ids());
        OWN.forEach(known::remove);
        WISHES.forEach(known::remove);

        assertThat(known).doesNotContainAnyElementsOf(NotYet.NOT_YET.keySet());
        known.addAll(NotYet.NOT_YET.keySet());
        assertThat(known).containsExactlyInAnyOrderElementsOf(decidable);
        assertThat(NotYet.NOT_YET.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    void checksStandInTheOrderOfTheRows() {
        List<String> rows = Dataset.rows("lint-rules.csv").stream().map(row -> row.get("id")).toList();
        List<String> ofRows = ids().stream().filter(id -> !OWN.contains(id)).toList();

        assertThat(ofRows).isSubsetOf(rows).doesNotHaveDuplicates()
                .isEqualTo(rows.stream().filter(ofRows::contains).toList());
    }

    @Test
    void whatACheckSaysIsWhatItsRowSays() {
        Map<String, Map<String, String>> rows = Dataset.rows("lint-rules.csv").stream()
                .collect(Collectors.toMap(row -> row.get("id"), row -> row));
        for (Check check : AzureReview.CHECKS) {
            if (OWN.contains(check.id())) {
                assertThat(check.effect()).isEqualTo(Effect.REFUSED);
                continue;
            }
            Map<String, String> row = rows.get(check.id());
            assertThat(check.sentence()).isEqualTo(row.get("summary"));
            assertThat(check.severity().name().toLowerCase(Locale.ROOT)).isEqualTo(row.get("severity"));
            assertThat(check.effect().name().toLowerCase(Locale.ROOT)).isEqualTo(row.get("effect"));
            assertThat(check.facts()).isNotEmpty().allSatisfy(fact -> assertThat(fact).matches("[RL]-[A-Z0-9]+-\\d+"));
            assertThat(check.citation().source()).isNotBlank();
            // The page on service tags has no date.
            assertThat(check.citation().asOf()).matches(check.id().equals("NSG_VNET_TAG_TOO_WIDE")
                    ? "" : "\\d{4}(-\\d{2}(-\\d{2})?)?");
        }
    }

    @Test
    void rangesOfFactsAndSeveralSourcesAreReadInFull() {
        Check tunnels = check("VPN_TUNNEL_LIMIT");
        Check peerings = check("PEERING_LIMIT");

        assertThat(tunnels.facts()).containsExactly("R-VPN-12", "L-VPN-11", "L-VPN-12", "L-VPN-13", "L-VPN-14");
        assertThat(peerings.citation()).hasToString("azure-subscription-service-limits.md; "
                + "expressroute-about-virtual-network-gateways.md (2026, documented)");
    }

    /** Checks that hold an amount against a limit. Not VPN_NAT_DYNAMIC_POOL, where it is the shorter prefix that is too much. */
    private static final Set<String> LIMITS = Set.of("ADDR_SUBNET_TOO_SMALL", "FW_SUBNET_SIZE", "GW_SUBNET_TOO_SMALL_VPN",
            "GW_SUBNET_TOO_SMALL_COEXIST", "GW_SUBNET_TOO_SMALL_16_CIRCUITS", "ER_CIRCUITS_PER_VNET", "ER_GATEWAY_BOTTLENECK",
            "ER_LINK_LIMIT", "ER_ROUTE_LIMIT_ONPREM", "ER_ROUTE_LIMIT_VNET", "GR_CE_MAX_PREFIX", "NSG_LIMIT", "PEERING_LIMIT",
            "ARS_PEER_LIMIT", "ARS_ROUTES_TO_ER_LIMIT", "UDR_LIMIT", "UDR_TAG_LIMIT", "VPN_P2S_LIMIT",
            "VPN_P2S_WINDOWS_ROUTES", "VPN_PREFIX_LIMIT", "VPN_TUNNEL_LIMIT");

    /** A check of that kind, and no other, says how much of what it found and what the limit is; the words say it too. */
    @Test
    void whatIsHeldAgainstALimitHasAFigure() {
        assertThat(ids()).containsAll(LIMITS);
        for (Fixture fixture : FIXTURES) {
            for (Finding finding : Fixture.findings(fixture.check(), fixture.failing().build())) {
                // An IPv6 subnet is a /64, no more and no less; FastPath has one limit among what it does not support.
                boolean measured = LIMITS.contains(fixture.check()) && !finding.text().contains("expected exactly")
                        || finding.text().contains("addresses, of which it takes");
                assertThat(finding.figure().isPresent()).as(finding.text()).isEqualTo(measured);
                finding.figure().ifPresent(figure -> assertThat(finding.text().replaceAll("[^0-9]+", " ").split(" "))
                        .as(finding.text()).contains(Long.toString(figure.amount()), Long.toString(figure.limit())));
            }
        }
    }

    private static Check check(String id) {
        return AzureReview.CHECKS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theListAndTheFoldersAgree() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> classes = files.filter(AzureReviewTest::isCheck)
                    .map(file -> file.getFileName().toString().replace(".java", "")).toList();

            assertThat(classes).containsExactlyInAnyOrderElementsOf(
                    AzureReview.CHECKS.stream().map(check -> check.getClass().getSimpleName()).toList());
        }
    }

    private static boolean isCheck(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("extends ReviewRule");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aClassHasTheNameOfItsRule() {
        for (Check check : AzureReview.CHECKS) {
            String name = Arrays.stream(check.id().split("_"))
                    .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining());

            assertThat(check.getClass().getSimpleName()).isEqualTo(name);
        }
    }

    @Test
    void everyCheckHasAFixture() {
        assertThat(FIXTURES.stream().map(Fixture::check).distinct()).containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void theBedsBreakNoRule() {
        assertThat(Network.review(Beds.network(v -> {}).build(), AzureReview.CHECKS)).isEmpty();
        assertThat(Network.review(Beds.hubAndSpoke().build(), AzureReview.CHECKS)).isEmpty();
        assertThat(Network.review(Beds.site().build(), AzureReview.CHECKS)).isEmpty();
        assertThat(Network.review(Beds.firewall().build(), AzureReview.CHECKS)).isEmpty();
    }

    /** All three are true of it: the secondary interface is shut, one router has both links, remote has no peering. */
    @Test
    void theTestbedIsAcceptedWithThreeWarnings() {
        List<Finding> findings = Network.review(InteropTestbed.scenario(), AzureReview.CHECKS);

        assertThat(findings.stream().map(
                        each -> each.severity() + " " + each.effect() + " " + each.check().id() + " " + each.element()))
                .containsExactly("WARNING RUNS ER_SINGLE_LINK er1/secondary", "WARNING RUNS ER_SAME_CPE er1",
                        "WARNING RUNS ER_VNET_TO_VNET_HAIRPIN er1");
    }

    @Test
    void aRuleWithoutARowIsAnError() {
        assertThatThrownBy(() -> new ReviewRule("NO_SUCH_RULE") {
            @Override
            protected void look(Design design, Findings findings) {}
        }).isInstanceOf(IllegalStateException.class).hasMessage("lint-rules.csv has no row NO_SUCH_RULE");
        assertThatThrownBy(() -> Limits.get("L-NONE-01")).isInstanceOf(IllegalStateException.class)
                .hasMessage("limits.csv has no row L-NONE-01");
    }
}
