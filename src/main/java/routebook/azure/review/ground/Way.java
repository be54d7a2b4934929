package routebook.azure.review.ground;

import java.util.Optional;
import routebook.net.Prefix;
import routebook.scenario.UserRoute;
import routebook.scenario.VirtualNetwork;

/**
 * Where a subnet sends the packets of one prefix.
 *
 * @param prefix  the prefix
 * @param kind    the kind of next hop
 * @param route   the user route that says so; empty for routes of the platform and of gateways
 * @param network the peered network, or the one whose gateways are meant
 * @param station what holds the address of an appliance's route, in this network or one peered with it
 */
public record Way(
        Prefix prefix, Kind kind, Optional<UserRoute> route, Optional<VirtualNetwork> network,
        Optional<Station> station) {

    /** Kinds of next hops. */
    public enum Kind {
        LOCAL("the network itself"),
        PEERING("a peered network"),
        GATEWAY("a gateway"),
        APPLIANCE("an appliance"),
        SERVICE_ENDPOINT("a service endpoint"),
        INTERNET("the internet"),
        NONE("nothing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static Way of(Prefix prefix, Kind kind) {
        return new Way(prefix, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Way to(Prefix prefix, Kind kind, VirtualNetwork network) {
        return new Way(prefix, kind, Optional.empty(), Optional.of(network), Optional.empty());
    }

    /** True if it leads to an appliance, or to what is meant to be one. */
    public boolean isAppliance() {
        return kind == Kind.APPLIANCE;
    }

    /** The user route and what it leads to, in words. */
    public String words() {
        return route.map(user -> user.destination() + " to " + station.map(Station::element)
                .or(() -> user.address().map(Object::toString)).orElse(user.nextHop().word())).orElseGet(
                        () -> prefix + " to " + kind.words);
    }
}
