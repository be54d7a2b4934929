package routebook.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import routebook.net.AsPath;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.net.Prefix;

/** Small networks for tests, and candidates without a network. */
final class Lab {

    static final Prefix NET = Prefix.parse("10.1.0.0/16");

    private final List<Speaker> speakers = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    /** The router id is 1.1.1.n for the n-th speaker. */
    Lab speaker(String name, long asn, UnaryOperator<Speaker> more) {
        speakers.add(more.apply(Speaker.of(name, Asn.of(asn), Ip.parse("1.1.1." + (speakers.size() + 1)))));
        return this;
    }

    Lab speaker(String name, long asn) {
        return speaker(name, asn, UnaryOperator.identity());
    }

    /** The n-th session is named a-b and joins 192.168.n.1 at a with 192.168.n.2 at b. */
    Lab session(String a, String b, UnaryOperator<Side> sideA, UnaryOperator<Side> sideB) {
        String net = "192.168." + (sessions.size() + 1) + ".";
        sessions.add(Session.of(a + "-" + b, sideA.apply(Side.of(a, Ip.parse(net + "1"))),
                sideB.apply(Side.of(b, Ip.parse(net + "2")))));
        return this;
    }

    Lab session(String a, String b) {
        return session(a, b, UnaryOperator.identity(), UnaryOperator.identity());
    }

    Fabric fabric() {
        return Fabric.of(speakers, sessions);
    }

    /** Sessions reversed: what comes first must not matter. */
    Fabric reversed() {
        List<Session> turned = new ArrayList<>(sessions);
        Collections.reverse(turned);
        return Fabric.of(speakers, turned);
    }

    Ribs converge() {
        return ControlPlane.converge(fabric());
    }

    /** The path of the best route, for example "65002 65001"; "-" if there is none. */
    static String path(Ribs ribs, String speaker) {
        return path(ribs, speaker, NET);
    }

    static String path(Ribs ribs, String speaker, Prefix prefix) {
        return ribs.getRib(speaker).findDecision(prefix).map(d -> d.best().route().asPath().toString()).orElse("-");
    }

    /** A route to {@link #NET} with this path, learned from another AS by a session to 192.168.0.n. */
    static Candidate external(int n, long... path) {
        return candidate(n, Route.own(NET, "x").withWeight(0).withAsPath(AsPath.of(path)), 64999);
    }

    /** The same learned inside AS 64500. */
    static Candidate internal(int n, long... path) {
        return candidate(n, Route.own(NET, "x").withWeight(0).withAsPath(AsPath.of(path)), 64500);
    }

    static Candidate own() {
        return Candidate.own(Route.own(NET, "self"));
    }

    private static Candidate candidate(int n, Route route, long peerAsn) {
        Ip peer = Ip.parse("192.168.0." + n);
        return new Candidate(route.withNextHop(peer), Optional.of(new Neighbor("s" + n, Asn.of(64500),
                Ip.parse("192.168.0.254"), "peer" + n, Asn.of(peerAsn), Ip.parse("1.1.1." + n), peer, Side.Role.PEER)),
                0);
    }

    static Candidate with(Candidate candidate, UnaryOperator<Route> change) {
        return new Candidate(change.apply(candidate.route()), candidate.from(), candidate.metric());
    }
}
