package routebook.routing;

import routebook.why.Basis;
import routebook.why.ByRule;
import routebook.why.Citation;
import routebook.why.Rule;

/** By what an end of a session notices that the session is gone. */
public enum LossSign implements ByRule {
    PORT_DOWN("port down", "RB-PORT-DOWN", "An end whose port goes down ends the sessions over it at once.",
            "bgpd of FRR 8.4.4, measured", "2026-11", Basis.OBSERVED),
    BFD("BFD", "RFC5880-6.8.4", "An end that speaks BFD takes the far end as gone when no packet came for the agreed number of "
            + "intervals.", "RFC 5880, 6.8.4", "2010-06", Basis.DOCUMENTED),
    HOLD_TIMER("hold timer", "RFC4271-6.5", "An end ends the session when nothing came for the lower hold time of both sides.",
            "RFC 4271, 4.2 and 6.5", "2006-01", Basis.DOCUMENTED),
    CLOSED("session closed", "RFC4271-4.5", "An end that ends a session tells the other, which drops its routes.",
            "RFC 4271, 4.5", "2006-01", Basis.DOCUMENTED),
    UNKNOWN("unknown", "RB-DETECTION", "No source is known for how soon the platform's own routers and gateways notice that "
            + "one of them, or what joins them, is gone.", "Routebook, not modelled", "2026-11", Basis.ASSUMED);

    private final String word;
    private final Rule rule;

    LossSign(String word, String id, String sentence, String source, String asOf, Basis basis) {
        this.word = word;
        rule = Rule.of(id, sentence, new Citation(source, asOf, basis));
    }

    /** As tables print it. */
    public String word() {
        return word;
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
