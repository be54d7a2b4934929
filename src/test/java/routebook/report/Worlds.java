package routebook.report;

import java.util.List;
import routebook.network.Network;
import routebook.scenario.Scenario;
import routebook.study.Failure;
import routebook.study.Simulator;
import routebook.testing.InteropTestbed;

/** Designs that the tests report on. */
final class Worlds {

    static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /** Every kind of trouble that a name can be. */
    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>", "a|b\\|c", "\"quoted\" 'twice' & &lt;", "new\nline\tand\u0000zero", "../../etc/passwd",
            "javascript:alert(1)", "](http://evil.example) ![x](y)", "`code` *bold* _it_ ~~no~~ $x$ # end #", "\u202Ereversed\u200F",
            "n".repeat(300), "- item", "1. first", "${7*7} #{7} <#assign x=1> [#x]", "https://evil.example www.evil.example",
            "--><style>*{display:none}</style>", "]]>");

    private Worlds() {}

    static Report testbed(String... failed) {
        return Report.of(network(InteropTestbed.scenario()), Simulator.DEFAULT, Failure.of(failed),
                "designs/interop-testbed.yaml", SHA, "0.1.0");
    }

    static Report of(Scenario scenario) {
        return Report.of(network(scenario), Simulator.DEFAULT, Failure.NONE, "design.yaml", SHA, "0.1.0");
    }

    private static Network network(Scenario scenario) {
        return Network.of(scenario, List.of());
    }

    /** A network of its own for each hostile name, its machine so named too; the first is peered with all others. */
    static Scenario hostile() {
        Scenario.Builder design = Scenario.named(HOSTILE.get(0) + "\n# | `");
        for (int i = 0; i < HOSTILE.size(); i++) {
            String name = HOSTILE.get(i);
            String network = place(name);
            String hub = place(HOSTILE.get(0));
            String space = "10.0." + i + ".0/24";
            String address = "10.0." + i + ".4";
            design.virtualNetwork(network, v -> v.region(name).space(space).subnet(network, space)
                    .machine("vm " + name, network, address));
            design.assumption(name, name, name);
            if (i > 0) {
                design.peering(hub, network, p -> { }).peering(network, hub, p -> { });
            }
        }
        return design.build();
    }

    /** Slashes are what places are written with: their names cannot hold one. */
    static String place(String name) {
        return name.replace("/", "");
    }
}
