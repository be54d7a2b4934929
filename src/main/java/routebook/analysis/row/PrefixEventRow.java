package routebook.analysis.row;

import routebook.analysis.Column;

/** One event in the life of a prefix, from where it is born to where it stops. */
public record PrefixEventRow(
        @Column(name = "prefix", meaning = "the prefix") String prefix,
        @Column(name = "at", meaning = "speaker where it happens") String at,
        @Column(name = "event", meaning = "born (the speaker announces it as its own), chosen, lost, refused (by the receiver), "
                + "held back (by the announcer), announced, prepended (announced with the own AS more than once), translated "
                + "(known by another prefix from there on) or summarised (announced as a part of a shorter prefix too)") String event,
        @Column(name = "peer", meaning = "speaker on the other side; empty where none is concerned") String peer,
        @Column(name = "as_path", meaning = "AS path as it stands then") String asPath,
        @Column(name = "rule", meaning = "id of the rule that decided; empty where there was nothing to decide") String rule,
        @Column(name = "because", meaning = "the decision in words; empty where there was nothing to decide") String because,
        @Column(name = "before", meaning = "the path before it was prepended, or the prefix before it was translated or "
                + "summarised; otherwise empty") String before,
        @Column(name = "after", meaning = "the same afterwards") String after) {}
