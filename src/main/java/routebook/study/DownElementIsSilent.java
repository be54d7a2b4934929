package routebook.study;

import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.Rule;

/** What a failure means. */
final class DownElementIsSilent {

    static final Rule RULE = Rule.of("RB-DOWN", "An element that is down sends, forwards and answers nothing.",
            new Citation("Routebook, failures", "2026-11", Basis.ASSUMED));

    private DownElementIsSilent() {}
}
