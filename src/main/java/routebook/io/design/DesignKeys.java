package routebook.io.design;

import static routebook.io.design.Values.elementName;
import static routebook.io.design.Values.name;
import static routebook.io.shape.NamedShape.byName;

import java.util.List;
import java.util.Optional;
import routebook.io.shape.ListShape;
import routebook.io.shape.NamedShape;
import routebook.io.shape.OneOrMoreShape;
import routebook.io.shape.Part;
import routebook.io.shape.PartShape;
import routebook.io.text.Shown;
import routebook.scenario.Assumption;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;
import routebook.scenario.GlobalReach;
import routebook.scenario.InternetHost;
import routebook.scenario.Metro;
import routebook.scenario.NatGateway;
import routebook.scenario.Overlay;
import routebook.scenario.Region;
import routebook.scenario.RegionPair;
import routebook.scenario.RouteTable;
import routebook.scenario.Scenario;
import routebook.scenario.SecurityGroup;
import routebook.scenario.ServiceTag;
import routebook.scenario.Site;
import routebook.scenario.Tag;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.WanLink;

/**
 * Every key of a design file, from the top. Reading, writing, the schema and the reference all go by this list and by
 * the lists of the blocks that it names; there is no other.
 */
public final class DesignKeys {

    /** The format that this list describes. */
    public static final int FORMAT = 1;

    /** The first key, which says by its value which format the file has. */
    public static final String FORMAT_KEY = "routebook";
    static final String NAME_KEY = "name";

    /** What a file as a whole should be. */
    public static final String EXPECTED = "a design that begins with " + FORMAT_KEY + ": " + FORMAT;

    static final PartShape<Metro.Builder, Metro> METRO = PartShape.<Metro.Builder, Metro>of(
                    "a metro", "metros", "A metropolitan area with peering locations and sites.")
            .required("region", name("a region", "East US 2"), Metro::region, Metro.Builder::region,
                    "The Azure region of the same metro; published times to other regions are looked up by it.")
            .optional("toRegionRttMs", Values.MILLISECONDS, Metro::toRegionRttMs, Metro.Builder::toRegionRttMs,
                    "unknown", "Milliseconds of a round trip between the metro and that region.")
            .optional("insideRttMs", Values.MILLISECONDS, Metro::insideRttMs, Metro.Builder::insideRttMs,
                    "unknown", "Milliseconds of a round trip between two places of the metro.");

    static final PartShape<RegionDraft, Region> REGION = PartShape.<RegionDraft, Region>of(
                    "a region", "regions",
                    "What is declared about times inside an Azure region; nobody publishes them.")
            .required("insideRttMs", Values.MILLISECONDS, Region::insideRttMs,
                    (draft, value) -> draft.insideRttMs = value,
                    "Milliseconds of a round trip inside the region, once for a stay in it, not for each step.")
            .atOnce();

    static final PartShape<RegionPairDraft, RegionPair> REGION_PAIR = PartShape.<RegionPairDraft, RegionPair>of(
                    "a region pair", "region pairs",
                    "A round trip between two regions, in place of the published one in this direction.")
            .required("from", name("a region", "East US 2"), RegionPair::from, (draft, value) -> draft.from = value,
                    "The region that sends.")
            .required("to", name("a region", "West US 2"), RegionPair::to, (draft, value) -> draft.to = value,
                    "The region that answers.")
            .required("rttMs", Values.MILLISECONDS, RegionPair::rttMs, (draft, value) -> draft.rttMs = value,
                    "Milliseconds of the round trip.")
            .atOnce();

    static final PartShape<AssumptionDraft, Assumption> ASSUMPTION = PartShape.<AssumptionDraft, Assumption>of(
                    "an assumption", "assumptions", "Something that the design takes for granted; reports list it.")
            .required("about", name("an element, or a topic", "er1/secondary"), Assumption::about,
                    (draft, value) -> draft.about = value, "The element or the topic.")
            .required("assumption", Values.PROSE, Assumption::assumption,
                    (draft, value) -> draft.assumption = value, "What is taken for granted, as a sentence.")
            .required("basis", Values.PROSE.like("inferred; without the list more would be reachable than is seen"),
                    Assumption::basis, (draft, value) -> draft.basis = value,
                    "Where it comes from: inferred, observed or assumed, and from what.")
            .atOnce();

