package routebook.analysis.row;

import routebook.analysis.Column;

/** One change of mind in a round that does not end, or one choice in one of several ends. */
public record StabilityRow(
        @Column(name = "verdict", meaning = "oscillates, or several ends") String verdict,
        @Column(name = "prefixes", meaning = "prefixes that it holds for, joined by +; the first is the one explained")
                String prefixes,
        @Column(name = "step", meaning = "oscillates: number of the change in the round, from 1, and 0 where no round is found; "
                + "several ends: number of the end, from 1, and 0 where the ends are not found again") int step,
        @Column(name = "speaker", meaning = "the speaker that chooses; empty where the ends are not found again")
                String speaker,
        @Column(name = "leaves", meaning = "best route until then; empty for several ends") String leaves,
        @Column(name = "takes", meaning = "best route from then on, or in this end") String takes,
        @Column(name = "rule", meaning = "id of the rule that makes it change; empty for several ends") String rule,
        @Column(name = "because", meaning = "the values compared; for several ends, what decides for this one") String because) {}
