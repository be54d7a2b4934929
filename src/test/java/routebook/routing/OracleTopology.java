package routebook.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import routebook.net.Asn;
import routebook.net.Community;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixFilter;
import routebook.routing.policy.AsOverride;
import routebook.routing.policy.NextHopIsConnected;
import routebook.routing.policy.NextHopSelf;
import routebook.routing.policy.NextHopUnchanged;
import routebook.routing.policy.RemovePrivateAs;
import routebook.routing.policy.RouteMap;
import routebook.routing.policy.SetAction;
import routebook.routing.policy.Weight;

/**
 * A topology file of the oracle as a fabric. What cannot be expressed is refused by its name, never skipped; what is
 * skipped (timers, kernel settings) has no say in which routes are chosen.
 */
final class OracleTopology {

    /** FRR's own limit where none is configured. */
    private static final int UNLIMITED = 256;

    private static final Set<String> NODE = Set.of("asn", "router_id", "forward", "interfaces", "static", "originate",
            "redistribute", "fib_src", "sysctl", "bgp");
    private static final Set<String> SESSION = Set.of("a", "a_ip", "b", "b_ip", "multihop", "disable_connected_check",
            "timers", "bfd", "a_side", "b_side");
    private static final Set<String> SIDE = Set.of("in", "out", "as_override", "allowas_in", "remove_private_as",
            "next_hop_self", "next_hop_unchanged", "weight", "addpath_tx_all", "rr_client", "default_originate",
            "local_as", "local_as_of_peer", "passive", "soft_in");
    /** The engine compares MEDs independently of arrival order, so it is deterministic whether asked to or not. */
    private static final Set<String> BGP = Set.of("multipath", "multipath_ibgp", "multipath_relax", "compare_routerid",
            "always_compare_med", "deterministic_med", "local_pref_default", "coalesce_ms",
            "no_fast_external_failover");

    private final JsonNode root;
    /** By update group of private-AS removers: the AS that is spared; see {@link #listPossible}. */
    private final Map<String, Asn> spared;

    private OracleTopology(JsonNode root, Map<String, Asn> spared) {
        this.root = root;
        this.spared = spared;
    }

    /** The network as configured. */
    static Fabric read(Path file) throws IOException {
        return new OracleTopology(new ObjectMapper().readTree(file.toFile()), Map.of()).fabric();
    }

    /**
     * The network as FRR 8.4.4 may run it, nearly always one. FRR takes private AS numbers out once for all neighbours
     * whose export is configured alike (an update group), and then spares the AS of that member alone whose session
     * came up first, where a router should spare each neighbour's own. Which one that was is not in the file.
     */
    static List<Fabric> listPossible(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        List<Map<String, Asn>> choices = new ArrayList<>(List.of(Map.of()));
        groups(root).forEach((group, members) -> {
            if (members.size() > 1) {
                List<Map<String, Asn>> longer = new ArrayList<>();
                for (Map<String, Asn> choice : choices) {
                    for (Asn member : members) {
                        Map<String, Asn> more = new TreeMap<>(choice);
                        more.put(group, member);
                        longer.add(more);
                    }
                }
                choices.clear();
                choices.addAll(longer);
            }
        });
        return choices.stream().map(choice -> new OracleTopology(root, choice).fabric()).toList();
    }

    private static Map<String, Set<Asn>> groups(JsonNode root) {
        Map<String, Set<Asn>> groups = new TreeMap<>();
        for (JsonNode session : root.path("sessions")) {
            for (String[] ends : new String[][] {{"a", "b"}, {"b", "a"}}) {
                JsonNode said = session.path(ends[0] + "_side");
                Asn own = Asn.of(root.path("nodes").path(session.get(ends[0]).asText()).get("asn").asLong());
                Asn peer = Asn.of(root.path("nodes").path(session.get(ends[1]).asText()).get("asn").asLong());
                // An export route map of its own, which as_override gets too, makes a group of its own.
                if (isSet(said, "remove_private_as") && !said.has("out") && !isSet(said, "as_override")
                        && !own.equals(peer)) {
                    groups.computeIfAbsent(group(session.get(ends[0]).asText(), said), g -> new TreeSet<>()).add(peer);
                }
            }
        }
        return groups;
    }

    private static String group(String node, JsonNode said) {
        StringBuilder group = new StringBuilder(node);
        for (String key : List.of("remove_private_as", "next_hop_self", "next_hop_unchanged", "addpath_tx_all",
                "default_originate", "local_as", "rr_client")) {
            group.append('/').append(said.path(key).asText());
        }
        return group.toString();
    }

