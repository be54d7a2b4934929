package routebook.analysis.row;

import routebook.analysis.Column;

/** A route that a party learned from another and passes on to a third. */
public record TransitRow(
        @Column(name = "intent", meaning = "accidental: a customer passes on what it heard; declared: its list of permitted "
                + "prefixes says so; service: the platform's own transit") String intent,
        @Column(name = "use", meaning = "what the receiver makes of it: used, backup or refused") String use,
        @Column(name = "by", meaning = "speaker that passes it on") String by,
        @Column(name = "prefix", meaning = "the route's prefix") String prefix,
        @Column(name = "learned_from", meaning = "speaker from which the party of that speaker learned it") String learnedFrom,
        @Column(name = "passed_to", meaning = "speaker that is told") String passedTo,
        @Column(name = "as_path", meaning = "AS path as it is told, nearest first") String asPath,
        @Column(name = "flows", meaning = "flows that go this way, joined by ; and looked for where it is accidental and used")
                String flows,
        @Column(name = "rule", meaning = "id of the rule by which it counts so, or by which it is refused") String rule,
        @Column(name = "because", meaning = "the case in words") String because) {}
