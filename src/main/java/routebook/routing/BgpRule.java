package routebook.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import routebook.net.Community;
import routebook.net.Ip;
import routebook.why.Basis;
import routebook.why.ByRule;
import routebook.why.Citation;
import routebook.why.Rule;

/** What every speaker does on a session by the protocol itself, before and after its own policies. */
enum BgpRule implements Policy, ByRule {

    NO_ADVERTISE("RFC1997-NO_ADVERTISE", "A route with the community NO_ADVERTISE is announced to nobody.",
            "RFC 1997, Well-known Communities", "1996-08") {
        @Override
        public Verdict apply(Route route, Passage passage) {
            return refuseIf(route.communities().contains(Community.NO_ADVERTISE), route, () -> "");
        }
    },

    NO_EXPORT("RFC1997-NO_EXPORT", "A route with the community NO_EXPORT is not announced outside of the AS.",
            "RFC 1997, Well-known Communities", "1996-08") {
        @Override
        public Verdict apply(Route route, Passage passage) {
            return refuseIf(passage.neighbor().isExternal() && route.communities().contains(Community.NO_EXPORT),
                    route, () -> "");
        }
    },

    INTERNAL_SPLIT("RFC4271-9.2", "A route learned inside the AS is not announced to another speaker inside the AS, "
            + "unless one of the two is a client of a route reflector.", "RFC 4271, 9.2; RFC 4456, 6", "2006-04") {
        @Override
        public Verdict apply(Route route, Passage passage) {
            boolean stays = passage.learned() == Learned.INTERNAL && !passage.neighbor().isExternal()
                    && passage.neighbor().role() != Side.Role.CLIENT
                    && passage.learnedFrom().orElseThrow().role() != Side.Role.CLIENT;
            return refuseIf(stays, route, () -> "learned inside the AS from "
                    + passage.learnedFrom().orElseThrow().peer() + ", not announced on to "
                    + passage.neighbor().peer() + " inside the AS");
        }
    },

    /** The router id serves as cluster id. */
    REFLECTION_MARK("RFC4456-8", "A reflector writes the originator and its own cluster on what it reflects.",
            "RFC 4456, 8", "2006-04") {
        @Override
        public Verdict apply(Route route, Passage passage) {
            if (passage.learned() != Learned.INTERNAL || passage.neighbor().isExternal()) {
                return Verdict.accept(route);
            }
            List<Ip> clusters = new ArrayList<>();
            clusters.add(passage.speaker().routerId());
            clusters.addAll(route.reflection().clusters());
            Optional<Ip> originator = route.reflection().originatorId()
                    .or(() -> passage.learnedFrom().map(Neighbor::peerRouterId));
            return Verdict.accept(route.withReflection(new Reflection(originator, clusters)));
        }
    },

    MED_STAYS("RFC4271-5.1.4", "The MED of a learned route is not passed on to another AS.", "RFC 4271, 5.1.4",
            "2006-01") {
        @Override
        public Verdict apply(Route route, Passage passage) {
            boolean strip = passage.neighbor().isExternal() && passage.learned() != Learned.OWN
                    && route.med().isPresent();
            return Verdict.accept(strip ? route.withoutMed() : route);
        }
    },

    NEXT_HOP("RFC4271-5.1.3", "To another AS the announcer is the next hop, unless next hop and receiver share a "
            + "network; inside the AS the next hop stays.", "RFC 4271, 5.1.3", "2006-01") {
        @Override
        public Verdict apply(Route route, Passage passage) {
            boolean stays = route.nextHop().isPresent()
                    && (!passage.neighbor().isExternal() || sharesNetwork(route.nextHop().get(), passage));
            return Verdict.accept(stays ? route : route.withNextHop(passage.neighbor().ownAddress()));
        }

        /** Never for the peer it came from: that would name the receiver as its own next hop. */
        private boolean sharesNetwork(Ip nextHop, Passage passage) {
            if (passage.learnedFrom().map(from -> from.session().equals(passage.neighbor().session())).orElse(false)) {
                return false;
            }
            for (Reach reach : passage.speaker().reaches()) {
                if (reach.kind() == Reach.Kind.CONNECTED && reach.prefix().contains(nextHop)
                        && reach.prefix().contains(passage.neighbor().peerAddress())) {
                    return true;
                }
            }
            return false;
        }
    },

