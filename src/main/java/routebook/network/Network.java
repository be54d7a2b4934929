package routebook.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import routebook.net.Ip;
import routebook.scenario.Appliance;
import routebook.scenario.Circuit;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.Metro;
import routebook.scenario.NatGateway;
import routebook.scenario.Peering;
import routebook.scenario.PointToSite;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.RouteTable;
import routebook.scenario.Router;
import routebook.scenario.Scenario;
import routebook.scenario.SecurityGroup;
import routebook.scenario.ServiceTag;
import routebook.scenario.Site;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/**
 * A reviewed design: every name in it leads somewhere, and Azure accepts it. What Azure accepts but does not work, or is
 * unwise, is among the findings.
 */
public final class Network {

    private static final List<Check> NAMES = List.of(NameCheck.values());

    private final Scenario scenario;
    private final Elements elements;
    private final List<Check> checks;
    private final Subject subject;
    /** Made when somebody asks: most variants of a study are asked for their flows alone. */
    private List<Finding> findings;
    /** By name; asked for by every subnet and every flow. */
    private final Map<String, VirtualNetwork> virtualNetworks = new HashMap<>();
    private final Map<String, VpnGateway> vpnGateways = new HashMap<>();
    private final Map<String, RouteTable> routeTables = new HashMap<>();
    private final Map<String, Ip> addresses = new HashMap<>();
    private final Map<String, List<TunnelPart>> tunnelParts = new HashMap<>();

    private Network(Subject subject, List<Check> checks) {
        this.subject = subject;
        this.checks = checks;
        scenario = subject.scenario();
        elements = subject.elements();
        for (VirtualNetwork network : scenario.virtualNetworks()) {
            virtualNetworks.put(network.name(), network);
            network.vpnGateways().forEach(
                    gateway -> vpnGateways.put(Places.in(network.name(), gateway.name()), gateway));
            network.machines().forEach(machine -> addresses.put(machine.name(), machine.address()));
        }
        scenario.tunnels().forEach(tunnel -> tunnelParts.put(tunnel.name(), TunnelPart.of(tunnel, scenario)));
        scenario.routeTables().forEach(table -> routeTables.put(table.name(), table));
        scenario.sites().forEach(site -> site.hosts().forEach(host -> addresses.put(host.name(), host.address())));
        scenario.internetHosts().forEach(host -> addresses.put(host.name(), host.address()));
        pointToSiteClients(scenario).forEach(client -> addresses.put(client.name(), client.address()));
    }

    /**
     * Everything that the checks find. Names and references come first: while one of those is broken, no other check is
     * asked.
     */
    public static List<Finding> review(Scenario scenario, List<Check> checks) {
        Subject design = new Subject(scenario);
        List<Finding> names = ask(NAMES, design);
        return names.isEmpty() ? ask(checks, design) : names;
    }

    /**
     * The design, reviewed. Checks that refuse are asked at once, the others when somebody asks for {@link #findings}.
     *
     * @throws DesignException if a name leads nowhere or Azure refuses the design; it lists every such finding
     */
    public static Network of(Scenario scenario, List<Check> checks) {
        Subject design = new Subject(scenario);
        List<Finding> refused = ask(NAMES, design);
        if (refused.isEmpty()) {
            refused = ask(checks.stream().filter(check -> check.effect() == Effect.REFUSED).toList(), design).stream()
                    .filter(each -> each.effect() == Effect.REFUSED).toList();
        }
        if (!refused.isEmpty()) {
            throw new DesignException(refused);
        }
        return new Network(design, List.copyOf(checks));
    }

    private static List<Finding> ask(List<Check> checks, Subject design) {
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> findings.addAll(check.review(design)));
        return findings;
    }

    public Scenario scenario() {
        return scenario;
    }

    public Elements elements() {
        return elements;
    }

    /** What the review has to say, none of it a refusal. */
    public synchronized List<Finding> findings() {
        if (findings == null) {
            findings = List.copyOf(ask(checks, subject));
        }
        return findings;
    }

    public VirtualNetwork getVirtualNetwork(String name) {
        return Optional.ofNullable(virtualNetworks.get(name)).orElseThrow();
    }

    /** The network that the gateway of that place stands in. */
    public VirtualNetwork getNetworkOf(String place) {
        return getVirtualNetwork(Places.wholeOf(place));
    }

    /** The parts of a tunnel of the design: one, or one for each instance of its gateways. */
    public List<TunnelPart> tunnelParts(Tunnel tunnel) {
        return tunnelParts.get(tunnel.name());
    }

    public Optional<VpnGateway> findVpnGateway(String place) {
        return Optional.ofNullable(vpnGateways.get(place));
    }

    public Appliance getAppliance(String place) {
        return getNetworkOf(place).appliances().stream()
                .filter(each -> Places.in(Places.wholeOf(place), each.name()).equals(place)).findFirst().orElseThrow();
    }

    public Circuit getCircuit(String name) {
        return scenario.circuits().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** The site of a router's place. */
    public Site getSiteOf(String place) {
        String site = Places.wholeOf(place);
        return scenario.sites().stream().filter(each -> each.name().equals(site)).findFirst().orElseThrow();
    }

    public Router getRouter(String place) {
        return getSiteOf(place).routers().stream()
                .filter(router -> Places.in(Places.wholeOf(place), router.name()).equals(place))
                .findFirst().orElseThrow();
    }

    public Optional<Metro> findMetro(String name) {
        return scenario.metros().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Optional<RouteTable> findRouteTable(String name) {
        return Optional.ofNullable(routeTables.get(name));
    }

    public Optional<SecurityGroup> findSecurityGroup(String name) {
        return scenario.securityGroups().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Optional<NatGateway> findNatGateway(String name) {
        return scenario.natGateways().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Optional<ServiceTag> findServiceTag(String name) {
        return scenario.serviceTags().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The address of a machine, host or point-to-site client. */
    public Optional<Ip> findAddress(String endPoint) {
        return Optional.ofNullable(addresses.get(endPoint));
    }

    /** The public address of a machine. */
    public Optional<Ip> findPublicAddress(String machine) {
        return scenario.virtualNetworks().stream().flatMap(network -> network.machines().stream())
                .filter(each -> each.name().equals(machine)).flatMap(each -> each.publicAddress().stream()).findFirst();
    }

    /** The other side of a peering, if it exists. */
    public Optional<Peering> findOtherSide(Peering peering) {
        return scenario.peerings().stream()
                .filter(other -> other.from().equals(peering.to()) && other.to().equals(peering.from()))
                .findFirst();
    }

    /** The ExpressRoute gateways of a network, as places. */
    public static List<String> expressRouteGateways(VirtualNetwork network) {
        return network.expressRouteGateways().stream().map(ExpressRouteGateway::name)
                .map(name -> Places.in(network.name(), name)).toList();
    }

    /** The computers that are connected to VPN gateways by themselves, in declared order. */
    public static List<PointToSiteClient> pointToSiteClients(Scenario scenario) {
        return scenario.virtualNetworks().stream().flatMap(network -> network.vpnGateways().stream())
                .flatMap(gateway -> gateway.pointToSite().stream()).map(PointToSite::clients).flatMap(List::stream).toList();
    }

    /** The VPN gateways of a network, as places. */
    public static List<String> vpnGateways(VirtualNetwork network) {
        return network.vpnGateways().stream().map(VpnGateway::name)
                .map(name -> Places.in(network.name(), name)).toList();
    }
}
