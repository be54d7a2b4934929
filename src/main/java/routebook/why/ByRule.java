package routebook.why;

/** Something that decides by a rule which is told of on its own. */
public interface ByRule extends Rule {

    /** The rule. */
    Rule rule();

    @Override
    default String id() {
        return rule().id();
    }

    @Override
    default String sentence() {
        return rule().sentence();
    }

    @Override
    default Citation citation() {
        return rule().citation();
    }
}
