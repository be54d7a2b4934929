package routebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import routebook.azure.AzureCompiler;
import routebook.network.Element;
import routebook.routing.Neighbor;
import routebook.routing.Received;
import routebook.routing.Rib;
import routebook.study.Outcome;

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
                rows.add(outcome.ribs().findRib(place.name()).filter(rib -> rib.listNeighbors().contains(peer))
                        .map(rib -> up(rib, peer)).orElseGet(() -> row(place.name(), peer, "down", 0, 0, 0, 0, 0)));
            }
        }
        return new Rows<>(PeerRow.class, rows);
    }

    private static PeerRow up(Rib rib, Neighbor peer) {
        List<Received> received = rib.listReceived(peer.session());
        int announced = (int) rib.listAnnounced(peer.session()).stream().filter(each -> each.route().isPresent()).count();
        return row(rib.speaker().name(), peer, "up", received.size(),
                count(received, Received.State.REFUSED),
                count(received, Received.State.BEST) + count(received, Received.State.SHARING), announced,
                rib.listAnnounced(peer.session()).size() - announced);
    }

    private static int count(List<Received> received, Received.State state) {
        return (int) received.stream().filter(each -> each.state() == state).count();
    }

    private static PeerRow row(
            String at, Neighbor peer, String state, int received, int refused, int chosen, int announced, int heldBack) {
        return new PeerRow(at, peer.peer(), peer.session(), state, peer.ownAsn().value(), peer.peerAsn().value(), received,
                refused, chosen, announced, heldBack);
    }

    /** The peers that a speaker has while nothing is down. */
    static List<Neighbor> whole(Outcome outcome, String speaker) {
        return new AzureCompiler(outcome.network(), Set.of()).fabric().listNeighbors(speaker);
    }
}
