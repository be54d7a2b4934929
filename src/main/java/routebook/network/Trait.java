package routebook.network;

/** What an element can be told by, beside its name and its kind. */
public enum Trait {
    /** Azure region. */
    REGION("region"),
    /** Connectivity provider. */
    PROVIDER("provider"),
    /** A tag of the design's author. */
    TAG("tag");

    private final String word;

    Trait(String word) {
        this.word = word;
    }

    /** The trait as it is written in files. */
    public String word() {
        return word;
    }
}