    private Fabric fabric() {
        List<Speaker> speakers = new ArrayList<>();
        root.get("nodes").properties().forEach(node -> {
            requireKnown(node.getKey(), node.getValue(), NODE);
            if (node.getValue().has("asn")) {
                speakers.add(speaker(node.getKey(), node.getValue()));
            }
        });
        List<Session> sessions = new ArrayList<>();
        for (JsonNode session : root.path("sessions")) {
            requireKnown("session", session, SESSION);
            String name = session.get("a").asText() + "/" + session.get("a_ip").asText() + "-"
                    + session.get("b").asText() + "/" + session.get("b_ip").asText();
            boolean oneHop = !session.has("multihop") && !session.path("disable_connected_check").asBoolean();
            sessions.add(Session.of(name, side(session, "a", oneHop), side(session, "b", oneHop)));
        }
        return Fabric.of(speakers, sessions);
    }

    private static void requireKnown(String where, JsonNode object, Set<String> known) {
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw unsupported(where, key);
            }
        });
    }

    private static UnsupportedOperationException unsupported(String where, String what) {
        return new UnsupportedOperationException(where + ": \"" + what + "\" is not supported");
    }

    private Speaker speaker(String name, JsonNode node) {
        if (!node.has("router_id")) {
            throw unsupported(name, "router_id left open");
        }
        Speaker speaker = Speaker.of(name, Asn.of(node.get("asn").asLong()), Ip.parse(node.get("router_id").asText()))
                .choosingBy(ladder(name, node));
        for (JsonNode configured : node.path("interfaces")) {
            JsonNode addresses = configured.isObject() ? configured.path("ip") : configured;
            for (JsonNode address : addresses.isTextual() ? List.of(addresses) : addresses) {
                String[] parts = address.asText().split("/");
                Ip ip = Ip.parse(parts[0]);
                speaker = speaker.withAddresses(ip)
                        .reaching(Reach.connected(Prefix.around(ip, Integer.parseInt(parts[1]))));
            }
        }
        for (JsonNode route : node.path("static")) {
            speaker = speaker.reaching(staticRoute(Arrays.asList(route.asText().split(" "))));
        }
        for (JsonNode prefix : node.path("originate")) {
            speaker = speaker.originating(Prefix.parse(prefix.asText()));
        }
        for (JsonNode source : node.path("redistribute")) {
            if (!source.asText().equals("connected")) {
                throw unsupported(name, "redistribute " + source.asText());
            }
            List<Route> routes = new ArrayList<>();
            for (Reach reach : speaker.reaches()) {
                if (reach.kind() == Reach.Kind.CONNECTED) {
                    routes.add(Route.own(reach.prefix(), name).withOrigin(Origin.INCOMPLETE).withMed(0));
                }
            }
            speaker = speaker.originating(routes);
        }
        return speaker;
    }

    /** The words behind "ip route add". A next hop in a discarding route counts as reached; FRR asks no further. */
    private static Reach staticRoute(List<String> words) {
        String first = words.get(Set.of("blackhole", "unreachable", "prohibit").contains(words.get(0)) ? 1 : 0);
        Prefix prefix = first.equals("default") ? Prefix.parse("0.0.0.0/0")
                : first.contains("/") ? Prefix.parse(first) : Prefix.host(Ip.parse(first));
        int metric = words.indexOf("metric");
        return Reach.routed(prefix, metric < 0 ? 0 : Long.parseLong(words.get(metric + 1)));
    }

    private Ladder<Candidate> ladder(String name, JsonNode node) {
        ObjectNode bgp = new ObjectMapper().createObjectNode();
        for (JsonNode settings : List.of(root.path("defaults").path("bgp"), node.path("bgp"))) {
            settings.properties().forEach(each -> bgp.set(each.getKey(), each.getValue()));
        }
        requireKnown(name, bgp, BGP);
        if (!bgp.path("compare_routerid").asBoolean(true)) {
            throw unsupported(name, "compare_routerid off: the oldest route wins");
        }
        if (bgp.path("local_pref_default").asLong(100) != 100) {
            throw unsupported(name, "local_pref_default: the golden files do not show it");
        }
        int external = bgp.path("multipath").asInt(UNLIMITED);
        Multipath multipath = new Multipath(external, bgp.path("multipath_ibgp").asInt(external),
                bgp.path("multipath_relax").asBoolean() ? Multipath.Alike.SAME_LENGTH : Multipath.Alike.SAME_PATH);
        return bgp.path("always_compare_med").asBoolean() ? BgpLadder.sharingComparingMedOfAll(multipath)
                : BgpLadder.sharing(multipath);
    }

    private Side side(JsonNode session, String end, boolean oneHop) {
        JsonNode said = session.path(end + "_side");
        requireKnown(session.get(end).asText(), said, SIDE);
        List<Policy> imports = new ArrayList<>();
        List<Policy> exports = new ArrayList<>();
        if (said.path("weight").asInt() != 0) {
            imports.add(new Weight(said.get("weight").asInt()));
        }
        if (said.has("in")) {
            imports.add(routeMap(said.get("in")));
        }
        if (oneHop) {
            imports.add(new NextHopIsConnected());
        }
        if (isSet(said, "remove_private_as")) {
            Policy remove = removePrivateAs(said.get("remove_private_as").asText());
            Asn kept = said.has("out") || isSet(said, "as_override") ? null
                    : spared.get(group(session.get(end).asText(), said));
            exports.add(kept == null ? remove
                    : (route, passage) -> remove.apply(route, new Passage(passage.speaker(),
                            showing(passage.neighbor(), kept), passage.announced())));
        }
        if (isSet(said, "as_override")) {
            exports.add(new AsOverride());
        }
        if (isSet(said, "next_hop_unchanged")) {
            exports.add(new NextHopUnchanged());
        } else if (isSet(said, "next_hop_self")) {
            exports.add(new NextHopSelf(said.get("next_hop_self").asText().equals("force")
                    ? NextHopSelf.Reach.ALL : NextHopSelf.Reach.ALL_BUT_REFLECTED));
        }
        if (said.has("out")) {
            exports.add(routeMap(said.get("out")));
        }
        Side side = Side.of(session.get(end).asText(), Ip.parse(session.get(end + "_ip").asText()))
                .importing(imports.toArray(Policy[]::new))
                .exporting(exports.toArray(Policy[]::new))
                .allowingOwnAs(said.path("allowas_in").asInt());
        side = isSet(said, "local_as") ? side.showingAs(Asn.of(said.get("local_as").asLong())) : side;
        side = isSet(said, "addpath_tx_all") ? side.announcingAll() : side;
        side = isSet(said, "rr_client") ? side.reflectingToClient() : side;
        return isSet(said, "default_originate")
                ? side.announcingAlso(List.of(Route.own(Prefix.parse("0.0.0.0/0"), side.speaker()))) : side;
    }

    private static Neighbor showing(Neighbor n, Asn asn) {
        return new Neighbor(n.session(), n.ownAsn(), n.ownAddress(), n.peer(), asn, n.peerRouterId(), n.peerAddress(),
                n.role());
    }

    private static boolean isSet(JsonNode side, String key) {
        JsonNode value = side.path(key);
        return !value.isMissingNode() && !value.isNull() && !(value.isBoolean() && !value.asBoolean());
    }

    private static RemovePrivateAs removePrivateAs(String how) {
        return switch (how) {
            case "true", "plain" -> new RemovePrivateAs(
                    RemovePrivateAs.Scope.ALL_PRIVATE_PATHS, RemovePrivateAs.Action.REMOVE);
            case "replace-AS" -> new RemovePrivateAs(
                    RemovePrivateAs.Scope.ALL_PRIVATE_PATHS, RemovePrivateAs.Action.REPLACE);
            case "all" -> new RemovePrivateAs(RemovePrivateAs.Scope.ALL_PATHS, RemovePrivateAs.Action.REMOVE);
            case "all replace-AS" -> new RemovePrivateAs(
                    RemovePrivateAs.Scope.ALL_PATHS, RemovePrivateAs.Action.REPLACE);
            default -> throw unsupported("remove_private_as", how);
        };
    }

    private static RouteMap routeMap(JsonNode policy) {
        requireKnown("policy", policy, Set.of("deny", "permit", "set"));
        List<SetAction> actions = new ArrayList<>();
        policy.path("set").properties().forEach(each -> actions.add(action(each.getKey(), each.getValue().asText())));
        return new RouteMap(filters(policy.path("deny")),
                policy.has("permit") ? Optional.of(filters(policy.get("permit"))) : Optional.empty(), actions);
    }

    private static SetAction action(String key, String value) {
        return switch (key) {
            case "local_pref" -> new SetAction.LocalPref(Long.parseLong(value));
            case "weight" -> new SetAction.RouteWeight(Integer.parseInt(value));
            case "med" -> new SetAction.Med(Long.parseLong(value));
            case "prepend" -> new SetAction.Prepend(
                    Arrays.stream(value.split(" ")).map(n -> Asn.of(Long.parseLong(n))).toList());
            case "community" -> new SetAction.Communities(
                    Arrays.stream(value.split(" ")).map(OracleTopology::community).toList());
            case "next_hop" -> new SetAction.NextHop(Ip.parse(value));
            case "origin" -> new SetAction.RouteOrigin(Origin.valueOf(value.toUpperCase(Locale.ROOT)));
            default -> throw unsupported("set", key);
        };
    }

    private static Community community(String text) {
        return switch (text) {
            case "no-export" -> Community.NO_EXPORT;
            case "no-advertise" -> Community.NO_ADVERTISE;
            default -> Community.parse(text);
        };
    }

    private static List<PrefixFilter> filters(JsonNode lines) {
        List<PrefixFilter> filters = new ArrayList<>();
        lines.forEach(line -> filters.add(PrefixFilter.parse(line.asText())));
        return filters;
    }
}
