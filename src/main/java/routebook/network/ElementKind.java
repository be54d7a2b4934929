package routebook.network;

/** The kinds of things that have a name in a design. */
public enum ElementKind {
    VIRTUAL_NETWORK("virtual network"),
    SUBNET("subnet"),
    MACHINE("machine"),
    APPLIANCE("appliance"),
    LOAD_BALANCER("load balancer"),
    ROUTE_SERVER("route server"),
    VPN_GATEWAY("vpn gateway"),
    EXPRESSROUTE_GATEWAY("expressroute gateway"),
    GATEWAY_INSTANCE("gateway instance"),
    POINT_TO_SITE_CLIENT("point-to-site client"),
    PEERING("peering"),
    CIRCUIT("circuit"),
    CIRCUIT_LINK("circuit link"),
    MSEE("msee"),
    CONNECTION("connection"),
    GLOBAL_REACH("global reach"),
    TUNNEL("tunnel"),
    INSTANCE_TUNNEL("instance tunnel"),
    OVERLAY("overlay"),
    SESSION("session"),
    SITE("site"),
    ROUTER("router"),
    SITE_LINK("site link"),
    WAN_LINK("wan link"),
    HOST("host"),
    NAT_GATEWAY("nat gateway"),
    INTERNET("internet"),
    INTERNET_HOST("internet host");

    private final String word;

    ElementKind(String word) {
        this.word = word;
    }

    /** The kind as it is printed. */
    public String word() {
        return word;
    }

    /** True for what sends and receives traffic: machines, hosts, and clients of VPN gateways. */
    public boolean isEndPoint() {
        return this == MACHINE || this == HOST || this == INTERNET_HOST || this == POINT_TO_SITE_CLIENT;
    }
}
