package routebook.analysis.row;

import routebook.analysis.Column;
import routebook.analysis.Numbers;

/** Whether one end point reaches another, and by what. */
public record ReachabilityRow(
        @Column(name = "from", meaning = "end point that sends") String from,
        @Column(name = "to", meaning = "end point that is to answer") String to,
        @Column(name = "failed", meaning = "elements that are down, joined by +; empty for none") String failed,
        @Column(name = "outcome", meaning = "reached: the destination answers and its answer returns; unreachable: not so; inconclusive: it rests "
                + "on something not modelled, which because names")
                String outcome,
        @Column(name = "via", meaning = "what the way there crosses, joined by +: names of circuits, vpn for tunnels, "
                + "peering, network for one virtual network, site for one site; none where unreachable") String via,
        @Column(name = "paths", meaning = "number of equal-cost ways there") int paths,
        @Column(name = "rtt_ms", unit = "ms", meaning = "round trip of path 1; empty where unknown or unreachable")
                Double rttMs,
        @Column(name = "node", meaning = "where it fails; empty where reached") String node,
        @Column(name = "rule", meaning = "id of the rule that decided where it fails; empty where reached") String rule,
        @Column(name = "because", meaning = "why it fails, in words; empty where reached") String because) {

    /** What joins the two and how fast, in a few words: {@code er1, 12.5 ms}; the outcome where they are not joined. */
    public String inShort() {
        return !outcome.equals("reached") ? outcome : rttMs == null ? via : via + ", " + Numbers.plain(rttMs) + " ms";
    }
}
