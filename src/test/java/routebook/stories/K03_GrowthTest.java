package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.analysis.Flows;
import routebook.analysis.Question;
import routebook.analysis.StudyAnswers;
import routebook.io.study.StudyFile;
import routebook.scenario.Scenario;
import routebook.study.SweepRunner;

/**
 * A design that grows: one change, written once, in more and more copies.
 *
 * <pre>
 *   desk --- office/edge ====office-vpn==== hub/vpn-gw --- hub --- shop1
 *                                                            \---- shop2
 *                                                             \--- ...
 * </pre>
 */
class K03_GrowthTest {

    private static final String DESIGN = """
            routebook: 1
            regions: {West Europe: {insideRttMs: 1}}
            metros: {Amsterdam: {region: West Europe, toRegionRttMs: 1, insideRttMs: 0}}
            virtualNetworks:
              hub:
                region: West Europe
                space: [10.0.0.0/16]
                subnets: {GatewaySubnet: 10.0.255.0/27}
                vpnGateways: {vpn-gw: {bgpAddress: 10.0.255.30, passRttMs: 1}}
            tunnels:
              office-vpn: {gateway: hub/vpn-gw, remote: office/edge, siteAddress: 192.168.10.2}
            sites:
              office:
                asn: 65010
                metro: Amsterdam
                insideRttMs: 0
                routers: {edge: {lans: {192.168.10.0/24: 192.168.10.1}}}
                hosts: {desk: 192.168.10.20}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void design() throws IOException {
        Files.writeString(folder.resolve("shops.yaml"), DESIGN);
    }

    private StudyFile study(String vary) throws IOException {
        Path file = folder.resolve("growth.yaml");
        Files.writeString(file, "routebook-study: 1\ndesign: shops.yaml\nvary:\n" + vary.indent(2));
        return StudyFile.read(file);
    }

    private static List<String> learned(StudyFile study) {
        return new StudyAnswers(study.study(), Flows.ALL, SweepRunner.parallel()).ask(Question.ROUTES).list().stream()
                .filter(each -> each.row().at().equals("office/edge") && each.row().table().equals("in"))
                .map(each -> each.key().values() + " " + each.row().prefix()).toList();
    }

    /** The gateway announces the spaces of its own network and of those that use it over a peering (R-PEER-09). */
    @Test
    void every_copy_is_one_more_prefix_at_the_office() throws IOException {
        assertThat(learned(study("""
                shops:
                  repeat: [0, 1, 3]
                  change:
                    virtualNetworks:
                      shop<n>: {region: West Europe, space: [10.1.<n>.0/24]}
                    peerings:
                      - {from: hub, to: shop<n>, allowGatewayTransit: true}
                      - {from: shop<n>, to: hub, useRemoteGateways: true}
                """))).containsExactly("[0] 10.0.0.0/16",
                "[1] 10.0.0.0/16", "[1] 10.1.1.0/24",
                "[3] 10.0.0.0/16", "[3] 10.1.1.0/24", "[3] 10.1.2.0/24", "[3] 10.1.3.0/24");
    }

    /** A list in a change takes the place of the base's; what the base has is said again, and stands there once. */
    @Test
    void copies_make_one_list_longer() throws IOException {
        assertThat(learned(study("""
                prefixes:
                  repeat: [0, 2]
                  change: {virtualNetworks: {hub: {space: [10.0.0.0/16, 10.<n+8>.0.0/16]}}}
                """))).containsExactly("[0] 10.0.0.0/16",
                "[2] 10.0.0.0/16", "[2] 10.9.0.0/16", "[2] 10.10.0.0/16");
    }

    /** Copies know the numbers of their neighbours, so they can be joined in a ring. */
    @Test
    void copies_may_name_each_other() throws IOException {
        Scenario grown = study("""
                shops:
                  repeat: [3]
                  change:
                    virtualNetworks: {shop<n>: {region: West Europe, space: [10.1.<n>.0/24]}}
                    peerings:
                      - {from: shop<n>, to: shop<n%3+1>}
                """).study().variants().get(0).scenario();
        assertThat(grown.peerings()).extracting(side -> side.from() + " > " + side.to())
                .containsExactly("shop1 > shop2", "shop2 > shop3", "shop3 > shop1");
    }
}
