package routebook.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import routebook.analysis.row.PrefixEventRow;
import routebook.net.AsPath;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.routing.Announced;
import routebook.routing.Candidate;
import routebook.routing.Decision;
import routebook.routing.Learned;
import routebook.routing.Received;
import routebook.routing.Rib;
import routebook.routing.Ribs;
import routebook.routing.Route;
import routebook.routing.Session;
import routebook.study.Outcome;
import routebook.why.Because;

/** What becomes of a prefix: where it is born, who announces it to whom, who refuses it, and where it is chosen. */
public final class PrefixLife {

    private PrefixLife() {}

    /**
     * The life of a prefix, speaker by speaker, outward from where it is born.
     *
     * @throws IllegalArgumentException if nobody announces it, naming the announced prefixes around or inside it
     */
    public static Rows<PrefixEventRow> of(Outcome outcome, Prefix prefix) {
        Ribs ribs = outcome.ribs();
        if (!ribs.listPrefixes().contains(prefix)) {
            List<String> near = ribs.listPrefixes().stream().filter(prefix::overlaps).map(Prefix::toString).toList();
            throw new IllegalArgumentException("nobody announces " + prefix
                    + (near.isEmpty() ? "" : "; announced are " + String.join(", ", near)));
        }
        List<PrefixEventRow> rows = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>();
        for (Rib rib : ribs.listRibs()) {
            if (rib.findDecision(prefix).filter(decision -> isBornHere(decision.best(), prefix, ribs)).isPresent()) {
                next.add(rib.speaker().name());
            }
        }
        while (!next.isEmpty()) {
            String speaker = next.remove();
            if (seen.add(speaker)) {
                addSpeaker(ribs, ribs.getRib(speaker), prefix, rows, next);
            }
        }
        return new Rows<>(PrefixEventRow.class, rows);
    }

    /** True for an own route, and for one that the peer announces under another prefix: the session renumbers it. */
    private static boolean isBornHere(Candidate best, Prefix prefix, Ribs ribs) {
        return best.learned() == Learned.OWN
                || best.peer().filter(peer -> ribs.getRib(peer).findDecision(prefix).isEmpty()).isPresent();
    }

    /** The prefixes that anybody announces and that hold the address, longest first. */
    public static List<Prefix> around(Outcome outcome, Ip address) {
        return outcome.ribs().listPrefixes().stream().filter(prefix -> prefix.contains(address))
                .sorted((one, other) -> other.length() - one.length()).toList();
    }

    private static void addSpeaker(Ribs ribs, Rib rib, Prefix prefix, List<PrefixEventRow> rows, Deque<String> next) {
        String at = rib.speaker().name();
        Optional<Decision<Candidate>> decision = rib.findDecision(prefix);
        if (decision.filter(each -> each.best().learned() == Learned.OWN).isPresent()) {
            rows.add(new PrefixEventRow(prefix.toString(), at, "born", "", "", "", "", "", ""));
        }
        if (decision.isPresent()) {
            rib.speaker().summaries().stream().filter(summary -> summary.contains(prefix) && !summary.equals(prefix))
                    .forEach(summary -> rows.add(changed(prefix, at, "summarised", "", "", prefix, summary)));
        }
        for (Received received : rib.listReceived(prefix)) {
            String event = switch (received.state()) {
                case BEST, SHARING -> "chosen";
                case LOST -> "lost";
                case REFUSED -> "refused";
            };
            rows.add(row(prefix, at, event, received.from().peer(), received.route(), received.because()));
        }
        for (Announced announced : rib.listAnnounced()) {
            if (announced.held().prefix().equals(prefix)) {
                Route shown = announced.route().orElse(announced.held());
                rows.add(row(prefix, at, announced.route().isPresent() ? "announced" : "held back", announced.to().peer(),
                        shown, announced.because()));
                announced.route().ifPresent(sent -> {
                    addChanges(ribs, at, announced, sent, rows);
                    next.add(announced.to().peer());
                });
            }
        }
    }

    /** What a route is on its way to the peer that it was not before: longer by more than one AS, or of another prefix. */
    private static void addChanges(Ribs ribs, String at, Announced announced, Route sent, List<PrefixEventRow> rows) {
        Route held = announced.held();
        String peer = announced.to().peer();
        if (!sent.asPath().isEmpty()
                && times(sent.asPath(), sent) - times(held.asPath(), sent) > 1) {
            rows.add(changed(held.prefix(), at, "prepended", peer, sent.asPath().toString(), held.asPath(), sent.asPath()));
        }
        Session session = ribs.fabric().findSession(announced.to().session()).orElseThrow();
        Prefix known = (session.a().speaker().equals(peer) ? session.a() : session.b()).renumbers().received(sent.prefix());
        if (!sent.prefix().equals(held.prefix())) {
            rows.add(changed(held.prefix(), at, "translated", peer, sent.asPath().toString(), held.prefix(), sent.prefix()));
        }
        if (!known.equals(sent.prefix())) {
            rows.add(changed(held.prefix(), peer, "translated", at, sent.asPath().toString(), sent.prefix(), known));
        }
    }

    /** How often the AS that a route was sent by stands in a path. */
    private static int times(AsPath path, Route sent) {
        return path.count(sent.asPath().sequence().get(0));
    }

    private static PrefixEventRow changed(
            Prefix prefix, String at, String event, String peer, String path, Object before, Object after) {
        return new PrefixEventRow(prefix.toString(), at, event, peer, path, "", "", before.toString(), after.toString());
    }

    private static PrefixEventRow row(
            Prefix prefix, String at, String event, String peer, Route route, Optional<Because> because) {
        return new PrefixEventRow(prefix.toString(), at, event, peer, route.asPath().toString(),
                because.map(reason -> reason.rule().id()).orElse(""), because.map(Because::text).orElse(""), "", "");
    }
}
