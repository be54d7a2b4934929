package routebook.network;

/** What Azure does with a design that has the finding. */
public enum Effect {
    /** The API or the portal does not accept it: nothing can be computed. */
    REFUSED,
    /** Accepted, but some traffic or some session does not work. */
    FAILS,
    /** It works; the finding is advice, a risk or a side effect. */
    RUNS
}
