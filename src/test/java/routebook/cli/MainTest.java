package routebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.Routebook;
import routebook.io.design.ScenarioFile;
import routebook.testing.InteropTestbed;

/** What outside scripts rely on: columns, outcomes, exit codes, one-line errors. */
class MainTest {

    private static final String TESTBED = "interop-testbed";

    /** Case 3 of the measured testbed: the MSEE answers, CE and LAN router stay silent, the host answers. */
    @Test
    void trace_as_csv() {
        Shell.Answer answer = Shell.run("trace", TESTBED, "--from", "hub-vm", "--to", "loc1-host", "--format", "csv");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        List<String> lines = answer.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("from,to,failed,outcome,path,hop,address,rtt_ms,node,rule,because");
        assertThat(lines.get(1)).startsWith("hub-vm,loc1-host,,reached,1,1,10.10.30.132,1.5,er1/primary/msee,R-COEX-02,");
        assertThat(lines.get(2)).startsWith("hub-vm,loc1-host,,reached,1,2,*,,loc1/ce1,");
        assertThat(lines.get(4)).startsWith("hub-vm,loc1-host,,reached,1,4,10.2.30.10,");
        assertThat(lines).hasSize(5);
        assertThat(answer.out()).doesNotContain("\r").endsWith("\n");
    }

    @Test
    void an_unreachable_pair_is_one_row_that_says_where_and_why() {
        Shell.Answer answer = Shell.run("trace", TESTBED, "--from", "branch-vm", "--to", "loc2-host", "--format", "csv");
        assertThat(answer.code()).isZero();
        List<String> lines = answer.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("branch-vm,loc2-host,,unreachable,,,,,branch-vm,R-RT-03,");
    }

    @Test
    void all_pairs_with_something_down() {
        Shell.Answer answer = Shell.run("trace", TESTBED, "--all", "--fail", "er1/primary", "--fail", "er2", "--format",
                "csv");
        List<String> pairs = answer.out().lines().skip(1).map(line -> line.split(",")[0] + " " + line.split(",")[1])
                .distinct().toList();
        assertThat(pairs).hasSize(30).startsWith("hub-vm spoke-vm", "hub-vm branch-vm", "hub-vm remote-vm",
                "hub-vm loc1-host", "hub-vm loc2-host", "spoke-vm hub-vm");
        assertThat(answer.out().lines().skip(1)).allMatch(line -> line.split(",")[2].equals("er1/primary+er2"));
    }

    /** Case 17: behind location 1's own tunnel no gateway shows, yet the reason names it. */
    @Test
    void trace_as_text_with_reasons() {
        Shell.Answer answer = Shell.run("trace", TESTBED, "--from", "loc1-host", "--to", "hub-vm", "--fail",
                "er1/primary", "--why");
        assertThat(answer.out()).startsWith("Tracing route from loc1-host (10.2.30.10) to hub-vm (10.10.30.4) "
                + "with er1/primary down\n").contains("  1        0 ms  10.2.30.3        loc1/lan\n")
                .contains("passed without a line: hub/vpn-gw").endsWith("\nTrace complete.\n");
    }

    @Test
    void trace_as_json() {
        Shell.Answer answer = Shell.run("trace", TESTBED, "--from", "hub-vm", "--to", "spoke-vm", "--format", "json");
        assertThat(answer.out()).contains("\"address\" : \"10.11.30.4\"").contains("\"rtt_ms\" : 1");
    }

    /** GatewaySubnets, both MSEEs and the CE are in no portal; here they are. */
    @Test
    void routes_of_every_place() {
        String out = Shell.run("routes", TESTBED, "--format", "csv").out();
        assertThat(out).startsWith("at,table,peer,prefix,source,state,next_hop,as_path,local_pref,weight,rule,communities\n");
        List<String> places = out.lines().skip(1).map(line -> line.split(",")[0]).distinct().toList();
        assertThat(places).contains("hub/GatewaySubnet", "hub/vpn-gw", "hub/er-gw", "er1/primary/msee",
                "er1/secondary/msee", "loc1/ce1", "loc2/ce2", "loc1/lan", "spoke/default");
        assertThat(out).contains("loc1/ce1,best,er1/primary/msee,10.10.30.0/24,bgp,chosen,192.168.30.18,12076,200,0,"
                + "RFC4271-9.1.1,\n");
    }

    @Test
    void routes_at_one_place_and_its_parts() {
        List<String> places = Shell.run("routes", TESTBED, "--at", "branch", "--format", "csv").out().lines().skip(1)
                .map(line -> line.split(",")[0]).distinct().toList();
        assertThat(places).containsExactly("branch/default", "branch/GatewaySubnet", "branch/vpn-gw");
    }

