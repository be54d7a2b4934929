package routebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.analysis.row.AddressRow;
import routebook.analysis.row.AssumptionRow;
import routebook.analysis.row.ElementRow;
import routebook.analysis.row.FindingRow;
import routebook.azure.data.RegionLatencies;
import routebook.azure.rules.globalreach.GlobalReachJoinsMseesInPairs;
import routebook.network.Element;
import routebook.network.Figure;
import routebook.network.Finding;
import routebook.network.GatewayNode;
import routebook.network.Network;
import routebook.network.Places;
import routebook.network.Trait;
import routebook.network.Traits;
import routebook.scenario.Appliance;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;
import routebook.scenario.Connection;
import routebook.scenario.GlobalReach;
import routebook.scenario.Machine;
import routebook.scenario.Metro;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.Router;
import routebook.scenario.Scenario;
import routebook.scenario.Site;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/** What a design holds, before anything is computed: names, addresses, findings, assumptions. */
public final class Inventory {

    private static final String PUBLIC = "public";

    private Inventory() {}

    /** Every name that can be asked about or made to fail, in declared order. */
    public static Rows<ElementRow> elements(Network network) {
        Traits traits = Traits.of(network);
        return new Rows<>(ElementRow.class, network.elements().list().stream().map(element -> new ElementRow(
                element.name(), element.kind().word(), joined(traits, element, Trait.REGION),
                joined(traits, element, Trait.PROVIDER), joined(traits, element, Trait.TAG))).toList());
    }

    private static String joined(Traits traits, Element element, Trait trait) {
        return String.join("+", traits.find(element.name(), trait));
    }

    /** What the review says of a design, check by check. */
    public static Rows<FindingRow> findings(Network network) {
        return new Rows<>(FindingRow.class, network.findings().stream().map(finding -> new FindingRow(
                finding.severity().name().toLowerCase(Locale.ROOT), finding.check().id(),
                finding.effect().name().toLowerCase(Locale.ROOT), isOfAll(finding, network) ? "" : finding.element(),
                finding.path().stream().filter(key -> !key.matches("[0-9]+")).collect(Collectors.joining(".")),
                finding.text(), String.join("+", finding.check().facts()),
                finding.figure().map(Figure::measure).orElse(""), finding.figure().map(Figure::amount).orElse(null),
                finding.figure().map(Figure::limit).orElse(null))).toList());
    }

    /** The design is called otherwise in another variant, and is still the same thing to speak of. */
    private static boolean isOfAll(Finding finding, Network network) {
        return finding.path().size() == 1 && finding.element().equals(network.scenario().name());
    }

