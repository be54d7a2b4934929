package routebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import routebook.analysis.row.PeerRow;
import routebook.azure.AzureCompiler;
import routebook.network.Element;
import routebook.routing.Neighbor;
import routebook.routing.Received;
import routebook.routing.Rib;
import routebook.routing.Session;
import routebook.study.Outcome;
import routebook.why.Because;

/** Who speaks BGP with whom, and how many routes pass. */
public final class SpeakerPeers {

    private SpeakerPeers() {}

    /** The sessions of every speaker, those that are down too. */
    public static Rows<PeerRow> all(Outcome outcome) {
        return of(outcome, outcome.network().elements().list());
    }

    /**
     * The sessions of one speaker, or of every speaker that is a part of the place.
     *
     * @throws routebook.network.UnknownNameException if the design has no such place
     */
    public static Rows<PeerRow> at(Outcome outcome, String place) {
        return of(outcome, outcome.network().elements().listWithin(place));
    }

    private static Rows<PeerRow> of(Outcome outcome, List<Element> places) {
        List<PeerRow> rows = new ArrayList<>();
        for (Element place : places) {
            for (Neighbor peer : whole(outcome, place.name())) {
                rows.add(outcome.ribs().findRib(place.name()).filter(rib -> isUp(outcome, peer))
                        .map(rib -> up(rib, peer)).orElseGet(() -> down(outcome, place.name(), peer)));
            }
        }
        return new Rows<>(PeerRow.class, rows);
    }

    /** True if the session of that peer stands and nothing has cut it. */
    static boolean isUp(Outcome outcome, Neighbor peer) {
        return outcome.ribs().fabric().listUpSessions().stream()
                .anyMatch(session -> session.name().equals(peer.session()) && session.cut().isEmpty());
    }

    private static PeerRow up(Rib rib, Neighbor peer) {
        List<Received> received = rib.listReceived(peer.session());
        int announced = (int) rib.listAnnounced(peer.session()).stream().filter(each -> each.route().isPresent()).count();
        return new PeerRow(rib.speaker().name(), peer.peer(), peer.session(), "up", peer.ownAsn().value(),
                peer.peerAsn().value(), received.size(),
                count(received, Received.State.REFUSED),
                count(received, Received.State.BEST) + count(received, Received.State.SHARING), announced,
                rib.listAnnounced(peer.session()).size() - announced, "", "");
    }

    /** The session is down by itself, or by the failure of something that it needs. */
    private static PeerRow down(Outcome outcome, String at, Neighbor peer) {
        Optional<Because> why = outcome.ribs().fabric().findSession(peer.session()).flatMap(Session::cut)
                .or(() -> Stream.of(peer.session(), at, peer.peer()).flatMap(each -> outcome.findWhyDown(each).stream())
                        .findFirst());
        return new PeerRow(at, peer.peer(), peer.session(), "down", peer.ownAsn().value(), peer.peerAsn().value(), 0, 0, 0, 0, 0,
                why.map(each -> each.rule().id()).orElse(""), why.map(Because::text).orElse(""));
    }

    private static int count(List<Received> received, Received.State state) {
        return (int) received.stream().filter(each -> each.state() == state).count();
    }

    /** The peers that a speaker has while nothing is down. */
    static List<Neighbor> whole(Outcome outcome, String speaker) {
        return new AzureCompiler(outcome.network()).lower().fabric().listNeighbors(speaker);
    }
}