    /** R-OUT-01, R-OUT-02: Azure's own columns and words, for the interface of a machine. */
    @Test
    void effective_routes_as_azure_shows_them() {
        List<String> lines = Shell.run("routes", TESTBED, "--at", "hub-vm", "--view", "azure", "--format", "csv").out()
                .lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("source,state,address_prefix,next_hop_type,next_hop_ip,user_defined_route_name");
        assertThat(lines).contains("Default,Active,10.10.30.0/24,VnetLocal,,", "Default,Active,10.11.30.0/26,VNet peering,,",
                "VirtualNetworkGateway,Active,10.2.30.0/25,VirtualNetworkGateway,10.10.30.132,",
                "VirtualNetworkGateway,Invalid,10.2.30.0/25,VirtualNetworkGateway,10.10.30.142,",
                "Default,Active,192.168.0.0/16,None,,");
        assertThat(Shell.run("routes", TESTBED, "--at", "loc1/ce1", "--view", "azure").err())
                .isEqualTo("routebook: \"loc1/ce1\" is a router of which Azure lists no routes; expected a subnet, "
                        + "machine, appliance, gateway, MSEE or circuit link\n".replace("\n", System.lineSeparator()));
    }

    @Test
    void a_flow_of_another_protocol() {
        assertThat(Shell.run("trace", TESTBED, "--from", "hub-vm", "--to", "spoke-vm", "--protocol", "tcp", "--port", "443")
                .out()).startsWith("Tracing route from hub-vm (10.10.30.4) to spoke-vm (10.11.30.4) by TCP port 443\n");
        assertThat(Shell.run("trace", TESTBED, "--all", "--protocol", "tcp", "--port", "70000").code()).isEqualTo(2);
        assertThat(Shell.run("trace", TESTBED, "--all", "--port", "443").err()).contains("ICMP has no ports");
    }

    /** 192.168.10.77 lies on the LAN of office/edge, 10.2.0.9 in data/sql, 10.9.9.9 nowhere: the hub's None route has it. */
    @Test
    void a_flow_between_addresses_that_the_design_names_nowhere() {
        assertThat(Shell.run("trace", "hub-firewall", "--from-ip", "192.168.10.77", "--to-ip", "10.1.0.4", "--protocol",
                "tcp", "--port", "443").out())
                .startsWith("Tracing route from 192.168.10.77 (192.168.10.77) to shop-web (10.1.0.4) by TCP port 443\n")
                .contains(" 192.168.10.1     office/edge\n").contains(" 10.1.0.4         shop-web\n");
        assertThat(Shell.run("trace", "hub-firewall", "--from-ip", "10.2.0.9", "--to-ip", "10.9.9.9").out())
                .contains("lost at hub/fw").contains("[R-RT-03]");
        assertThat(Shell.run("trace", "hub-firewall", "--from-ip", "10.2.0.1", "--to", "dns").err())
                .contains("10.2.0.1, which Azure keeps").contains("R-ADDR-03");
        assertThat(Shell.run("trace", "hub-firewall", "--from-ip", "10.2.0", "--to", "dns").code()).isEqualTo(2);
    }

