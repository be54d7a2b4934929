package routebook.fuzz;

import java.time.Duration;

/**
 * Whoever sends a design waits for its answer; an input that takes this long is a finding too. An endless one libFuzzer ends.
 * The first inputs are slow, since classes are instrumented as they are loaded.
 */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Patience() {}

    /** A check of one input. */
    interface Check {
        void run() throws Exception;
    }

    static void with(Check check) throws Exception {
        long start = System.nanoTime();
        check.run();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (taken.compareTo(LONGEST) > 0) {
            throw new AssertionError("took " + taken.toSeconds() + " s");
        }
    }
}
