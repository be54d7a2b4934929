package routebook.why;

/** How well a rule is known. */
public enum Basis {
    /** Stated in a published document that was read. */
    DOCUMENTED,
    /** Seen in printed output of a real network, but stated nowhere. */
    OBSERVED,
    /** Follows from documented facts taken together. */
    INFERRED,
    /** Taken for granted here; a report lists it among its assumptions. */
    ASSUMED
}