    static final PartShape<NatGatewayDraft, NatGateway> NAT_GATEWAY = PartShape.<NatGatewayDraft, NatGateway>of(
                    "a NAT gateway", "NAT gateways", "A NAT gateway for the subnets that name it.")
            .required("publicAddress", Values.ADDRESS.like("52.168.162.87"), NatGateway::publicAddress,
                    (draft, value) -> draft.publicAddress = value,
                    "The address by which machines of its subnets leave to the internet.")
            .atOnce();

    /** The file as a whole. */
    public static final PartShape<Scenario.Builder, Scenario> DESIGN = PartShape.<Scenario.Builder, Scenario>of(
                    "a design", "designs", "A Routebook design: a hybrid Azure network as its author declares it.")
            .required(FORMAT_KEY, Values.FORMAT, scenario -> FORMAT, (scenario, version) -> {},
                    "Version of the file format. It is the first key of a file.")
            .preset("profile", Values.PROFILE, Scenario.DEFAULT_PROFILE, Scenario::profile, Scenario.Builder::profile,
                    "Year of the platform profile: Azure behaves as it did then.")
            .optional(NAME_KEY, name("the design", "interop-testbed"), scenario -> Optional.of(scenario.name()),
                    (scenario, name) -> {}, "the file's name without its ending", "What the design is called.")
            .named("regions", NamedShape.of(name("a region", "East US 2"), REGION),
                    scenario -> byName(scenario.regions(), Region::name),
                    (scenario, name, part) -> scenario.region(name, part.into(new RegionDraft()).insideRttMs),
                    "Times inside regions. A region needs no entry for anything else.")
            .listed("regionPairs", new ListShape<>(REGION_PAIR, DesignKeys::direction), Scenario::regionPairs,
                    (scenario, part) -> {
                        RegionPairDraft pair = part.into(new RegionPairDraft());
                        scenario.regionPair(pair.from, pair.to, pair.rttMs);
                    }, "Times between regions where the published ones shall not hold.")
            .edited("metros", NamedShape.of(name("a metro", "Washington DC"), METRO), Scenario::metros, Metro::name,
                    Scenario.Builder::metro,
                    "Where circuits and sites meet Microsoft's network.")
            .edited("virtualNetworks",
                    NamedShape.of(elementName("a virtual network", "hub"), NetworkKeys.VIRTUAL_NETWORK),
                    Scenario::virtualNetworks, VirtualNetwork::name,
                    Scenario.Builder::virtualNetwork, "The virtual networks.")
            .listed("peerings", new ListShape<>(NetworkKeys.PEERING, DesignKeys::side), Scenario::peerings,
                    (scenario, part) -> part.into(new NetworkKeys.PeeringDraft()).declare(scenario),
                    "The sides of virtual network peerings. Traffic flows where both sides are declared.")
            .edited("routeTables",
                    NamedShape.of(elementName("a route table", "spoke-routes"), RouteTableKeys.ROUTE_TABLE),
                    Scenario::routeTables, RouteTable::name, Scenario.Builder::routeTable, "The tables of user routes.")
            .edited("securityGroups",
                    NamedShape.of(elementName("a security group", "web-nsg"), FilterKeys.SECURITY_GROUP),
                    Scenario::securityGroups, SecurityGroup::name,
                    Scenario.Builder::securityGroup, "The network security groups.")
            .named("natGateways", NamedShape.of(name("a NAT gateway", "nat"), NAT_GATEWAY),
                    scenario -> byName(scenario.natGateways(), NatGateway::name),
                    (scenario, name, part) -> scenario.natGateway(name, part.into(new NatGatewayDraft()).publicAddress),
                    "The NAT gateways. A name is unique in the whole design.")
            .named("serviceTags", NamedShape.of(Values.SERVICE_TAG, ListShape.of(Values.PREFIX.like("20.60.0.0/16"))),
                    scenario -> byName(scenario.serviceTags(), ServiceTag::name, tag -> List.copyOf(tag.prefixes())),
                    (scenario, name, prefixes) -> scenario.serviceTag(name, prefixes.toArray(String[]::new)),
                    "The prefixes that service tags stand for in this design. Azure changes the real lists every week.")
            .named("internetHosts",
                    NamedShape.of(name("a host", "update-server"), Values.ADDRESS.like("203.0.113.80")),
                    scenario -> byName(scenario.internetHosts(), InternetHost::name, InternetHost::address),
                    Scenario.Builder::internetHost,
                    "End points of traffic on the internet, each with its address. A name is unique in the whole"
                            + " design.")
            .edited("circuits", NamedShape.of(elementName("a circuit", "er1"), EdgeKeys.CIRCUIT),
                    Scenario::circuits, Circuit::name, Scenario.Builder::circuit, "The ExpressRoute circuits.")
            .edited("connections", NamedShape.of(name("a connection", "hub-er1"), EdgeKeys.CONNECTION),
                    Scenario::connections, Connection::name, Scenario.Builder::connection,
                    "What joins circuits to ExpressRoute gateways.")
            .edited("globalReach",
                    NamedShape.of(name("a Global Reach connection", "er1-er2"), EdgeKeys.GLOBAL_REACH),
                    Scenario::globalReach, GlobalReach::name, Scenario.Builder::globalReach,
                    "Global Reach connections between circuits.")
            .edited("tunnels", NamedShape.of(name("a tunnel", "loc1-vpn"), EdgeKeys.TUNNEL),
                    Scenario::tunnels, Tunnel::name, Scenario.Builder::tunnel, "The IPsec tunnels of VPN gateways.")
            .edited("overlays", NamedShape.of(name("an overlay", "sdwan"), RouteServerKeys.OVERLAY),
                    Scenario::overlays, Overlay::name, Scenario.Builder::overlay,
                    "The BGP sessions of appliances with each other and with sites, and their tunnels.")
            .edited("sites", NamedShape.of(elementName("a site", "loc1"), SiteKeys.SITE), Scenario::sites, Site::name,
                    Scenario.Builder::site, "The on-premises locations.")
            .edited("wanLinks", NamedShape.of(name("a WAN link", "backdoor"), SiteKeys.WAN_LINK),
                    Scenario::wanLinks, WanLink::name, Scenario.Builder::wanLink,
                    "The customer's own links between sites, past Azure.")
            .named("tags", NamedShape.of(name("a tag", "same duct"),
                            new OneOrMoreShape<>(name("an element", "er1/primary"))),
                    scenario -> byName(scenario.tags(), Tag::name, tag -> List.copyOf(tag.elements())),
                    (scenario, name, elements) -> scenario.tag(name, elements.toArray(String[]::new)),
                    "Words for elements, each over the names of those that have it, as `elements` prints them: what shares"
                            + " a duct, a building, a contract. A study can ask for failures of what has a tag, or let all"
                            + " of it fail together.")
            .listed("assumptions", ListShape.of(ASSUMPTION), Scenario::assumptions,
                    (scenario, part) -> part.into(new AssumptionDraft()).declare(scenario),
                    "What the design takes for granted.");

    private DesignKeys() {}

    /** By what a region pair may be declared only once. */
    private static String direction(Part<RegionPairDraft> part) {
        RegionPairDraft pair = part.into(new RegionPairDraft());
        return "from " + Shown.quoted(pair.from) + " to " + Shown.quoted(pair.to);
    }

    /** By what a side of a peering may be declared only once. */
    private static String side(Part<NetworkKeys.PeeringDraft> part) {
        return part.into(new NetworkKeys.PeeringDraft()).direction();
    }

    private static final class RegionDraft {
        private double insideRttMs;
    }

    private static final class RegionPairDraft {
        private String from;
        private String to;
        private double rttMs;
    }

    private static final class NatGatewayDraft {
        private String publicAddress;
    }

    private static final class AssumptionDraft {
        private String about;
        private String assumption;
        private String basis;

        private void declare(Scenario.Builder scenario) {
            scenario.assumption(about, assumption, basis);
        }
    }
}
