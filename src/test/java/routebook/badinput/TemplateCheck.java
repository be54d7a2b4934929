package routebook.badinput;


import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import routebook.network.DesignException;
import routebook.network.Network;
import routebook.report.Report;
import routebook.scenario.Scenario;
import routebook.study.Failure;
import routebook.study.Simulator;

/** Any texts as the names of a small design: its report is a sound page and sound Markdown, and the texts stay text. */
public final class TemplateCheck {

    private static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final String[] texts;
    private int next;

    private TemplateCheck(String[] texts) {
        this.texts = texts;
    }

    /** The bytes are text in UTF-8. Its first character stands between the names, so any other may be part of one. */
    public static void check(byte[] bytes) throws Exception {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            return;
        }
        int separator = text.codePointAt(0);
        String rest = text.substring(Character.charCount(separator));
        Scenario scenario = new TemplateCheck(rest.split(Pattern.quote(Character.toString(separator)), -1)).design();
        Network network;
        try {
            network = Network.of(scenario, List.of());
        } catch (DesignException e) {
            return; // two elements of one name cannot be told apart
        }
        // Half of the inputs are reported on with the circuit down.
        Failure failure = bytes.length % 2 == 0 ? Failure.NONE : Failure.of(scenario.circuits().get(0).name());
        Report report = Report.of(network, Simulator.DEFAULT, failure, scenario.name(), SHA, "0.1.0");
        SoundPage.check(report.html(), scenario.name());
        SoundMarkdown.check(report.markdown());
    }

    /** Each name from the next text; a number behind it where that is empty, or where the texts have run out. */
    private String name() {
        String text = texts[next % texts.length];
        String name = next < texts.length && !text.isEmpty() ? text : text + next;
        next++;
        return name;
    }

    /** Of something that has places inside, which are written with a slash behind it. */
    private String elementName() {
        return name().replace('/', '\\');
    }

    /** A hub with both gateways, a spoke, a site, and between them a circuit and a tunnel. */
    private Scenario design() {
        String metro = name();
        String hub = elementName();
        String spoke = elementName();
        String site = elementName();
        String router = elementName();
        String circuit = elementName();
        String subnet = elementName();
        String gateway = elementName();
        List<String> more = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            more.add(name());
        }
        return Scenario.named(more.get(0))
                .metro(metro, m -> m.region(more.get(1)))
                .virtualNetwork(hub, v -> v.region(more.get(1)).space("10.0.0.0/16").subnet(subnet, "10.0.0.0/24")
                        .subnet("GatewaySubnet", "10.0.255.0/26").machine(more.get(2), subnet, "10.0.0.4")
                        .vpnGateway(gateway, g -> g.bgpAddress("10.0.255.30"))
                        .expressRouteGateway(gateway + "-er", g -> {}))
                .virtualNetwork(spoke, v -> v.region(more.get(3)).space("10.1.0.0/16").subnet(subnet, "10.1.0.0/24")
                        .machine(more.get(4), subnet, "10.1.0.4"))
                .peering(hub, spoke, p -> p.allowGatewayTransit(true))
                .peering(spoke, hub, p -> p.useRemoteGateways(true))
                .site(site, s -> s.asn(64800).metro(metro)
                        .router(router, r -> r.lan("192.168.0.0/24", "192.168.0.1")).host(more.get(5), "192.168.0.10"))
                .circuit(circuit, c -> c.location(metro)
                        .primary(l -> l.subnet("172.16.1.0/30").router(site + "/" + router))
                        .secondary(l -> l.subnet("172.16.1.4/30")))
                .connection(more.get(6), k -> k.gateway(hub + "/" + gateway + "-er").circuit(circuit))
                .tunnel(more.get(7), t -> t.gateway(hub + "/" + gateway).remote(site + "/" + router)
                        .siteAddress("192.168.0.1"))
                .assumption(more.get(8), more.get(9), more.get(10))
                .assumption(circuit, more.get(11), more.get(11))
                .build();
    }
}
