package routebook.analysis.row;

import routebook.analysis.Column;

/** A change behind a flow that goes otherwise in one outcome than in another. */
public record DifferenceRow(
        @Column(name = "from", meaning = "end point that sends") String from,
        @Column(name = "to", meaning = "end point that is to answer") String to,
        @Column(name = "before", meaning = "verdict in the one outcome") String before,
        @Column(name = "after", meaning = "verdict in the other") String after,
        @Column(name = "way", meaning = "there, or back where the ways there are the same") String way,
        @Column(name = "path_before", meaning = "path 1 of that way in the one outcome; empty where there is none") String pathBefore,
        @Column(name = "path_after", meaning = "path 1 of that way in the other; empty where there is none") String pathAfter,
        @Column(name = "at", meaning = "place of the first decision that differs; empty where none does") String at,
        @Column(name = "destination", meaning = "address that it is about; empty where none differs") String destination,
        @Column(name = "winner_before", meaning = "route that was taken; empty where none was") String winnerBefore,
        @Column(name = "winner_after", meaning = "route that is taken; empty where none is") String winnerAfter,
        @Column(name = "change", meaning = "vanished, appeared or overtaken (a candidate), lost (the packet, for a reason that is "
                + "no candidate's), or moved (the end points are elsewhere)") String change,
        @Column(name = "candidate", meaning = "the candidate that it is about; empty where none is") String candidate,
        @Column(name = "where", meaning = "place at which that was decided") String where,
        @Column(name = "rule", meaning = "id of the rule that decided it; empty where nothing was decided") String rule,
        @Column(name = "because", meaning = "why, in words; empty where nothing was decided") String because) {}
