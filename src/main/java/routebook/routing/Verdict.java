package routebook.routing;

import java.util.function.Supplier;
import routebook.why.Because;
import routebook.why.Rule;

/** What a policy makes of a route. */
public sealed interface Verdict {

    /**
     * The route passes, changed or not.
     *
     * @param route the route as it goes on
     */
    record Accepted(Route route) implements Verdict {}

    /**
     * The route stops here.
     *
     * @param rule  the rule that stopped it
     * @param facts the case in words, made only when asked for
     */
    record Refused(Rule rule, Supplier<String> facts) implements Verdict {

        public Because because() {
            return Because.of(rule, facts);
        }
    }

    static Verdict accept(Route route) {
        return new Accepted(route);
    }

    static Verdict refuse(Rule rule, Supplier<String> facts) {
        return new Refused(rule, facts);
    }
}
