package routebook.routing;

import routebook.net.Prefix;
import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.Rule;

/**
 * How many routes one end of a session takes; with more, it ends the session (RFC 4271, 6.7). Only routes that it would
 * otherwise accept count.
 *
 * @param family which routes count
 * @param most   so many are taken, 0 or more
 * @param cuts   name of what goes down: the session, or what it is a part of
 * @param rule   who says so
 */
public record PrefixLimit(Family family, int most, String cuts, Rule rule) {

    /** The rule of a limit that somebody configured. */
    public static final Rule CONFIGURED = Rule.of("RFC4271-6.7",
            "A speaker that is told to takes so many prefixes from a neighbour and ends the session with more.",
            new Citation("RFC 4271, 6.7", "2006-01", Basis.DOCUMENTED));

    /** Kinds of routes. */
    public enum Family {
        IPV4("IPv4 prefixes"),
        IPV6("IPv6 prefixes"),
        ALL("prefixes");

        private final String words;

        Family(String words) {
            this.words = words;
        }

        boolean counts(Prefix prefix) {
            return this == ALL || prefix.network().isV4() == (this == IPV4);
        }

        String words() {
            return words;
        }
    }
}