    @Test
    void an_address_in_two_networks_is_no_end_point(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("apart.yaml"), """
                routebook: 1
                virtualNetworks:
                  a: {region: West Europe, space: [10.0.0.0/16], subnets: {default: 10.0.0.0/24}}
                  b:
                    region: West Europe
                    space: [10.0.0.0/16]
                    subnets: {default: 10.0.0.0/24}
                    machines: {vm-b: {subnet: default, address: 10.0.0.5}}
                """);
        Shell.Answer answer = Shell.run("trace", file.toString(), "--from-ip", "10.0.0.9", "--to", "vm-b");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("10.0.0.9 is in several places: network a, network b");
    }

    @Test
    void a_drawing_with_a_path_marked(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("testbed.svg");
        Shell.Answer answer = Shell.run("draw", TESTBED, "--from", "hub-vm", "--to", "loc1-host", "--fail", "er2", "--out",
                file.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(Files.readString(file)).startsWith("<svg").contains("way back");
        assertThat(Shell.run("draw", TESTBED, "--format", "dot").out()).startsWith("graph");
        assertThat(Shell.run("draw", TESTBED, "--format", "mermaid").out()).startsWith("flowchart");
        assertThat(Shell.run("draw", TESTBED, "--format", "png").code()).isEqualTo(2);
    }

    @Test
    void a_drawing_with_the_life_of_a_prefix() {
        Shell.Answer answer = Shell.run("draw", TESTBED, "--prefix", "10.1.31.0/25");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).startsWith("<svg").contains("held back or refused", "announced and accepted");
        // With er2 down nobody but the site itself has the prefix, and nothing is there to hold it back.
        assertThat(Shell.run("draw", TESTBED, "--prefix", "10.1.31.0/25", "--fail", "er2").out())
                .contains("prefix chosen").doesNotContain("Stopped: held back at hub/er-gw");
        assertThat(Shell.run("draw", TESTBED, "--prefix", "10.1.31.0/24"))
                .matches(wrong -> wrong.code() != 0 && wrong.err().contains("announced are 10.1.31.0/25"));
        assertThat(Shell.run("draw", TESTBED, "--prefix", "10.1.31.0/25", "--from", "hub-vm", "--to", "loc1-host"))
                .matches(both -> both.code() != 0 && both.err().contains("mutually exclusive"));
    }

    /** A router that takes two prefixes of the three that come: the session goes down by itself, and every answer says so. */
    @Test
    void what_goes_down_by_itself_is_told_everywhere(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("design.yaml");
        Routebook.write(Routebook.design(TESTBED).edit()
                .circuit("er1", c -> c.primary(l -> l.maximumPrefixes(2))).build(), file);
        String reason = "loc1/ce1 gets 3 prefixes from er1/primary/msee and takes 2 at most";
        String design = file.toString();
        for (String[] command : new String[][] {
            {"trace", design, "--from", "hub-vm", "--to", "loc1-host"}, {"routes", design}, {"prefix", design, "10.2.30.0/25"},
            {"explain", design, "--at", "loc1/ce1", "--to", "hub-vm"}}) {
            assertThat(Shell.run(command).err()).contains("er1/primary/bgp is down: " + reason + " [RFC4271-6.7], found in round 1");
        }
        assertThat(Shell.run("explain", design, "--at", "loc1/ce1", "--to", "hub-vm").out())
                .contains("refused: no session er1/primary/bgp", reason);
        assertThat(Shell.run("prefix", design, "10.10.30.0/24").out())
                .contains("er1/primary/msee holds it back from loc1/ce1: " + reason);
        assertThat(Shell.run("routes", design, "--at", "loc1/ce1", "--only", "peers", "--format", "csv").out())
                .contains("er1/primary/bgp,down").contains("RFC4271-6.7," + reason);
        assertThat(Shell.run("trace", design, "--all", "--format", "csv").out())
                .as("loc1 and remote meet on er1 only").contains("which would tell").contains(reason);
        Shell.run("report", design, "--out", folder.resolve("report").toString());
        assertThat(Files.readString(folder.resolve("report/report.md"))).contains("## Down by itself")
                .contains("| er1/primary/bgp | session | down | 1 | " + reason + " |").contains("1 element goes down by itself");
        assertThat(Files.readString(folder.resolve("report/index.html"))).contains("id=\"cuts\"").contains(reason);
    }

    @Test
    void elements() {
        String out = Shell.run("elements", TESTBED, "--format", "csv").out();
        assertThat(out).startsWith("name,kind,region,provider,tag\nhub,virtual network,East US 2,,\n")
                .contains("er1/primary,circuit link,East US 2,,\n")
                .contains("er1/primary/msee,msee,East US 2,,\n").contains("hub-vm,machine,East US 2,,\n")
                .contains("loc1-host,host,,,\n")
                .contains("hub/vpn-gw/instance0,gateway instance,East US 2,,\n");
    }

    /** Each failure with its detection (RB-PORT-DOWN, R-BGP-12, R-AA-01 of the profile of 2018) and repair. */
    @Test
    void failures_and_their_assumptions() {
        String repair = "assumed: what failed stays down until it is repaired";
        String out = Shell.run("elements", TESTBED, "--failures", "--format", "csv").out();
        assertThat(out).startsWith("failed,kind,down,at,sign,earliest_s,latest_s,rule,because,repair\n")
                .contains("er1/primary,circuit link,er1/primary+er1/primary/bgp,loc1/ce1,port down,0,0,RB-PORT-DOWN,")
                .containsPattern("branch-vpn,tunnel,branch-vpn\\+branch-vpn/bgp,hub/vpn-gw,hold timer,120,180,R-BGP-12,.*," + repair)
                .contains("hub/vpn-gw/instance0,gateway instance,hub/vpn-gw/instance0,hub/vpn-gw/instance1,takeover,0,90,R-AA-01,"
                        + "at once if hub/vpn-gw/instance0 was the standby of hub/vpn-gw,flows come back by themselves; " + repair)
                .contains("er1/primary/msee,msee,er1/primary/msee,hub/er-gw,unknown,0,,RB-DETECTION,");
        assertThat(Shell.run("elements", TESTBED, "--failures").out())
                .contains("er1/primary (circuit link), down with it: er1/primary/bgp\n"
                        + "  loc1/ce1: port down after 0 s; the port of loc1/ce1 at er1/primary goes down [RB-PORT-DOWN]\n")
                .contains("  branch/vpn-gw/instance1: takeover after 0 to 90 s; at once if branch/vpn-gw/instance0 was the standby of "
                        + "branch/vpn-gw [R-AA-01]; repair: flows come back by themselves; " + repair + "\n")
                .contains("region East US 2 (virtual network), down with it: ")
                .endsWith("\n\nRepair where nothing else is said: " + repair + ".\n");
        assertThat(Shell.run("elements", TESTBED, "--failures", "--format", "json").out()).contains("\"repair\"");
    }

    @Test
    void the_report_and_its_summary(@TempDir Path folder) {
        Shell.Answer answer = Shell.run("report", TESTBED, "--out", folder.resolve("out").toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("22 flows reach").contains("index.html");
        assertThat(folder.resolve("out/index.html")).exists();
        assertThat(folder.resolve("out/report.md")).exists();
    }

    @Test
    void validate_tells_errors_by_its_exit_code(@TempDir Path folder) throws IOException {
        assertThat(Shell.run("validate", TESTBED).code()).isZero();
        Path oneSided = folder.resolve("one-sided.yaml");
        ScenarioFile.write(InteropTestbed.builder().peering("branch", "remote", p -> {}).build(), oneSided);
        Shell.Answer fails = Shell.run("validate", oneSided.toString());
        assertThat(fails.code()).isEqualTo(1);
        assertThat(fails.out()).contains("PEERING_ONE_SIDED");
    }

    @Test
    void a_refused_design_is_reviewed_and_otherwise_not_computed(@TempDir Path folder) {
        Path overlap = folder.resolve("overlap.yaml");
        ScenarioFile.write(InteropTestbed.builder().virtualNetwork("spoke", v -> v.space("10.10.30.0/26")
                .subnet("default", "10.10.30.0/26").machine("spoke-vm", "default", "10.10.30.9")).build(), overlap);
        assertThat(Shell.run("validate", overlap.toString()).code()).isEqualTo(1);
        Shell.Answer trace = Shell.run("trace", overlap.toString(), "--all");
        assertThat(trace.code()).isEqualTo(2);
        assertThat(trace.out()).isEmpty();
        assertThat(trace.err()).contains("overlap.yaml:").contains("PEERING_OVERLAP");
    }

    @Test
    void unknown_names_in_a_design_are_bad_input_with_their_place(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("broken.yaml");
        Files.writeString(file, "routebook: 1\nconnections:\n  k: {gateway: hub/er, circuit: er1}\n");
        for (String command : List.of("validate", "elements")) {
            Shell.Answer answer = Shell.run(command, file.toString());
            assertThat(answer.code()).as(command).isEqualTo(2);
            assertThat(answer.out() + answer.err()).contains("broken.yaml:3:").contains("hub/er").contains("er1");
        }
    }

    @Test
    void bad_usage_is_one_line_and_code_2() {
        for (String[] arguments : List.of(
                new String[] {},
                new String[] {"trace", TESTBED},
                new String[] {"trace", TESTBED, "--from", "hub-vm"},
                new String[] {"trace", TESTBED, "--from", "hub-vm", "--to", "nobody"},
                new String[] {"trace", TESTBED, "--all", "--fail", "er9"},
                new String[] {"trace", TESTBED, "--all", "--format", "xml"},
                new String[] {"routes", TESTBED, "--at", "nowhere"},
                new String[] {"trace", "no-such-design", "--all"},
                new String[] {"report", TESTBED},
                new String[] {"frobnicate"})) {
            Shell.Answer answer = Shell.run(arguments);
            assertThat(answer.code()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(answer.err().lines().collect(Collectors.toList())).as(String.join(" ", arguments)).hasSize(1);
            assertThat(answer.out()).isEmpty();
        }
    }

    @Test
    void help_and_version() {
        assertThat(Shell.run("--version").out()).matches("routebook [0-9].*\\R");
        assertThat(Shell.run("--help").out()).contains("trace", "routes", "report", "validate", "elements", "Exit codes");
        assertThat(Shell.run("trace", "--help").out()).contains("--fail", "--why", "--all");
    }
}
