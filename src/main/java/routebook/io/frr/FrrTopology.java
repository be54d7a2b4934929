package routebook.io.frr;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import routebook.io.text.JsonText;
import routebook.net.Ip;
import routebook.routing.BgpLadder;
import routebook.routing.BgpRung;
import routebook.routing.Candidate;
import routebook.routing.Fabric;
import routebook.routing.Multipath;
import routebook.routing.PeersFirst;
import routebook.routing.Reach;
import routebook.routing.Renumbering;
import routebook.routing.Route;
import routebook.routing.Rung;
import routebook.routing.Session;
import routebook.routing.Share;
import routebook.routing.Side;
import routebook.routing.Speaker;
import routebook.routing.policy.Weight;

/**
 * The part of a fabric that is up as a topology file of {@code netjson2frr}, which runs it on FRR routers in network
 * namespaces. It holds what the speakers are told, never what they were computed to choose.
 *
 * <p>Sessions that are cut are left out, with the limits that cut them. Each speaker is a router, with all its addresses on its loopback interface; each pair that has a session is joined by
 * a wire. Routers are named r1, r2 and so on; {@code label} says which speaker it is.
 */
public final class FrrTopology {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** More than the 0 of others. */
    private static final Weight FIRST = new Weight(1);

    private final Fabric fabric;
    private final List<Speaker> speakers;
    private final List<Session> sessions;
    private final Marks marks;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    /** By speaker: its addresses, and by address of a peer the speaker that has it. */
    private final Map<String, TreeSet<Ip>> addresses = new HashMap<>();
    private final Map<String, Map<Ip, String>> peers = new HashMap<>();

    private FrrTopology(Fabric fabric) {
        this.fabric = fabric;
        speakers = fabric.listUpSpeakers();
        sessions = fabric.listUpSessions().stream().filter(session -> session.cut().isEmpty()).toList();
        marks = new Marks(speakers, sessions);
        for (Speaker speaker : speakers) {
            places.put(speaker.name(), places.size() + 1);
            addresses.put(speaker.name(), new TreeSet<>(speaker.addresses()));
            peers.put(speaker.name(), new TreeMap<>());
        }
        sessions.forEach(session -> {
            meet(session, session.a(), session.b());
            meet(session, session.b(), session.a());
        });
    }

    /**
     * The topology as JSON text.
     *
     * @param name   of the topology: letters, digits, dots and hyphens
     * @param fabric what to write
     * @throws IllegalArgumentException naming, line by line, everything in the fabric that FRR cannot be told
     */
    public static String of(String name, Fabric fabric) {
        if (!name.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("a topology is named with letters, digits, dots and hyphens, not \"" + name
                    + "\"");
        }
        FrrTopology topology = new FrrTopology(fabric);
        ObjectNode root = topology.write(name);
        if (!topology.faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", topology.faults));
        }
        return JsonText.pretty(root);
    }

    private void meet(Session session, Side near, Side far) {
        addresses.get(near.speaker()).add(near.address());
        String other = peers.get(near.speaker()).putIfAbsent(far.address(), far.speaker());
        if (other != null) {
            faults.add("session " + session.name() + ": " + near.speaker() + " has a session with " + far.address()
                    + " already, that of " + other + "; FRR tells neighbours apart by their addresses");
        }
    }

    private ObjectNode write(String name) {
        ObjectNode root = JSON.objectNode().put("name", name).put("ns_prefix", "rb-");
        ObjectNode timers = root.putObject("defaults").putObject("timers");
        timers.put("keepalive", 60).put("hold", 180).put("connect", 1);
        ObjectNode nodes = root.putObject("nodes");
        speakers.forEach(speaker -> nodes.set(node(speaker.name()), router(speaker)));
        ArrayNode links = root.putArray("links");
        for (Speaker speaker : speakers) {
            for (String peer : wires(speaker.name()).keySet()) {
                if (places.get(speaker.name()) < places.get(peer)) {
                    links.addObject().put("a", node(speaker.name()) + ":" + wire(peer))
                            .put("b", node(peer) + ":" + wire(speaker.name()));
                }
            }
        }
        ArrayNode written = root.putArray("sessions");
        sessions.forEach(session -> written.add(session(session)));
        return root;
    }

