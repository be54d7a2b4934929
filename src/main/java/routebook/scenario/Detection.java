package routebook.scenario;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the customer's routers at a link find out that it, or what is at its other end, is gone.
 *
 * @param keepaliveSeconds how often they send a KEEPALIVE, 3 to 21845 (R-ERB-11)
 * @param holdSeconds      hold time that they propose, above the keepalive, at most 65535
 * @param bfdMs            milliseconds between two BFD packets, 10 to 60000; absent where they do not speak BFD
 * @param bfdMultiplier    so many missing BFD packets are a loss, 1 to 255
 * @param portsDown        at which ends the port goes down when the link or the far end is lost
 */
public record Detection(int keepaliveSeconds, int holdSeconds, Optional<Integer> bfdMs, int bfdMultiplier,
        PortsDown portsDown) {

    /** What is meant where nothing is declared: a direct link, the usual timers, no BFD. */
    public static final Detection USUAL = new Detection(60, 180, Optional.empty(), 3, PortsDown.BOTH);

    /** Ends whose port goes down: not those before which a provider's equipment keeps the light on. */
    public enum PortsDown {
        /** A direct link. */
        BOTH,
        /** The customer's router on a circuit, the router that stands first on a link between two. */
        NEAR,
        /** The MSEE on a circuit, the router that stands second on a link between two. */
        FAR,
        /** A silent loss. */
        NEITHER
    }

    public Detection {
        if (keepaliveSeconds < 3 || keepaliveSeconds > 21_845) {
            throw new IllegalArgumentException("keepalive " + keepaliveSeconds + " s is not between 3 and 21845");
        }
        if (holdSeconds <= keepaliveSeconds || holdSeconds > 65_535) {
            throw new IllegalArgumentException("hold time " + holdSeconds + " s is not above the keepalive of "
                    + keepaliveSeconds + " s and at most 65535");
        }
        bfdMs.filter(interval -> interval < 10 || interval > 60_000).ifPresent(interval -> {
            throw new IllegalArgumentException("BFD interval " + interval + " ms is not between 10 and 60000");
        });
        if (bfdMultiplier < 1 || bfdMultiplier > 255 || bfdMs.isEmpty() && bfdMultiplier != USUAL_MULTIPLIER) {
            throw new IllegalArgumentException("BFD multiplier " + bfdMultiplier
                    + (bfdMs.isEmpty() ? " without bfdMs" : " is not between 1 and 255"));
        }
    }

    private static final int USUAL_MULTIPLIER = 3;

    /**
     * Declares all parts together.
     *
     * @throws IllegalArgumentException if they contradict each other
     */
    public static Detection of(Consumer<Builder> parts) {
        Builder builder = new Builder();
        parts.accept(builder);
        return builder.build();
    }

    /** Collects the parts. */
    public static final class Builder {
        private int keepaliveSeconds = USUAL.keepaliveSeconds;
        private int holdSeconds = USUAL.holdSeconds;
        private Optional<Integer> bfdMs = Optional.empty();
        private int bfdMultiplier = USUAL_MULTIPLIER;
        private PortsDown portsDown = PortsDown.BOTH;

        Builder() {}

        Builder(Detection declared) {
            keepaliveSeconds = declared.keepaliveSeconds;
            holdSeconds = declared.holdSeconds;
            bfdMs = declared.bfdMs;
            bfdMultiplier = declared.bfdMultiplier;
            portsDown = declared.portsDown;
        }

        public Builder keepaliveSeconds(int seconds) {
            keepaliveSeconds = seconds;
            return this;
        }

        public Builder holdSeconds(int seconds) {
            holdSeconds = seconds;
            return this;
        }

        /** Speaks BFD, with that many milliseconds between two packets. */
        public Builder bfdMs(int milliseconds) {
            bfdMs = Optional.of(milliseconds);
            return this;
        }

        public Builder bfdMultiplier(int misses) {
            bfdMultiplier = misses;
            return this;
        }

        public Builder portsDown(PortsDown ends) {
            portsDown = ends;
            return this;
        }

        Detection build() {
            return new Detection(keepaliveSeconds, holdSeconds, bfdMs, bfdMultiplier, portsDown);
        }
    }
}
