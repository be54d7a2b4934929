package routebook.analysis.row;

import routebook.analysis.Column;

/** What failures do to one flow of one variant. */
public record WorstRow(
        @Column(name = "from", meaning = "end point that sends") String from,
        @Column(name = "to", meaning = "end point that is to answer") String to,
        @Column(name = "whole", meaning = "outcome with nothing down: reached, unreachable or inconclusive") String whole,
        @Column(name = "failures", meaning = "how many failures were tried") int failures,
        @Column(name = "survived", meaning = "how many of them leave the flow reached") int survived,
        @Column(name = "worst", meaning = "the worst outcome under any failure") String worst,
        @Column(name = "cause", meaning = "the failures that bring the worst outcome, joined by semicolons; empty where "
                + "every failure leaves the flow as it is with nothing down")
                String cause,
        @Column(name = "rule", meaning = "id of the rule that decides where the flow fails under the first of them; empty where "
                + "it is reached")
                String rule,
        @Column(name = "rtt_ms", unit = "ms", meaning = "round trip with nothing down; empty where unknown or unreachable")
                Double rttMs,
        @Column(name = "worst_rtt_ms", unit = "ms", meaning = "longest round trip under the failures that it survives; "
                + "empty where unknown or none")
                Double worstRttMs) {}
