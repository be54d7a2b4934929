package routebook.analysis.row;

import routebook.analysis.Column;

/** A session as one of its speakers sees it, with how many routes pass it. */
public record PeerRow(
        @Column(name = "at", meaning = "the speaker") String at,
        @Column(name = "peer", meaning = "speaker on the other side") String peer,
        @Column(name = "session", meaning = "name of the session") String session,
        @Column(name = "state", meaning = "up or down") String state,
        @Column(name = "as_number", meaning = "AS number that the speaker shows") long asNumber,
        @Column(name = "peer_as_number", meaning = "AS number that the peer shows") long peerAsNumber,
        @Column(name = "received", meaning = "routes that the peer announces") int received,
        @Column(name = "refused", meaning = "routes of these that the speaker refuses") int refused,
        @Column(name = "chosen", meaning = "routes of these that the speaker uses") int chosen,
        @Column(name = "announced", meaning = "routes that the speaker announces to the peer") int announced,
        @Column(name = "held_back", meaning = "routes in use that the speaker does not announce to the peer") int heldBack,
        @Column(name = "rule", meaning = "id of the rule by which the session is down; empty where it is up") String rule,
        @Column(name = "because", meaning = "why the session is down; empty where it is up") String because) {}
