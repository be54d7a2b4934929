package routebook.azure;

import routebook.why.Basis;
import routebook.why.Because;
import routebook.why.Citation;
import routebook.why.Rule;

/** Why packets are lost before a loss is noticed. */
final class UnnoticedLossSwallowsPackets {

    private static final Rule RULE = new AzureRule("RB-UNNOTICED",
            "A speaker that has not noticed that a session is gone goes on sending over it, and what it sends there is lost.",
            new Citation("Routebook, failover", "2026-11", Basis.ASSUMED));

    private UnnoticedLossSwallowsPackets() {}

    static Because because(String speaker, String session) {
        return Because.of(RULE, speaker + " has not noticed yet that " + session + " is gone");
    }
}
