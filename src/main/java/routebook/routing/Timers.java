package routebook.routing;

import java.util.Optional;

/**
 * By what one end of a session finds out that nothing comes from the other any more.
 *
 * @param keepaliveSeconds how often it sends a KEEPALIVE, 1 or more
 * @param holdSeconds      hold time that it proposes, above {@code keepaliveSeconds}
 * @param bfd              what it proposes for bidirectional forwarding detection; absent if it does not speak it
 */
public record Timers(int keepaliveSeconds, int holdSeconds, Optional<Bfd> bfd) {

    /** What routers propose unless told otherwise: 60 and 180 s, no BFD. */
    public static final Timers USUAL = new Timers(60, 180, Optional.empty());

    /**
     * Bidirectional forwarding detection (RFC 5880).
     *
     * @param intervalMs milliseconds between two packets, 1 or more
     * @param multiplier so many missing packets are a loss, 1 or more
     */
    public record Bfd(int intervalMs, int multiplier) {
        public Bfd {
            if (intervalMs < 1 || multiplier < 1) {
                throw new IllegalArgumentException("BFD of " + intervalMs + " ms x " + multiplier);
            }
        }
    }

    public Timers {
        if (keepaliveSeconds < 1 || holdSeconds <= keepaliveSeconds) {
            throw new IllegalArgumentException("hold time " + holdSeconds + " s is not above keepalive " + keepaliveSeconds
                    + " s");
        }
    }

    /** What this end and that one agree on: the lower times of both (RFC 4271, 4.2), and BFD if both speak it. */
    private Timers with(Timers far) {
        return new Timers(Math.min(keepaliveSeconds, far.keepaliveSeconds), Math.min(holdSeconds, far.holdSeconds),
                // The slower side's interval, and as many misses as the sender says (RFC 5880, 6.8.4).
                bfd.flatMap(own -> far.bfd.map(other ->
                        new Bfd(Math.max(own.intervalMs, other.intervalMs), other.multiplier))));
    }

    /** How this end notices that the far end fell silent, where no port goes down: by BFD if both speak it. */
    public LossSign sign(Timers far) {
        return with(far).bfd.isPresent() ? LossSign.BFD : LossSign.HOLD_TIMER;
    }

    /**
     * How long that takes. What was heard last is younger than the sending interval, so that is how much less it may be than
     * the full time.
     */
    public Span detection(Timers far) {
        Timers agreed = with(far);
        return agreed.bfd
                .map(each -> new Span((each.multiplier - 1) * each.intervalMs / 1000.0,
                        each.multiplier * each.intervalMs / 1000.0))
                .orElse(new Span(agreed.holdSeconds - agreed.keepaliveSeconds, agreed.holdSeconds));
    }

    /** The agreed values in words. */
    public String words(Timers far) {
        Timers agreed = with(far);
        return agreed.bfd.map(each -> "BFD " + each.intervalMs + " ms x " + each.multiplier)
                .orElse("no BFD, keepalive " + agreed.keepaliveSeconds + " s, hold time " + agreed.holdSeconds + " s");
    }
}
