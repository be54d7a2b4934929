package routebook.routing;

import routebook.why.Because;

/**
 * A session over which more routes come, or would come if it were up, than the receiver takes.
 *
 * @param from  the session, as the receiver sees it
 * @param to    name of the receiver
 * @param limit what it takes
 * @param count how many it would accept
 */
public record Overrun(Neighbor from, String to, PrefixLimit limit, int count) {

    /** Why {@link PrefixLimit#cuts} goes down. */
    public Because because() {
        return Because.of(limit.rule(), to + " gets " + count + " " + limit.family().words() + " from " + from.peer()
                + " and takes " + limit.most() + " at most");
    }
}
