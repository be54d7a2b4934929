package routebook.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.why.Basis;
import routebook.why.ByRule;
import routebook.why.Citation;
import routebook.why.Rule;

/** The rungs of BGP's decision process; {@link BgpLadder} puts them in order. */
public enum BgpRung implements Rung<Candidate>, ByRule {

    WEIGHT("BGP-WEIGHT", "The route with the highest weight wins; the weight is known to one router only.",
            Source.FRR) {
        @Override
        public List<Candidate> keep(List<Candidate> candidates) {
            return lowest(candidates, c -> -c.route().weight());
        }

        @Override
        public String compared(Candidate loser, Candidate winner) {
            return "weight " + loser.route().weight() + " against " + winner.route().weight();
        }
    },

    LOCAL_PREF("RFC4271-9.1.1", "The route with the highest local preference wins.",
            Source.rfc4271("9.1.1")) {
        @Override
        public List<Candidate> keep(List<Candidate> candidates) {
            return lowest(candidates, c -> -c.route().localPref());
        }

        @Override
        public String compared(Candidate loser, Candidate winner) {
            return "local preference " + loser.route().localPref() + " against " + winner.route().localPref();
        }
    },

    OWN("BGP-OWN", "A route that the router announces itself wins over a learned one.", Source.FRR) {
        @Override
        public List<Candidate> keep(List<Candidate> candidates) {
            return lowest(candidates, c -> c.learned() == Learned.OWN ? 0 : 1);
        }

        @Override
        public String compared(Candidate loser, Candidate winner) {
            return "learned from " + loser.peer().orElse("itself") + " against an own route";
        }
    },

    AS_PATH_LENGTH("RFC4271-9.1.2.2-a", "The route with the shortest AS path wins.", Source.rfc4271("9.1.2.2, a")) {
        @Override
        public List<Candidate> keep(List<Candidate> candidates) {
            return lowest(candidates, c -> c.route().asPath().length());
        }

        @Override
        public String compared(Candidate loser, Candidate winner) {
            return "AS path length " + loser.route().asPath().length() + " against "
                    + winner.route().asPath().length();
        }
    },

    ORIGIN("RFC4271-9.1.2.2-b", "The route with the lowest origin wins: IGP, then EGP, then incomplete.",
            Source.rfc4271("9.1.2.2, b")) {
        @Override
        public List<Candidate> keep(List<Candidate> candidates) {
            return lowest(candidates, c -> c.route().origin().ordinal());
        }

        @Override
        public String compared(Candidate loser, Candidate winner) {
            return "origin " + loser.route().origin() + " against " + winner.route().origin();
        }
    },

    MED("RFC4271-9.1.2.2-c", "Of routes from the same neighbouring AS, the one with the lowest MED wins.",
            Source.rfc4271("9.1.2.2, c")) {
        @Override
        public List<Candidate> keep(List<Candidate> candidates) {
            if (!differ(candidates, c -> c.route().comparableMed())) {
                return candidates;
            }
            List<Candidate> kept = new ArrayList<>();
            for (Candidate candidate : candidates) {
                Optional<Asn> neighbor = candidate.route().neighborAs();
                long med = candidate.route().comparableMed();
                if (candidates.stream().noneMatch(other -> other.route().comparableMed() < med
                        && other.route().neighborAs().equals(neighbor))) {
                    kept.add(candidate);
                }
            }
            return kept;
        }

        /** The winner of the whole decision may come from another AS; who beat the loser is in its own. */
        @Override
        public String compared(Candidate loser, Candidate winner) {
            return loser.route().neighborAs().equals(winner.route().neighborAs())
                    ? "MED " + loser.route().comparableMed() + " against " + winner.route().comparableMed()
                    : "MED " + loser.route().comparableMed() + " against a lower one from the same AS "
                            + loser.route().neighborAs().map(Asn::toString).orElse("");
        }
    },

    MED_OF_ALL("BGP-ALWAYS-COMPARE-MED", "The route with the lowest MED wins, whichever AS it comes from.",
            Source.FRR) {
        @Override
        public List<Candidate> keep(List<Candidate> candidates) {
            return lowest(candidates, c -> c.route().comparableMed());
        }

        @Override
        public String compared(Candidate loser, Candidate winner) {
            return "MED " + loser.route().comparableMed() + " against " + winner.route().comparableMed();
        }
    },

