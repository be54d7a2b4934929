package routebook.scenario;

import java.util.Optional;
import routebook.net.Ip;

/**
 * A computer that is connected to a VPN gateway by itself: an end point of traffic.
 *
 * @param name          unique in the whole design
 * @param address       the address that it got from the pool (R-P2S-03)
 * @param system        its operating system, which decides what routes it gets (R-P2S-06)
 * @param protocol      what it is connected by
 * @param publicAddress the address by which it is on the internet where it is; undeclared leaves its own way to the
 *                      internet unknown
 */
public record PointToSiteClient(
        String name, Ip address, System system, PointToSiteProtocol protocol, Optional<Ip> publicAddress) {

    /** Operating systems of clients. */
    public enum System {
        WINDOWS("Windows"),
        MACOS("macOS"),
        LINUX("Linux"),
        ANDROID("Android"),
        IOS("iOS");

        private final String word;

        System(String word) {
            this.word = word;
        }

        /** The system as its makers write it. */
        public String word() {
            return word;
        }
    }

    /** Collects the parts of a client. */
    public static final class Builder {
        private Ip address;
        private System system;
        private PointToSiteProtocol protocol;
        private Optional<Ip> publicAddress = Optional.empty();

        Builder() {}

        Builder(PointToSiteClient client) {
            address = client.address;
            system = client.system;
            protocol = client.protocol;
            publicAddress = client.publicAddress;
        }

        public Builder address(String ip) {
            address = Ip.parse(ip);
            return this;
        }

        public Builder system(System operating) {
            system = operating;
            return this;
        }

        public Builder protocol(PointToSiteProtocol used) {
            protocol = used;
            return this;
        }

        public Builder publicAddress(String ip) {
            publicAddress = Optional.of(Ip.parse(ip));
            return this;
        }

        PointToSiteClient build(String name) {
            return new PointToSiteClient(name, Required.of(address, "address", "point-to-site client", name),
                    Required.of(system, "system", "point-to-site client", name),
                    Required.of(protocol, "protocol", "point-to-site client", name), publicAddress);
        }
    }
}
