package routebook.network;

import java.util.List;
import routebook.why.Citation;

/** One review rule: looks at a whole design and reports every place that breaks it. */
public interface Check {

    /** Id of the check, for example {@code PEERING_OVERLAP}. */
    String id();

    Severity severity();

    Effect effect();

    /** What is wrong with a design that has the finding, as one sentence. */
    String sentence();

    /** Ids of the facts that it rests on, for example {@code R-PEER-02}; empty for plain consistency. */
    List<String> facts();

    Citation citation();

    /** Every place of the design that breaks the rule, in declared order. */
    List<Finding> review(Subject design);
}
