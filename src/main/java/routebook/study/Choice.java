package routebook.study;

import java.util.List;
import java.util.Optional;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.why.Because;

/**
 * The decision of one place about one destination: every route that could have been taken, and what became of it.
 *
 * @param at          machine, subnet or router that decides
 * @param destination the address that it is about
 * @param options     the one that is taken first, where there is one; then the others
 */
public record Choice(String at, Ip destination, List<Option> options) {

    public Choice {
        options = List.copyOf(options);
    }

    /**
     * One route of a decision.
     *
     * @param fate     what became of it
     * @param prefix   destinations that it is for; absent where there is no route
     * @param route    the route in words
     * @param source   gateway, peered network, user route or peer that it comes from; empty where none is told
     * @param nextHops names of the nodes and networks that it leads to, in a fixed order; empty where it leads nowhere, or
     *                 is not used
     * @param because  why it is taken, or why it is not
     */
    public record Option(Fate fate, Optional<Prefix> prefix, String route, String source, List<String> nextHops,
            Because because) {

        public Option {
            nextHops = List.copyOf(nextHops);
        }
    }

    /** What becomes of a route. */
    public enum Fate {
        /** Packets follow it. */
        TAKEN,
        /** A gateway tells its subnets and peers of it, and packets that come to the gateway itself do not follow it. */
        CHOSEN,
        /** It could be used, but another one stands before it. */
        LOST,
        /** It cannot be used. */
        REFUSED,
        /** There is no route. */
        NONE
    }

    /** The route that packets follow; empty where there is none. */
    public Optional<Option> taken() {
        return options.stream().filter(option -> option.fate() == Fate.TAKEN).findFirst();
    }
}
