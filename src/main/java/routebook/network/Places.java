package routebook.network;

import java.util.List;
import routebook.scenario.InternetHost;

/**
 * How parts of a design are named: {@code hub/vpn-gw} is a gateway of network hub, {@code er1/primary} a link of circuit
 * er1, {@code er1/primary/msee} the Microsoft edge router on it.
 */
public final class Places {

    /** What lies between a design and its hosts on the internet. */
    public static final String INTERNET = InternetHost.INTERNET;

    private Places() {}

    public static String in(String whole, String part) {
        return whole + "/" + part;
    }

    /** The whole of a place, or the place itself where it has none. */
    public static String wholeOf(String place) {
        int slash = place.indexOf('/');
        return slash < 0 ? place : place.substring(0, slash);
    }

    /** The two halves of a circuit, of a connection or of Global Reach, primary first. */
    public static List<String> links(String whole) {
        return List.of(in(whole, "primary"), in(whole, "secondary"));
    }

    /** The Microsoft edge router on a link of a circuit. */
    public static String msee(String link) {
        return in(link, "msee");
    }

    /** The BGP session over a circuit link, a tunnel, a site link or a WAN link. */
    public static String session(String carrier) {
        return in(carrier, "bgp");
    }

    /** Microsoft peering on a link of a circuit. */
    public static String microsoftPeering(String link) {
        return in(link, "microsoft");
    }

    /** The two instances of a gateway (R-VPN-02). */
    public static List<String> instances(String gateway) {
        return List.of(in(gateway, "instance0"), in(gateway, "instance1"));
    }
}