    EXTERNAL("RFC4271-9.1.2.2-d", "A route from another AS wins over one from inside the AS.",
            Source.rfc4271("9.1.2.2, d")) {
        @Override
        public List<Candidate> keep(List<Candidate> candidates) {
            return lowest(candidates, c -> c.learned() == Learned.INTERNAL ? 1 : 0);
        }

        @Override
        public String compared(Candidate loser, Candidate winner) {
            return "learned inside the AS from " + loser.peer().orElse("itself") + " against learned from another AS";
        }
    },

    METRIC("RFC4271-9.1.2.2-e", "The route with the lowest interior cost to its next hop wins.",
            Source.rfc4271("9.1.2.2, e")) {
        @Override
        public List<Candidate> keep(List<Candidate> candidates) {
            return lowest(candidates, Candidate::metric);
        }

        @Override
        public String compared(Candidate loser, Candidate winner) {
            return "cost to the next hop " + loser.metric() + " against " + winner.metric();
        }
    },

    ROUTER_ID("RFC4271-9.1.2.2-f", "The route from the speaker with the lowest router id wins.",
            Source.rfc4271("9.1.2.2, f")) {
        @Override
        public List<Candidate> keep(List<Candidate> candidates) {
            return lowestIp(candidates, Candidate::routerId);
        }

        @Override
        public String compared(Candidate loser, Candidate winner) {
            return "router id " + text(loser.routerId()) + " against " + text(winner.routerId());
        }
    },

    CLUSTER_LENGTH("RFC4456-9", "The route that passed the fewest route reflectors wins.",
            new Citation("RFC 4456, 9", "2006-04", Basis.DOCUMENTED)) {
        @Override
        public List<Candidate> keep(List<Candidate> candidates) {
            return lowest(candidates, c -> c.route().reflection().clusters().size());
        }

        @Override
        public String compared(Candidate loser, Candidate winner) {
            return "cluster list length " + loser.route().reflection().clusters().size() + " against "
                    + winner.route().reflection().clusters().size();
        }
    },

    PEER_ADDRESS("RFC4271-9.1.2.2-g", "The route from the lowest peer address wins.",
            Source.rfc4271("9.1.2.2, g")) {
        @Override
        public List<Candidate> keep(List<Candidate> candidates) {
            return lowestIp(candidates, c -> c.from().map(Neighbor::peerAddress));
        }

        /** Several routes of one peer come to this point too; the one it told first is kept. */
        @Override
        public String compared(Candidate loser, Candidate winner) {
            return "peer address " + text(loser.from().map(Neighbor::peerAddress)) + " against "
                    + text(winner.from().map(Neighbor::peerAddress));
        }
    };

    private final Rule rule;

    BgpRung(String id, String sentence, Citation citation) {
        rule = Rule.of(id, sentence, citation);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    /** Those with the lowest value, in the order given. */
    static <C> List<C> lowest(List<C> candidates, ToLongFunction<C> value) {
        if (!differ(candidates, value)) {
            return candidates;
        }
        long lowest = candidates.stream().mapToLong(value).min().orElseThrow();
        List<C> kept = new ArrayList<>();
        for (C candidate : candidates) {
            if (value.applyAsLong(candidate) == lowest) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private static <C> boolean differ(List<C> candidates, ToLongFunction<C> value) {
        long first = value.applyAsLong(candidates.get(0));
        for (C candidate : candidates) {
            if (value.applyAsLong(candidate) != first) {
                return true;
            }
        }
        return false;
    }

    /** Those with the lowest address; own routes, which have none, come first. */
    private static List<Candidate> lowestIp(List<Candidate> candidates,
            Function<Candidate, Optional<Ip>> value) {
        Candidate lowest = candidates.get(0);
        for (Candidate candidate : candidates) {
            if (compare(value.apply(candidate), value.apply(lowest)) < 0) {
                lowest = candidate;
            }
        }
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (value.apply(candidate).equals(value.apply(lowest))) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private static int compare(Optional<Ip> a, Optional<Ip> b) {
        return a.isPresent() && b.isPresent() ? a.get().compareTo(b.get())
                : Boolean.compare(a.isPresent(), b.isPresent());
    }

    private static String text(Optional<Ip> address) {
        return address.map(Ip::toString).orElse("of its own");
    }

    /** Enum constants are made before the static fields of their enum, hence a holder. */
    private static final class Source {
        static final Citation FRR =
                new Citation("FRRouting user guide, BGP, Route Selection", "2023", Basis.DOCUMENTED);

        static Citation rfc4271(String section) {
            return new Citation("RFC 4271, " + section, "2006-01", Basis.DOCUMENTED);
        }
    }
}
