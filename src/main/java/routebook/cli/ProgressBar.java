package routebook.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import routebook.study.Progress;

/** How far a sweep has come, in one line of a terminal that is written over: share, count, rate, time that remains. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;
    private static final long NANOS = 1_000_000_000L;

    private final PrintWriter terminal;
    private final LongSupplier clock;
    private final long began;
    private long shown = Long.MIN_VALUE;
    private int before = -1;

    /** @param clock nanoseconds since whenever */
    ProgressBar(PrintWriter terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
        began = clock.getAsLong();
    }

    @Override
    public void advanced(int done, int all) {
        if (before < 0) {
            // What an earlier run has left is no work of this one.
            before = done - 1;
        }
        long now = clock.getAsLong();
        if (done < all && shown != Long.MIN_VALUE && now - shown < NANOS / 5) {
            return;
        }
        shown = now;
        double seconds = Math.max(1, now - began) / (double) NANOS;
        double rate = (done - before) / seconds;
        int filled = (int) ((long) WIDTH * done / all);
        terminal.print(String.format(Locale.ROOT, "\r[%s%s] %d of %d, %.1f/s, %d s left ", "#".repeat(filled),
                ".".repeat(WIDTH - filled), done, all, rate, Math.round((all - done) / rate)));
        if (done == all) {
            terminal.println();
        }
        terminal.flush();
    }
}
