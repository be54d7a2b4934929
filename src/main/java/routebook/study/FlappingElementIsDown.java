package routebook.study;

import routebook.why.Basis;
import routebook.why.Because;
import routebook.why.Citation;
import routebook.why.Rule;

/** What is made of something that goes up and down for ever. */
final class FlappingElementIsDown {

    static final Rule RULE = Rule.of("RB-FLAP",
            "An element that goes down and comes back for ever carries nothing that can be relied on, so it is taken as down.",
            new Citation("Routebook, settling", "2026-11", Basis.ASSUMED));

    private FlappingElementIsDown() {}

    static Because because(Cut cut) {
        return Because.of(RULE, cut.element() + " flaps: up, it must go down, since " + cut.because()
                + "; down, it may come up again, since that is no longer so");
    }
}
