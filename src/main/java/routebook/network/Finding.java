package routebook.network;

import java.util.List;
import java.util.Optional;

/**
 * One thing that the review has to say about a design.
 *
 * @param check   the check that found it
 * @param element name of the element that it concerns
 * @param path    where it stands, as the keys of a design file from the top, for example
 *                {@code [tunnels, loc1-vpn, remote]}
 * @param text    what was found, with the values, and what was expected
 * @param figure  how much of what was found, and its limit, where the check holds one against the other
 */
public record Finding(Check check, String element, List<String> path, String text, Optional<Figure> figure) {

    public Finding {
        path = List.copyOf(path);
    }

    public Severity severity() {
        return check.severity();
    }

    public Effect effect() {
        return check.effect();
    }
}