    /** Every prefix and address of the design, in declared order. */
    public static Rows<AddressRow> addresses(Network network) {
        List<AddressRow> rows = new ArrayList<>();
        Scenario scenario = network.scenario();
        for (VirtualNetwork virtualNetwork : scenario.virtualNetworks()) {
            String name = virtualNetwork.name();
            virtualNetwork.space().forEach(prefix -> rows.add(row(name, "address space", prefix)));
            virtualNetwork.subnets().forEach(
                    subnet -> rows.add(row(Places.in(name, subnet.name()), "subnet", subnet.prefix())));
            for (Machine machine : virtualNetwork.machines()) {
                rows.add(row(machine.name(), "machine", machine.address()));
                machine.publicAddress().ifPresent(address -> rows.add(row(machine.name(), PUBLIC, address)));
            }
            for (Appliance appliance : virtualNetwork.appliances()) {
                String place = Places.in(name, appliance.name());
                rows.add(row(place, "appliance", appliance.address()));
                appliance.publicAddress().ifPresent(address -> rows.add(row(place, PUBLIC, address)));
            }
            virtualNetwork.loadBalancers().forEach(
                    balancer -> rows.add(row(Places.in(name, balancer.name()), "frontend", balancer.frontend())));
            virtualNetwork.routeServers().forEach(server -> server.peers().forEach(peer -> peer.nextHop().ifPresent(
                    address -> rows.add(row(Places.in(Places.in(name, server.name()), peer.name()), "next hop", address)))));
            for (VpnGateway gateway : virtualNetwork.vpnGateways()) {
                for (GatewayNode node : GatewayNode.of(Places.in(name, gateway.name()), gateway)) {
                    String place = node.name();
                    node.instance().address().ifPresent(address -> rows.add(row(place, "answers from", address)));
                    rows.add(row(place, "BGP peer", node.instance().bgpAddress()));
                    node.instance().apipaAddresses().forEach(address -> rows.add(row(place, "BGP peer", address)));
                    node.instance().publicAddress().ifPresent(address -> rows.add(row(place, PUBLIC, address)));
                }
                gateway.pointToSite().ifPresent(offer -> {
                    offer.pools().forEach(
                            pool -> rows.add(row(Places.in(name, gateway.name()), "point-to-site pool", pool)));
                    for (PointToSiteClient client : offer.clients()) {
                        rows.add(row(client.name(), "point-to-site client", client.address()));
                        client.publicAddress().ifPresent(address -> rows.add(row(client.name(), PUBLIC, address)));
                    }
                });
            }
        }
        scenario.circuits().forEach(circuit -> {
            List<String> places = Places.links(circuit.name());
            addLink(places.get(0), circuit.primary(), rows);
            addLink(places.get(1), circuit.secondary(), rows);
        });
        for (Connection connection : scenario.connections()) {
            List<String> halves = Places.links(connection.name());
            connection.primaryEndpoint().ifPresent(ip -> rows.add(row(halves.get(0), "MSEE tunnel endpoint", ip)));
            connection.secondaryEndpoint().ifPresent(ip -> rows.add(row(halves.get(1), "MSEE tunnel endpoint", ip)));
        }
        for (GlobalReach globalReach : scenario.globalReach()) {
            rows.add(row(globalReach.name(), "Global Reach", globalReach.subnet()));
            for (GlobalReachJoinsMseesInPairs link : GlobalReachJoinsMseesInPairs.links(globalReach)) {
                rows.add(row(link.msee(), "MSEE on " + link.place(), link.address()));
                rows.add(row(link.peerMsee(), "MSEE on " + link.place(), link.peerAddress()));
            }
        }
        for (Tunnel tunnel : scenario.tunnels()) {
            tunnel.siteAddress().ifPresent(ip -> rows.add(row(tunnel.name(), "site's tunnel address", ip)));
            tunnel.sitePublicAddress().ifPresent(ip -> rows.add(row(tunnel.name(), "site's public address", ip)));
        }
        scenario.overlays().forEach(overlay -> overlay.siteAddress().ifPresent(
                ip -> rows.add(row(overlay.name(), "site's tunnel address", ip))));
        for (Site site : scenario.sites()) {
            for (Router router : site.routers()) {
                String place = Places.in(site.name(), router.name());
                router.lans().forEach(lan -> rows.add(row(place, "LAN " + lan.prefix(), lan.address())));
                router.internetExit().ifPresent(address -> rows.add(row(place, "internet exit", address)));
            }
            site.links().forEach(link -> link.ends().forEach(end -> rows.add(
                    row(Places.in(site.name(), end.router()), "link " + link.prefix(), end.address()))));
            site.hosts().forEach(host -> rows.add(row(host.name(), "host", host.address())));
        }
        scenario.wanLinks().forEach(link -> link.ends().forEach(
                end -> rows.add(row(end.router(), "WAN link " + link.prefix(), end.address()))));
        scenario.natGateways().forEach(gateway -> rows.add(row(gateway.name(), PUBLIC, gateway.publicAddress())));
        scenario.internetHosts().forEach(host -> rows.add(row(host.name(), "internet host", host.address())));
        return new Rows<>(AddressRow.class, rows);
    }

    private static void addLink(String place, CircuitLink link, List<AddressRow> rows) {
        rows.add(row(place, "point-to-point", link.subnet()));
        rows.add(row(place, "customer's router", link.customerAddress()));
        rows.add(row(Places.msee(place), "MSEE", link.mseeAddress()));
    }

    private static AddressRow row(String element, String use, Object address) {
        return new AddressRow(element, use, address.toString());
    }

