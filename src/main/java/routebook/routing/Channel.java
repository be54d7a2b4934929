package routebook.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import routebook.net.Prefix;
import routebook.why.Because;

/** One direction of one session: from the speaker that announces to the one that receives. */
final class Channel {

    /** Its place among the channels of the fabric, and the places of its two speakers. */
    final int index;
    final int from;
    final int to;

    /** The session as the announcer sees it, and as the receiver sees it. */
    final Neighbor outward;
    final Neighbor inward;

    private final Speaker announcer;
    private final Side side;
    private final Side farSide;
    private final Policy export;
    private final Policy admit;
    private final Passage arrival;
    private final Optional<Because> cut;
    private final Renumbering out;
    private final Renumbering in;

    Channel(int index, int from, int to, Session session, Side near, Side far, Speaker announcer, Speaker receiver) {
        this.index = index;
        this.from = from;
        this.to = to;
        this.announcer = announcer;
        side = near;
        farSide = far;
        outward = Neighbor.of(session, near, announcer, far, receiver);
        inward = Neighbor.of(session, far, receiver, near, announcer);
        export = BgpRule.export(near.exports());
        admit = BgpRule.admit(far.loops(), far.imports());
        arrival = new Passage(receiver, inward, Optional.empty());
        cut = session.cut();
        out = near.renumbers();
        in = far.renumbers();
    }

    /**
     * By what a channel is known: no two of a fabric have the same.
     *
     * @param from name of the speaker that announces
     */
    record Ends(String session, String from, String to) {}

    Ends ends() {
        return new Ends(outward.session(), side.speaker(), farSide.speaker());
    }

    /** The prefixes of whose routes the other one may make something else than this one does. */
    Predicate<Prefix> differsFrom(Channel other) {
        boolean alike = isCut() == other.isCut() && outward.equals(other.outward) && inward.equals(other.inward)
                && announcer.decidesLike(other.announcer) && arrival.speaker().decidesLike(other.arrival.speaker());
        return !alike ? prefix -> true : side.differsFrom(other.side).or(farSide.differsFrom(other.farSide));
    }

    boolean announcesAll() {
        return side.announces() == Side.Announces.ALL;
    }

    /** True if some prefixes are others behind it. */
    boolean renumbers() {
        return !out.announced().isEmpty() || !in.received().isEmpty();
    }

    /** What the receiver knows a prefix of the announcer's as. */
    Prefix known(Prefix prefix) {
        return in.received(out.announced(prefix));
    }

    /** Routes that go over it whatever the announcer has chosen: it alone is told of them, or was told last. */
    List<Route> fixed() {
        return side.lastSaid().orElse(side.extra());
    }

    boolean isCut() {
        return cut.isPresent();
    }

    /** How many routes the receiver takes. */
    List<PrefixLimit> limits() {
        return farSide.limits();
    }

    /** What goes over the wire for a prefix; {@code held} starts with the best. */
    List<Route> announce(Prefix prefix, List<Candidate> held) {
        List<Route> sent = new ArrayList<>();
        for (Announced announced : judge(prefix, held)) {
            announced.route().ifPresent(sent::add);
        }
        return sent;
    }

    /** The same with the reasons for what does not go. */
    List<Announced> judge(Prefix prefix, List<Candidate> held) {
        List<Announced> judged = judgeAsIfUp(prefix, held);
        return cut.isEmpty() ? judged : judged.stream()
                .map(each -> each.route().isEmpty() ? each
                        : new Announced(each.to(), each.held(), Optional.empty(), cut))
                .toList();
    }

    /** True if the receiver would accept a route for the prefix if the session were up. */
    boolean offers(Prefix prefix, List<Candidate> held) {
        return judgeAsIfUp(prefix, held).stream().flatMap(each -> each.route().stream())
                .anyMatch(route -> admit(route) instanceof Verdict.Accepted);
    }

    private List<Announced> judgeAsIfUp(Prefix prefix, List<Candidate> held) {
        List<Announced> judged = new ArrayList<>();
        if (side.lastSaid().isPresent()) {
            side.lastSaid().get().stream().filter(heard -> heard.prefix().equals(prefix))
                    .forEach(heard -> judged.add(new Announced(outward, heard, Optional.of(heard), Optional.empty())));
            return judged;
        }
        for (Route extra : side.extra()) {
            if (extra.prefix().equals(prefix)) {
                judged.add(judge(Candidate.own(extra), BgpRule.exportExtra()));
            }
        }
        if (judged.isEmpty()) {
            for (Candidate candidate : announcesAll() || held.isEmpty() ? held : held.subList(0, 1)) {
                judged.add(judge(candidate, export));
            }
        }
        return judged;
    }

    private Announced judge(Candidate candidate, Policy policy) {
        Verdict verdict = policy.apply(candidate.route(), new Passage(announcer, outward, Optional.of(candidate)));
        return verdict instanceof Verdict.Accepted accepted
                ? new Announced(outward, candidate.route(), Optional.of(renumbered(accepted.route())), Optional.empty())
                : new Announced(outward, candidate.route(), Optional.empty(),
                        Optional.of(((Verdict.Refused) verdict).because()));
    }

    private Route renumbered(Route route) {
        Prefix shown = out.announced(route.prefix());
        return shown.equals(route.prefix()) ? route : route.withPrefix(shown);
    }

    /** What the receiver's own policies make of a route that was sent. */
    Verdict admit(Route route) {
        return admit.apply(route, arrival);
    }
}
