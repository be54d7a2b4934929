package routebook.forwarding;

/** How a packet's way ends. */
public enum Disposition {
    /** It arrived at the node that holds the destination address. */
    DELIVERED,
    /** A node has no route to the destination. */
    NO_ROUTE,
    /** A route says that packets are dropped. */
    DROPPED,
    /** Nothing holds the destination address in the network that should. */
    NO_SUCH_HOST,
    /** The packet came to a node that it had passed already. */
    LOOP,
    /** It comes to something that is declared but not modelled, or whose behaviour no source tells. */
    INCONCLUSIVE
}
