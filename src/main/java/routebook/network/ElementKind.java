package routebook.network;

/** The kinds of things that have a name in a design. */
public enum ElementKind {
    VIRTUAL_NETWORK("virtual network"),
    SUBNET("subnet"),
    MACHINE("machine"),
    VPN_GATEWAY("vpn gateway"),
    EXPRESSROUTE_GATEWAY("expressroute gateway"),
    GATEWAY_INSTANCE("gateway instance"),
    PEERING("peering"),
    CIRCUIT("circuit"),
    CIRCUIT_LINK("circuit link"),
    MSEE("msee"),
    CONNECTION("connection"),
    TUNNEL("tunnel"),
    SESSION("session"),
    SITE("site"),
    ROUTER("router"),
    SITE_LINK("site link"),
    HOST("host");

    private final String word;

    ElementKind(String word) {
        this.word = word;
    }

    /** The kind as it is printed. */
    public String word() {
        return word;
    }

    /** True for what sends and receives traffic: machines and hosts. */
    public boolean isEndPoint() {
        return this == MACHINE || this == HOST;
    }
}