    /** What the results rest on that no document states: declared by the design, looked up, or missing. */
    public static Rows<AssumptionRow> assumptions(Network network) {
        Scenario scenario = network.scenario();
        List<AssumptionRow> rows = new ArrayList<>();
        scenario.assumptions().forEach(
                each -> rows.add(new AssumptionRow(each.about(), each.assumption(), each.basis())));
        scenario.regions().forEach(region -> rows.add(new AssumptionRow("region " + region.name(),
                "a round trip inside it takes " + Numbers.plain(region.insideRttMs()) + " ms", "declared (R-LAT-03)")));
        for (Metro metro : scenario.metros()) {
            String times = Stream.of(
                            metro.toRegionRttMs().map(ms -> Numbers.plain(ms) + " ms to region " + metro.region()),
                            metro.insideRttMs().map(ms -> Numbers.plain(ms) + " ms inside"))
                    .flatMap(java.util.Optional::stream).collect(Collectors.joining(", "));
            rows.add(new AssumptionRow("metro " + metro.name(), "lies at region " + metro.region()
                    + (times.isEmpty() ? "; times unknown" : "; a round trip takes " + times), "declared (R-LAT-04)"));
        }
        scenario.regionPairs().forEach(pair -> rows.add(new AssumptionRow(pair.from() + " to " + pair.to(),
                "a round trip takes " + Numbers.plain(pair.rttMs()) + " ms", "declared")));
        addRegionPairs(scenario, rows);
        addSilentElements(scenario, rows);
        rows.add(new AssumptionRow("equal-cost paths", "path 1 is the choice of a seeded hash; every path listed is "
                + "equally possible", "the platform's hash is not documented (R-TR-13)"));
        return new Rows<>(AssumptionRow.class, rows);
    }

    private static void addRegionPairs(Scenario scenario, List<AssumptionRow> rows) {
        List<String> regions = Stream.concat(scenario.virtualNetworks().stream().map(VirtualNetwork::region),
                scenario.metros().stream().map(Metro::region)).distinct().toList();
        for (String from : regions) {
            for (String to : regions) {
                boolean declared = scenario.regionPairs().stream()
                        .anyMatch(pair -> pair.from().equals(from) && pair.to().equals(to));
                if (from.equals(to) || declared) {
                    continue;
                }
                OptionalDouble ms = RegionLatencies.published().find(from, to);
                rows.add(new AssumptionRow(from + " to " + to,
                        ms.isPresent() ? "a round trip takes " + Numbers.plain(ms.getAsDouble()) + " ms"
                                : "time unknown: not in the data set and not declared",
                        "published median, data set of " + RegionLatencies.published().asOf() + " (R-LAT-01)"));
            }
        }
    }

    private static void addSilentElements(Scenario scenario, List<AssumptionRow> rows) {
        for (Tunnel tunnel : scenario.tunnels()) {
            if (tunnel.hidesGatewayHops()) {
                rows.add(new AssumptionRow(tunnel.name(), "packets that enter Azure here show no VPN gateway in a trace",
                        "observed, documented nowhere (R-TR-07)"));
            }
        }
        for (Connection connection : scenario.connections()) {
            if (connection.primaryEndpoint().isEmpty() || connection.secondaryEndpoint().isEmpty()) {
                rows.add(new AssumptionRow(connection.name(), "the address from which an MSEE answers is not declared: its "
                        + "line stays silent, and tables show a link-local stand-in", "not declared"));
            }
        }
        for (GlobalReach globalReach : scenario.globalReach()) {
            rows.add(new AssumptionRow(globalReach.name(), "it joins the two primary MSEEs and the two secondary ones, and "
                    + "lengthens the AS path by one", "inferred (R-GR-02, R-GR-04-as)"));
        }
        for (Circuit circuit : scenario.circuits()) {
            if (circuit.primary().shut() || circuit.secondary().shut()) {
                rows.add(new AssumptionRow(circuit.name(), "the customer's interface on the "
                        + (circuit.primary().shut() ? "primary" : "secondary") + " link is shut by design", "declared"));
            }
        }
    }
}
