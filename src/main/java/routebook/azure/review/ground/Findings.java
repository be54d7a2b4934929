package routebook.azure.review.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routebook.network.Check;
import routebook.network.Figure;
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
        list.add(new Finding(asCase, element, path, text, Optional.empty()));
    }

    /**
     * One place that has more of something than the rule allows.
     *
     * @param element name of the element that it concerns
     * @param path    keys of a design file from the top
     * @param figure  how much of what, and the limit
     * @param text    what was found, what was expected, and what helps; both numbers stand in it
     */
    public void add(String element, List<String> path, Figure figure, String text) {
        add(check, element, path, figure, text);
    }

    /** The same in a case that weighs otherwise. */
    public void add(Check asCase, String element, List<String> path, Figure figure, String text) {
        list.add(new Finding(asCase, element, path, text, Optional.of(figure)));
    }

    List<Finding> list() {
        return List.copyOf(list);
    }
}
