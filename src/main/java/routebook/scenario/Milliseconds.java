package routebook.scenario;

/** Bounds of declared times: finite, and 0 to 10,000 ms. */
final class Milliseconds {

    private Milliseconds() {}

    static double checked(double value) {
        if (!(value >= 0 && value <= 10_000)) {
            throw new IllegalArgumentException("a time of " + value + " ms is not between 0 and 10000");
        }
        return value;
    }
}
