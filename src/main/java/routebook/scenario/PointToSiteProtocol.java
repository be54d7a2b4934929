package routebook.scenario;

/** The protocols of point-to-site connections (R-P2S-01). */
public enum PointToSiteProtocol {
    OPENVPN("OpenVPN"),
    SSTP("SSTP"),
    IKEV2("IKEv2");

    private final String word;

    PointToSiteProtocol(String word) {
        this.word = word;
    }

    /** The protocol as Azure writes it. */
    public String word() {
        return word;
    }
}
