package routebook.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import routebook.net.Ip;
import routebook.net.Prefix;

/** The part of a fabric that is up, with names replaced by places in lists. */
final class Wiring {

    final List<Speaker> speakers = new ArrayList<>();
    final List<Channel> channels = new ArrayList<>();
    /** By speaker: the channels that come in, and those that go out. */
    final List<List<Channel>> in = new ArrayList<>();
    final List<List<Channel>> out = new ArrayList<>();
    /** By speaker: its own routes to a prefix. */
    final List<Map<Prefix, List<Candidate>>> own = new ArrayList<>();
    /** Everything that anybody announces, and what becomes of it where prefixes are renumbered, in order. */
    final TreeSet<Prefix> prefixes = new TreeSet<>();

    Wiring(Fabric fabric) {
        Map<String, Integer> places = new HashMap<>();
        for (Speaker speaker : fabric.listUpSpeakers()) {
            places.put(speaker.name(), speakers.size());
            speakers.add(speaker.withAddresses(addresses(speaker, fabric)));
            in.add(new ArrayList<>());
            out.add(new ArrayList<>());
            own.add(speaker.own().stream().map(route -> Candidate.own(route.withLocalPref(speaker.localPref())))
                    .collect(Collectors.groupingBy(candidate -> candidate.route().prefix())));
            prefixes.addAll(own.get(own.size() - 1).keySet());
            prefixes.addAll(speaker.summaries());
        }
        for (Session session : fabric.listJoined()) {
            connect(session, session.a(), session.b(), places);
            connect(session, session.b(), session.a(), places);
        }
        List<Prefix> fresh = List.copyOf(prefixes);
        while (!fresh.isEmpty()) {
            fresh = fresh.stream().flatMap(prefix -> channels.stream().map(channel -> channel.known(prefix)))
                    .filter(prefixes::add).toList();
        }
    }

    private void connect(Session session, Side near, Side far, Map<String, Integer> places) {
        int from = places.get(near.speaker());
        int to = places.get(far.speaker());
        Channel channel = new Channel(channels.size(), from, to, session, near, far, speakers.get(from),
                speakers.get(to));
        channels.add(channel);
        out.get(from).add(channel);
        in.get(to).add(channel);
        channel.fixed().forEach(route -> prefixes.add(route.prefix()));
    }

    /** The addresses of its ends of sessions, of those that are down too: they are still its own. */
    private static Ip[] addresses(Speaker speaker, Fabric fabric) {
        List<Ip> addresses = new ArrayList<>();
        for (Session session : fabric.sessions()) {
            for (Side side : List.of(session.a(), session.b())) {
                if (side.speaker().equals(speaker.name()) && !addresses.contains(side.address())) {
                    addresses.add(side.address());
                }
            }
        }
        return addresses.toArray(Ip[]::new);
    }

    /** True if some prefixes are known under others behind some channel. */
    boolean renumbers() {
        return channels.stream().anyMatch(Channel::renumbers);
    }

    /** The place of a speaker among those that are up. */
    int place(String speaker) {
        for (int i = 0; i < speakers.size(); i++) {
            if (speakers.get(i).name().equals(speaker)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no speaker " + speaker + " is up");
    }
}
