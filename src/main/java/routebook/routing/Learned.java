package routebook.routing;

/** How a speaker came by a route. */
public enum Learned {
    /** Announced by the speaker itself. */
    OWN,
    /** From a speaker of another AS. */
    EXTERNAL,
    /** From a speaker of the same AS. */
    INTERNAL
}
