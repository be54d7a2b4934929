package routebook.page;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import routebook.Sweep;
import routebook.io.study.StudyFile;
import routebook.io.study.SweepFolder;
import routebook.network.Network;
import routebook.report.Report;
import routebook.report.Templates;
import routebook.scenario.Scenario;
import routebook.study.Failure;
import routebook.study.Simulator;
import routebook.study.SweepRunner;
import routebook.testing.InteropTestbed;

/** The reports that are opened in the browser, by the name of their folder. */
final class ShownReports {

    private static final String LONG = "n".repeat(200);

    /** Names that a page gets wrong: markup, links, cells, other alphabets and directions, no place for a line break. */
    private static final List<String> HOSTILE = List.of("<script>alert(1)</script>", "a|b\\|c",
            "\"quoted\" 'twice' & &lt;", "../../etc/passwd", "東京 дата-центр مركز البيانات", LONG,
            "--><style>*{display:none}</style>", "javascript:alert(1)");

    private ShownReports() {}

    /** What writes each into a folder and gives its page. */
    static Map<String, Function<Path, Path>> all() {
        Map<String, Function<Path, Path>> reports = new LinkedHashMap<>();
        reports.put("testbed", folder -> report(InteropTestbed.scenario(), Failure.NONE).write(folder).get(0));
        reports.put("testbed-failed", folder -> report(InteropTestbed.scenario(),
                Failure.of("er1/primary", "hub/vpn-gw")).write(folder).get(0));
        reports.put("hostile-names", folder -> report(hostile(), Failure.of(LONG)).write(folder).get(0));
        reports.put("topologies-study", ShownReports::topologies);
        return reports;
    }

    private static Path topologies(Path folder) {
        StudyFile study = StudyFile.find("topologies");
        new Sweep(study, folder, Templates.shipped()).run(SweepFolder.Pieces.by(SweepRunner.parallel()));
        return folder.resolve("index.html");
    }

    private static Report report(Scenario scenario, Failure failure) {
        return Report.of(Network.of(scenario, List.of()), Simulator.DEFAULT, failure, scenario.name() + ".yaml",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "0.1.0");
    }

    /** One network for each name, its region and its machine so named too; the first is the hub. */
    private static Scenario hostile() {
        Scenario.Builder design = Scenario.named(HOSTILE.get(0) + " " + HOSTILE.get(4));
        String hub = place(HOSTILE.get(0));
        for (int i = 0; i < HOSTILE.size(); i++) {
            String name = HOSTILE.get(i);
            String network = place(name);
            String space = "10.0." + i + ".0/24";
            String address = "10.0." + i + ".4";
            design.region(name, 1).assumption(name, name, name)
                    .virtualNetwork(network, v -> v.region(name).space(space).subnet(network, space)
                            .machine("vm " + name, network, address));
            if (!network.equals(hub)) {
                design.peering(hub, network, p -> p.allowGatewayTransit(true))
                        .peering(network, hub, p -> p.useRemoteGateways(true));
            }
        }
        return design.build();
    }

    /** Slashes are what places are written with: their names cannot hold one. */
    private static String place(String name) {
        return name.replace("/", "");
    }
}
