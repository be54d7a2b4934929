package routebook.study;

import routebook.forwarding.Packet;
import routebook.net.Ip;
import routebook.net.Protocol;

/**
 * What is sent to find out about a flow. Filters may let one kind of packet pass and not another.
 *
 * @param protocol        TCP, UDP or ICMP
 * @param sourcePort      0 to 65535; 0 for ICMP
 * @param destinationPort 0 to 65535; 0 for ICMP
 */
public record Probe(Protocol protocol, int sourcePort, int destinationPort) {

    /** What tracert sends. */
    public static final Probe TRACEROUTE = new Probe(Protocol.ICMP, 0, 0);

    /** A port of the range that clients take (RFC 6335). */
    private static final int CLIENT_PORT = 49152;

    public Probe {
        if (protocol == Protocol.ANY) {
            throw new IllegalArgumentException("a packet has one protocol: tcp, udp or icmp");
        }
        if (destinationPort < 0 || destinationPort > 65535 || protocol == Protocol.ICMP && destinationPort != 0) {
            throw new IllegalArgumentException(protocol == Protocol.ICMP ? "ICMP has no ports"
                    : "port " + destinationPort + " is not between 0 and 65535");
        }
    }

    /** Of a client to a service. */
    public static Probe to(Protocol protocol, int port) {
        return new Probe(protocol, protocol == Protocol.ICMP ? 0 : CLIENT_PORT, port);
    }

    Packet packet(Ip source, Ip destination) {
        return new Packet(source, destination, protocol, sourcePort, destinationPort);
    }
}