    /** Comes after the speaker's export policy. */
    OWN_AS_PREPENDED("RFC4271-5.1.2", "To another AS the own AS is put in front of the path; local preference and "
            + "what reflectors wrote stay inside.", "RFC 4271, 5.1.2 and 5.1.5; RFC 4456, 8", "2006-01") {
        @Override
        public Verdict apply(Route route, Passage passage) {
            if (!passage.neighbor().isExternal()) {
                return Verdict.accept(route.withWeight(0));
            }
            return Verdict.accept(new Route(route.prefix(), route.asPath().prepend(passage.neighbor().ownAsn()),
                    route.origin(), Route.DEFAULT_LOCAL_PREF, route.med(), 0, route.communities(), route.nextHop(),
                    Reflection.NONE, route.originator()));
        }
    },

    REFLECTION_LOOP("RFC4456-8-loop", "A route that this speaker or its cluster has reflected before is not used.",
            "RFC 4456, 8", "2006-04") {
        @Override
        public Verdict apply(Route route, Passage passage) {
            Ip self = passage.speaker().routerId();
            return refuseIf(route.reflection().originatorId().filter(self::equals).isPresent()
                    || route.reflection().clusters().contains(self), route,
                    () -> "router id " + self + " is already among the reflectors");
        }
    },

    /** Comes before the speaker's import policy. */
    ARRIVAL("RFC4271-5.1.5", "A route from another AS gets this speaker's default local preference.",
            "RFC 4271, 5.1.5 and 9.1.1", "2006-01") {
        @Override
        public Verdict apply(Route route, Passage passage) {
            return Verdict.accept(passage.neighbor().isExternal()
                    && route.localPref() != passage.speaker().localPref()
                    ? route.withLocalPref(passage.speaker().localPref()) : route);
        }
    },

    /** Comes after the speaker's import policy, which may have set the next hop. */
    NEXT_HOP_IS_SELF("RFC4271-6.3-self", "A route whose next hop is an address of the receiver is not used.",
            "RFC 4271, 6.3", "2006-01") {
        @Override
        public Verdict apply(Route route, Passage passage) {
            boolean self = route.nextHop().isPresent()
                    && (route.nextHop().get().equals(passage.neighbor().ownAddress())
                    || passage.speaker().addresses().contains(route.nextHop().get()));
            return refuseIf(self, route, () -> "next hop " + route.nextHop().get() + " is the receiver itself");
        }
    },

    /** Kept by {@link PrefixRun}, which holds nothing but what is announced. */
    WHAT_IS_ANNOUNCED("RFC4271-3.1", "A speaker chooses from what its neighbours announce at the moment; what is replaced or "
            + "withdrawn is gone.", "RFC 4271, 3.1", "2006-01") {
        @Override
        public Verdict apply(Route route, Passage passage) {
            return Verdict.accept(route);
        }
    },

    /** Decided by {@link NextHops}, since it depends on other routes of the speaker. */
    NEXT_HOP_RESOLVES("RFC4271-9.1.2.1", "A route whose next hop cannot be reached is not used.",
            "RFC 4271, 9.1.2.1", "2006-01") {
        @Override
        public Verdict apply(Route route, Passage passage) {
            return Verdict.accept(route);
        }
    };

    private final Rule rule;

    BgpRule(String id, String sentence, String source, String asOf) {
        rule = Rule.of(id, sentence, new Citation(source, asOf, Basis.DOCUMENTED));
    }

    /** All that a route passes on its way out, the side's own policy in its place. */
    static Policy export(Policy own) {
        return Policy.inOrder(NO_ADVERTISE, NO_EXPORT, INTERNAL_SPLIT, REFLECTION_MARK, MED_STAYS, NEXT_HOP, own,
                OWN_AS_PREPENDED);
    }

    /** What a route that exists on one session only passes. */
    static Policy exportExtra() {
        return Policy.inOrder(NEXT_HOP, OWN_AS_PREPENDED);
    }

    /** All that a route passes on its way in, the side's own policies in their places. */
    static Policy admit(Policy loops, Policy own) {
        return Policy.inOrder(loops, REFLECTION_LOOP, ARRIVAL, own, NEXT_HOP_IS_SELF);
    }

    Verdict refuseIf(boolean condition, Route route, Supplier<String> facts) {
        return condition ? Verdict.refuse(this, facts) : Verdict.accept(route);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
