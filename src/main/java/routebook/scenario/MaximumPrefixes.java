package routebook.scenario;

/** Bounds of what a customer's router takes: 1 or more. */
final class MaximumPrefixes {

    private MaximumPrefixes() {}

    static int checked(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a maximum of " + most + " prefixes is less than 1");
        }
        return most;
    }
}
