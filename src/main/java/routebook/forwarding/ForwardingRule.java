package routebook.forwarding;

import routebook.why.Basis;
import routebook.why.ByRule;
import routebook.why.Citation;
import routebook.why.Rule;

/** Rules of any IP forwarding, by which a packet's way ends. */
public enum ForwardingRule implements ByRule {
    LONGEST_MATCH("RFC1812-5.2.4.3", "The route with the longest matching prefix is taken.", "RFC 1812, 5.2.4.3"),
    ATTACHED("RFC1812-5.2.4.1", "A destination on an attached network is reached there directly.",
            "RFC 1812, 5.2.4.1"),
    STATIC_ROUTE("RFC1812-5.2.4.3-static", "A static route comes before what a routing protocol learned of the same prefix.",
            "RFC 1812, 7.4"),
    SUMMARY("RFC4632-5.1", "A router that announces a summary drops what it has no longer route for.", "RFC 4632, 5.1"),
    DEFAULT_GATEWAY("RFC1122-3.3.1.2", "A host sends what is not on its own network to its default gateway.",
            "RFC 1122, 3.3.1.2"),
    NO_ROUTE("RFC1812-5.2.7.1", "A router that has no route to a destination drops the packet.", "RFC 1812, 5.2.7.1"),
    DESTINATION("RFC1812-5.2.3", "A packet for one of the node's own addresses is delivered there.",
            "RFC 1812, 5.2.3"),
    NO_SUCH_HOST("RFC1812-5.2.7.1-host", "A packet for an address that nothing holds is dropped on the last network.",
            "RFC 1812, 5.2.7.1"),
    TRANSLATED("RFC3022-2.2", "Where a source was translated, the answer gets the old address back.", "RFC 3022, 2.2"),
    WRONG_SOURCE("RFC9293-3.10.7", "An answer that comes from another address than the request was sent to belongs to no "
            + "flow of the sender.", "RFC 9293, 3.10.7"),
    OTHER_HOLDER("RFC1812-5.2.3-other", "A packet is delivered to whoever holds its destination address where it comes "
            + "to, be that the end point it was meant for or not.", "RFC 1812, 5.2.3"),
    LOOP("RFC1812-5.3.1", "A packet that goes in circles is dropped when its time to live is used up.",
            "RFC 1812, 5.3.1");

    private final Rule rule;

    ForwardingRule(String id, String sentence, String source) {
        rule = Rule.of(id, sentence, new Citation(source, "1995-06", Basis.DOCUMENTED));
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
