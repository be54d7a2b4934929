package routebook.scenario;

import java.util.Arrays;

/** Next hop types that a user route may name; Azure refuses some of them (R-UDR-01). */
public enum UserNextHop {
    VIRTUAL_APPLIANCE("VirtualAppliance"),
    VIRTUAL_NETWORK_GATEWAY("VirtualNetworkGateway"),
    VNET_LOCAL("VnetLocal"),
    INTERNET("Internet"),
    NONE("None"),
    /** Not a legal next hop of a user route. */
    VNET_PEERING("VNetPeering"),
    /** Not a legal next hop of a user route. */
    SERVICE_ENDPOINT("VirtualNetworkServiceEndpoint");

    private final String word;

    UserNextHop(String word) {
        this.word = word;
    }

    /** The type as Azure writes it. */
    public String word() {
        return word;
    }

    /**
     * The type of that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static UserNextHop of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("\"" + word + "\" is no next hop type"));
    }
}
