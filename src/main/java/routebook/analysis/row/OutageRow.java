package routebook.analysis.row;

import routebook.analysis.Column;

/** What a failure takes from a flow until all who must have noticed it. */
public record OutageRow(
        @Column(name = "from", meaning = "end point that sends") String from,
        @Column(name = "to", meaning = "end point that answers") String to,
        @Column(name = "failed", meaning = "what went down, joined by +") String failed,
        @Column(name = "outcome", meaning = "unaffected, restored, lost (until repair), apart (it was so before) or inconclusive")
                String outcome,
        @Column(name = "there_earliest_s", unit = "s", meaning = "seconds in which packets from the sender are lost, at least; "
                + "empty where they are lost until repair") Double thereEarliest,
        @Column(name = "there_latest_s", unit = "s", meaning = "the same at most; empty where there is no bound")
                Double thereLatest,
        @Column(name = "back_earliest_s", unit = "s", meaning = "seconds in which packets of the answering end point are lost, on "
                + "their own, at least; empty where they are lost until repair") Double backEarliest,
        @Column(name = "back_latest_s", unit = "s", meaning = "the same at most; empty where there is no bound") Double backLatest,
        @Column(name = "outage_earliest_s", unit = "s", meaning = "seconds in which one of the two directions is lost, at least; "
                + "empty where it is lost until repair") Double outageEarliest,
        @Column(name = "outage_latest_s", unit = "s", meaning = "the same at most; empty where there is no bound")
                Double outageLatest,
        @Column(name = "remark", meaning = "why it is inconclusive, or what its bounds hang on; mostly empty") String remark) {}
