package routebook.analysis.row;

import routebook.analysis.Column;

/** Something that went down by itself. */
public record CutRow(
        @Column(name = "element", meaning = "session, or what it is a part of") String element,
        @Column(name = "kind", meaning = "kind of element") String kind,
        @Column(name = "state", meaning = "down, or flapping: it goes down and comes back for ever, and the tables have it down")
                String state,
        @Column(name = "round", meaning = "round of computing after which it went down, from 1") int round,
        @Column(name = "rule", meaning = "id of the rule that took it down") String rule,
        @Column(name = "because", meaning = "why it went down") String because) {}
