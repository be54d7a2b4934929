package routebook.analysis.row;

import routebook.analysis.Column;

/** When one end of a session notices that the session is gone. */
public record NoticeRow(
        @Column(name = "failed", meaning = "what went down, joined by +") String failed,
        @Column(name = "session", meaning = "name of the session that is gone") String session,
        @Column(name = "at", meaning = "speaker at the end that notices; it is up") String at,
        @Column(name = "sign", meaning = "by what: port down, BFD, hold timer, session closed; unknown where no source tells")
                String sign,
        @Column(name = "earliest_s", unit = "s", meaning = "seconds after the failure, at the soonest") Double earliest,
        @Column(name = "latest_s", unit = "s", meaning = "seconds after the failure, at the latest; empty where there is no bound")
                Double latest,
        @Column(name = "rule", meaning = "id of the rule that says so") String rule,
        @Column(name = "because", meaning = "the case in words") String because) {}
