package routebook.azure.review.ground;

import java.util.List;
import routebook.network.Places;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;

/**
 * One of the two links of a circuit, with its place in the design.
 *
 * @param circuit the circuit
 * @param side    {@code primary} or {@code secondary}
 * @param place   its name, {@code er1/primary}
 * @param link    what is declared of it
 */
public record CircuitHalf(Circuit circuit, String side, String place, CircuitLink link) {

    /** Both, primary first. */
    public static List<CircuitHalf> of(Circuit circuit) {
        List<String> places = Places.links(circuit.name());
        return List.of(new CircuitHalf(circuit, "primary", places.get(0), circuit.primary()),
                new CircuitHalf(circuit, "secondary", places.get(1), circuit.secondary()));
    }

    /** True if a router of the customer is attached and its interface is up, so that there is a BGP session. */
    public boolean carries() {
        return link.router().isPresent() && !link.shut();
    }

    /** Where a key of it stands in a design file. */
    public List<String> key(String key) {
        return List.of("circuits", circuit.name(), side, key);
    }
}
