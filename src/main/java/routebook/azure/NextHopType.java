package routebook.azure;

/** Next hop types of effective routes, with Azure's own words (R-OUT-02). */
public enum NextHopType {
    VNET_LOCAL("VnetLocal"),
    VNET_PEERING("VNet peering"),
    VNET_GLOBAL_PEERING("VNetGlobalPeering"),
    VIRTUAL_NETWORK_GATEWAY("VirtualNetworkGateway"),
    VIRTUAL_APPLIANCE("VirtualAppliance"),
    SERVICE_ENDPOINT("VirtualNetworkServiceEndpoint"),
    INTERNET("Internet"),
    NONE("None");

    private final String word;

    NextHopType(String word) {
        this.word = word;
    }

    /** The type as Azure prints it. */
    public String word() {
        return word;
    }

    /** True for the network's own prefixes and those of peered networks. */
    public boolean isVnetOrPeering() {
        return this == VNET_LOCAL || this == VNET_PEERING || this == VNET_GLOBAL_PEERING;
    }
}
