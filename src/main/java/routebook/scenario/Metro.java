package routebook.scenario;

import java.util.Optional;

/**
 * A metropolitan area with peering locations and sites, and what is declared about times there (R-LAT-04).
 *
 * @param name          its name
 * @param region        the Azure region of the same metro, by whose published times it is placed
 * @param toRegionRttMs milliseconds of a round trip between the metro and that region; undeclared is unknown
 * @param insideRttMs   milliseconds of a round trip between two places of the metro; undeclared is unknown
 */
public record Metro(String name, String region, Optional<Double> toRegionRttMs, Optional<Double> insideRttMs) {

    /** Collects the parts of a metro. */
    public static final class Builder {
        private String region;
        private Optional<Double> toRegionRttMs = Optional.empty();
        private Optional<Double> insideRttMs = Optional.empty();

        Builder() {}

        Builder(Metro metro) {
            region = metro.region;
            toRegionRttMs = metro.toRegionRttMs;
            insideRttMs = metro.insideRttMs;
        }

        public Builder region(String name) {
            region = name;
            return this;
        }

        public Builder toRegionRttMs(double milliseconds) {
            toRegionRttMs = Optional.of(Milliseconds.checked(milliseconds));
            return this;
        }

        public Builder insideRttMs(double milliseconds) {
            insideRttMs = Optional.of(Milliseconds.checked(milliseconds));
            return this;
        }

        Metro build(String name) {
            return new Metro(name, Required.of(region, "region", "metro", name), toRegionRttMs, insideRttMs);
        }
    }
}
