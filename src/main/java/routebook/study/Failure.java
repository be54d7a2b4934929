package routebook.study;

import java.util.List;

/**
 * Elements that are down.
 *
 * @param elements their names, as given; empty for none
 */
public record Failure(List<String> elements) {

    /** Everything is up. */
    public static final Failure NONE = new Failure(List.of());

    public Failure {
        elements = List.copyOf(elements);
    }

    public static Failure of(String... elements) {
        return new Failure(List.of(elements));
    }

    /** The names joined by +; empty for none. */
    @Override
    public String toString() {
        return String.join("+", elements);
    }
}
