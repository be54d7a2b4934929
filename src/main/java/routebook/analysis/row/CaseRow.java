package routebook.analysis.row;

import routebook.analysis.Column;

/** Whether a case of a study could be computed. */
public record CaseRow(
        @Column(name = "failed", meaning = "elements that are down; empty for none") String failed,
        @Column(name = "status", meaning = "computed; unsettled: computed, but the BGP speakers did not come to rest; refused: Azure "
                + "refuses the design, or a name in it leads nowhere; failed: the program failed on it")
                String status,
        @Column(name = "reason", meaning = "why it was not computed, in words; empty where it was") String reason) {}
