package routebook.analysis.row;

import routebook.analysis.Column;

/** A failure of the catalogue, once for each end that notices it, with what is assumed of its repair. */
public record FailureRow(
        @Column(name = "failed", meaning = "name of the failure") String failed,
        @Column(name = "kind", meaning = "kinds of the elements that fail, joined by +") String kind,
        @Column(name = "down", meaning = "everything that is down then, parts too, joined by +") String down,
        @Column(name = "at", meaning = "speaker that notices, or instance that takes over; empty where no session goes down")
                String at,
        @Column(name = "sign", meaning = "by what: port down, BFD, hold timer, session closed; unknown where no source tells; "
                + "takeover by the other instance of a gateway; none where no session goes down") String sign,
        @Column(name = "earliest_s", unit = "s", meaning = "seconds after the failure, at the soonest; empty for none")
                Double earliest,
        @Column(name = "latest_s", unit = "s", meaning = "seconds after the failure, at the latest; empty where there is no bound")
                Double latest,
        @Column(name = "rule", meaning = "id of the rule that says so; empty for none") String rule,
        @Column(name = "because", meaning = "the case in words") String because,
        @Column(name = "repair", meaning = "what is assumed of the repair") String repair) {}
