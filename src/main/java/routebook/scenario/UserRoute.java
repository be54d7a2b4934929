package routebook.scenario;

import java.util.Optional;
import routebook.net.Ip;

/**
 * A user-defined route (UDR).
 *
 * @param name        unique in its table
 * @param destination a prefix or a service tag (R-SEL-08)
 * @param nextHop     type of the next hop
 * @param address     of a virtual appliance; absent for other types
 */
public record UserRoute(String name, AddressSelector destination, UserNextHop nextHop, Optional<Ip> address) {

    public UserRoute {
        if (destination instanceof AddressSelector.Any || destination instanceof AddressSelector.Group) {
            throw new IllegalArgumentException(destination + " is no prefix and no service tag");
        }
        if (address.isPresent() != (nextHop == UserNextHop.VIRTUAL_APPLIANCE)) {
            throw new IllegalArgumentException("a next hop of type " + nextHop.word()
                    + (address.isPresent() ? " takes no address" : " needs an address"));
        }
    }
}
