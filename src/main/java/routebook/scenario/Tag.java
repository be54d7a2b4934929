package routebook.scenario;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A word that the author gives to elements, for example the duct that a circuit's link and a tunnel share. What has a tag
 * can be asked for by it, and can fail together.
 *
 * @param name     unique among the tags
 * @param elements names of elements, each once; at least one
 */
public record Tag(String name, List<String> elements) {

    public Tag {
        elements = List.copyOf(new LinkedHashSet<>(elements));
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("tag \"" + name + "\" has no element");
        }
    }

    /** The tag without these elements and without what is in them; empty if none is left. */
    Optional<Tag> without(Collection<String> gone) {
        List<String> left = elements.stream().filter(element -> gone.stream()
                .noneMatch(each -> element.equals(each) || element.startsWith(each + "/"))).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Tag(name, left));
    }
}