    private String node(String speaker) {
        return "r" + places.get(speaker);
    }

    private String wire(String peer) {
        return "to" + places.get(peer);
    }

    /** The speakers that share a session with this one, in the fabric's order, each with its addresses. */
    private Map<String, List<Ip>> wires(String speaker) {
        Map<String, List<Ip>> wires = new TreeMap<>(Comparator.comparing(places::get));
        peers.get(speaker).forEach((address, peer) -> wires.computeIfAbsent(peer, any -> new ArrayList<>()).add(address));
        return wires;
    }

    private ObjectNode router(Speaker speaker) {
        ObjectNode node = JSON.objectNode().put("label", speaker.name()).put("asn", speaker.asn().value())
                .put("router_id", speaker.routerId().toString());
        ObjectNode interfaces = node.putObject("interfaces");
        ArrayNode loopback = interfaces.putArray("lo");
        addresses.get(speaker.name()).forEach(address -> loopback.add(address + "/32"));
        ArrayNode routes = node.putArray("static");
        wires(speaker.name()).forEach((peer, addresses) -> {
            interfaces.putArray(wire(peer));
            addresses.forEach(address -> routes.add(address + "/32 dev " + wire(peer) + metric(speaker, address)));
        });
        speaker.reaches().forEach(reach -> routes(speaker, reach).forEach(routes::add));
        if (!speaker.summaries().isEmpty()) {
            ArrayNode aggregate = node.putArray("aggregate");
            speaker.summaries().forEach(summary -> aggregate.add(
                    own(speaker, Route.own(summary, speaker.name()))));
        }
        ArrayNode originate = node.putArray("originate");
        speaker.own().forEach(route -> originate.add(own(speaker, route)));
        node.set("bgp", process(speaker));
        return node;
    }

    /**
     * A route for what a speaker reaches, as far as its neighbours are not all of it, so that next hops there are usable. Over
     * which wire it leads makes no difference, since nobody sends packets.
     */
    private List<String> routes(Speaker speaker, Reach reach) {
        Map<Ip, String> near = peers.get(speaker.name());
        if (reach.kind() != Reach.Kind.ROUTED) {
            faults.add(speaker.name() + ": has an interface in " + reach.prefix() + ", which is not written for FRR");
            return List.of();
        }
        boolean written = reach.prefix().length() == 32
                && (near.containsKey(reach.prefix().network()) || addresses.get(speaker.name()).contains(reach.prefix().network()));
        return near.values().stream().findFirst().filter(any -> !written && reach.prefix().network().isV4()).stream()
                .map(peer -> reach.prefix() + " dev " + wire(peer) + (reach.metric() > 0 ? " metric " + reach.metric() : ""))
                .toList();
    }

    /** The interior cost to a neighbour, by the longest of what the speaker says it reaches. */
    private static String metric(Speaker speaker, Ip address) {
        return speaker.reaches().stream().filter(reach -> reach.prefix().contains(address))
                .max(Comparator.comparing(reach -> reach.prefix().length())).filter(reach -> reach.metric() > 0)
                .map(reach -> " metric " + reach.metric()).orElse("");
    }

    private ObjectNode own(Speaker speaker, Route route) {
        if (!route.asPath().isEmpty() || route.nextHop().isPresent() || route.weight() != Route.OWN_WEIGHT) {
            faults.add(speaker.name() + ": announces " + route + ", which FRR would not start with");
        }
        if (route.prefix().network().bits() != 32) {
            faults.add(speaker.name() + ": announces " + route.prefix() + "; only IPv4 is written for FRR");
        }
        ObjectNode written = JSON.objectNode().put("prefix", route.prefix().toString());
        ObjectNode set = written.putObject("set");
        set.put("origin", PolicyText.origin(route.origin()));
        route.med().ifPresent(med -> set.put("med", med));
        if (!route.communities().isEmpty()) {
            set.put("community", PolicyText.communities(route.communities()));
        }
        marks.own(speaker).ifPresent(mark -> set.put("large_community", mark));
        return written;
    }

