package routebook.study;

import java.util.List;

/**
 * Elements that are down.
 *
 * @param name     what the failure is called in tables
 * @param elements their names, as given; empty for none
 */
public record Failure(String name, List<String> elements) {

    /** Everything is up. */
    public static final Failure NONE = new Failure(List.of());

    public Failure {
        elements = List.copyOf(elements);
    }

    /** A failure that is called after its elements, joined by +. */
    public Failure(List<String> elements) {
        this(String.join("+", elements), elements);
    }

    public static Failure of(String... elements) {
        return new Failure(List.of(elements));
    }

    /** The name; empty for none. */
    @Override
    public String toString() {
        return name;
    }
}
