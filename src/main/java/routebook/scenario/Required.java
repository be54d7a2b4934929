package routebook.scenario;

/** A part that must be declared before the whole can be built. */
final class Required {

    private Required() {}

    static <T> T of(T value, String part, String kind, String name) {
        if (value == null) {
            throw new IllegalArgumentException(kind + " \"" + name + "\" needs " + part);
        }
        return value;
    }
}
