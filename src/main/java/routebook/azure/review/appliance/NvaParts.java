package routebook.azure.review.appliance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import routebook.azure.review.ground.Station;
import routebook.scenario.Appliance;

/** What stands behind the address of a next hop, and why it passes nothing on. */
final class NvaParts {

    private NvaParts() {}

    /**
     * Why a station passes nothing on.
     *
     * @param path where that stands in a design file
     * @param text what it is, and what is expected
     */
    record Refusal(List<String> path, String text) {}

    /** The station itself, or the appliances behind a frontend. */
    static Stream<Station> of(Station station) {
        return station.kind() == Station.Kind.FRONTEND
                ? station.appliances().stream().map(appliance -> Station.of(station.network(), appliance))
                : Stream.of(station);
    }

    static Optional<Refusal> findRefusal(Station station) {
        if (station.kind() == Station.Kind.MACHINE) {
            return Optional.of(new Refusal(station.path(),
                    "a machine drops what is not for itself; expected an appliance with ipForwarding on"));
        }
        Appliance appliance = station.appliances().get(0);
        if (Station.passesOn(appliance)) {
            return Optional.empty();
        }
        String key = appliance.ipForwarding() ? "forwards" : "ipForwarding";
        return Optional.of(new Refusal(station.path(key), key + " is off, "
                + (appliance.ipForwarding() ? "which is its operating system's part" : "which is its interface's part")
                + "; expected it on"));
    }
}
