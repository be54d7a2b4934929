package routebook.study;

import routebook.azure.AzureRule;
import routebook.routing.Span;
import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.Rule;

/** What comes on top of noticing. */
final class SwitchesSoonAfterNotice {

    static final Rule RULE = new AzureRule("RB-CONVERGE",
            "Once an end of a session has noticed that it is gone, all who hang on its routes have switched after 0.05 to 0.2 s.",
            new Citation("bgpd of FRR 8.4.4 on the emulated testbed, where ports went down at once: 0.07 s at the end itself, "
                    + "0.17 s at a machine three speakers away; taken to hold on Azure's routers", "2026-11", Basis.ASSUMED));

    /** Seconds from noticing to forwarding the new way: what was measured, rounded outwards. */
    static final Span SECONDS = new Span(0.05, 0.2);

    private SwitchesSoonAfterNotice() {}
}
