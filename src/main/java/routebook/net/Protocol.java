package routebook.net;

/** Protocols that filters tell apart. */
public enum Protocol {
    /** Any of them, in rules. */
    ANY,
    TCP,
    UDP,
    ICMP;

    /** True if a rule for this protocol is about packets of the other. */
    public boolean covers(Protocol other) {
        return this == ANY || this == other;
    }
}