    private ObjectNode process(Speaker speaker) {
        Multipath multipath = multipath(speaker);
        List<Rung<Candidate>> all = speaker.ladder().rungs();
        List<Rung<Candidate>> rungs = all.subList(peersFirst(speaker).isPresent() ? 2 : 0, all.size()).stream()
                .map(rung -> rung instanceof Share<Candidate> ? multipath : rung).toList();
        boolean ordinary = rungs.equals(BgpLadder.sharing(multipath).rungs());
        if (!ordinary && !rungs.equals(BgpLadder.sharingComparingMedOfAll(multipath).rungs())) {
            faults.add(speaker.name() + ": chooses by " + all.stream().map(Rung::id).toList() + ", as FRR does not");
        }
        return JSON.objectNode().put("multipath", multipath.external()).put("multipath_ibgp", multipath.internal())
                .put("multipath_relax", multipath.alike() == Multipath.Alike.SAME_LENGTH)
                .put("always_compare_med", !ordinary).put("deterministic_med", true)
                .put("local_pref_default", speaker.localPref());
    }

    /** FRR has no such step, but looks at a weight before all others: that of own routes is the highest. */
    private static Optional<PeersFirst> peersFirst(Speaker speaker) {
        List<Rung<Candidate>> rungs = speaker.ladder().rungs();
        return rungs.size() > 1 && rungs.get(0) == BgpRung.OWN && rungs.get(1) instanceof PeersFirst first
                ? Optional.of(first) : Optional.empty();
    }

    private Multipath multipath(Speaker speaker) {
        Multipath single = new Multipath(1, 1, Multipath.Alike.SAME_PATH);
        for (Rung<Candidate> rung : speaker.ladder().rungs()) {
            if (rung instanceof Share<Candidate> share) {
                return share.findMultipath(fabric.listNeighbors(speaker.name())).orElseGet(() -> {
                    faults.add(speaker.name() + ": shares the load by " + share.id() + ", as FRR does not");
                    return single;
                });
            }
        }
        return single;
    }

    private ObjectNode session(Session session) {
        ObjectNode written = JSON.objectNode().put("label", session.name())
                .put("a", node(session.a().speaker())).put("a_ip", session.a().address().toString())
                .put("b", node(session.b().speaker())).put("b_ip", session.b().address().toString())
                .put("disable_connected_check", true);
        written.set("a_side", side(session, session.a(), session.b()));
        written.set("b_side", side(session, session.b(), session.a()));
        return written;
    }

    private ObjectNode side(Session session, Side near, Side far) {
        Speaker self = fabric.findSpeaker(near.speaker()).orElseThrow();
        Speaker peer = fabric.findSpeaker(far.speaker()).orElseThrow();
        PolicyText text = new PolicyText(session.name(), self.name(), peer.name(), far.localAs().orElse(peer.asn()), marks);
        Side told = peersFirst(self).filter(step -> step.first().test(peer.name()))
                .map(any -> near.importing(near.imports(), FIRST)).orElse(near);
        ObjectNode side = text.write(told);
        near.localAs().ifPresent(asn -> side.put("local_as", asn.value()));
        far.localAs().ifPresent(asn -> side.put("local_as_of_peer", asn.value()));
        if (near.announces() == Side.Announces.ALL) {
            side.put("addpath_tx_all", true);
        }
        if (near.role() == Side.Role.CLIENT) {
            side.put("rr_client", true);
        }
        if (!near.renumbers().equals(Renumbering.NONE)) {
            faults.add("session " + session.name() + ": " + self.name() + " renumbers prefixes, as FRR does not");
        }
        for (Route extra : near.extra()) {
            if (extra.prefix().isDefault() && extra.equals(Route.own(extra.prefix(), self.name()))) {
                side.put("default_originate", true);
            } else {
                faults.add("session " + session.name() + ": " + self.name() + " announces " + extra
                        + " on this session only, which FRR does for a plain default route only");
            }
        }
        faults.addAll(text.faults());
        return side;
    }
}
