package routebook.analysis;

import routebook.why.Basis;
import routebook.why.ByRule;
import routebook.why.Citation;
import routebook.why.Rule;

/**
 * The ways in which a party may pass on routes against its interest, by whom it learned them from and whom it tells
 * (RFC 7908). Azure, with its circuits and gateways, is a site's provider; another site is its peer.
 */
public enum RouteLeak implements ByRule {
    HAIRPIN_TURN("3.1", "A customer of two providers that passes routes of one on to the other carries their traffic."),
    LATERAL("3.2", "A party that passes routes of one peer on to another carries their traffic."),
    PROVIDER_ROUTES_TO_PEER("3.3", "A party that passes routes of its provider on to a peer carries the peer's traffic there."),
    PEER_ROUTES_TO_PROVIDER("3.4", "A party that passes routes of a peer on to its provider draws the peer's traffic to itself.");

    private final Rule rule;

    RouteLeak(String section, String sentence) {
        rule = Rule.of("RFC7908-" + section, sentence, new Citation("RFC 7908, " + section, "2016-06", Basis.DOCUMENTED));
    }

    static RouteLeak of(boolean fromProvider, boolean toProvider) {
        return fromProvider ? toProvider ? HAIRPIN_TURN : PROVIDER_ROUTES_TO_PEER
                : toProvider ? PEER_ROUTES_TO_PROVIDER : LATERAL;
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
