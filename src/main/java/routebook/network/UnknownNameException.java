package routebook.network;

import java.util.Collection;

/** A name that is none of the design's. */
public final class UnknownNameException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /**
     * @param kind  what was looked for
     * @param name  the name that was given
     * @param known the names there are
     */
    public UnknownNameException(String kind, String name, Collection<String> known) {
        super("no " + kind + " \"" + name + "\"" + NearestName.hint(name, known));
    }
}
