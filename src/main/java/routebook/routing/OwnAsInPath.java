package routebook.routing;

import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.Rule;

/**
 * Refuses, on import, a route that has been in this AS before.
 *
 * @param allowed how often the own AS may stand in the path, 0 or more; routers call more than 0 "allowas-in"
 */
public record OwnAsInPath(int allowed) implements Policy, Rule {

    public OwnAsInPath {
        if (allowed < 0) {
            throw new IllegalArgumentException("the own AS cannot be allowed " + allowed + " times");
        }
    }

    @Override
    public Verdict apply(Route route, Passage passage) {
        int count = Math.max(route.asPath().count(passage.speaker().asn()),
                route.asPath().count(passage.neighbor().ownAsn()));
        return count <= allowed ? Verdict.accept(route) : Verdict.refuse(this,
                () -> "own AS " + passage.speaker().asn() + " is already in the path [" + route.asPath() + "]");
    }

    @Override
    public String id() {
        return "RFC4271-9.1.2-loop";
    }

    @Override
    public String sentence() {
        return "A route whose AS path holds the receiver's own AS is not used"
                + (allowed == 0 ? "." : ", unless it holds it at most " + allowed + " times.");
    }

    @Override
    public Citation citation() {
        return new Citation("RFC 4271, 9.1.2", "2006-01", Basis.DOCUMENTED);
    }
}
