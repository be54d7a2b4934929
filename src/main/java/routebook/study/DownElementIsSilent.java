package routebook.study;

import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.Rule;

/** What a failure means. */
final class DownElementIsSilent implements Rule {

    static final Rule RULE = new DownElementIsSilent();

    private DownElementIsSilent() {}

    @Override
    public String id() {
        return "RB-DOWN";
    }

    @Override
    public String sentence() {
        return "An element that is down sends, forwards and answers nothing.";
    }

    @Override
    public Citation citation() {
        return new Citation("Routebook, failures", "2026-11", Basis.ASSUMED);
    }
}
