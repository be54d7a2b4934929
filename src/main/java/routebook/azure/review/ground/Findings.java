package routebook.azure.review.ground;

import java.util.ArrayList;
import java.util.List;
import routebook.network.Check;
import routebook.network.Finding;

/** What one check has found so far. */
public final class Findings {

    private final Check check;
    private final List<Finding> list = new ArrayList<>();

    Findings(Check check) {
        this.check = check;
    }

    /**
     * One place that breaks the rule.
     *
     * @param element name of the element that it concerns
     * @param path    keys of a design file from the top
     * @param text    what was found, what was expected, and what helps
     */
    public void add(String element, List<String> path, String text) {
        add(check, element, path, text);
    }

    /** One place that breaks the rule in a case that weighs otherwise. */
    public void add(Check asCase, String element, List<String> path, String text) {
        list.add(new Finding(asCase, element, path, text));
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
