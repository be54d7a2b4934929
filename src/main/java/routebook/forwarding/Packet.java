package routebook.forwarding;

import routebook.net.Ip;
import routebook.net.Protocol;

/**
 * What filters and routers look at.
 *
 * @param source          source address, as it stands in the packet now
 * @param destination     destination address, as it stands in the packet now
 * @param protocol        protocol
 * @param sourcePort      0 to 65535; 0 for protocols without ports
 * @param destinationPort 0 to 65535; 0 for protocols without ports
 */
public record Packet(Ip source, Ip destination, Protocol protocol, int sourcePort, int destinationPort) {

    Packet from(Ip translated) {
        return new Packet(translated, destination, protocol, sourcePort, destinationPort);
    }

    Packet to(Ip translated) {
        return new Packet(source, translated, protocol, sourcePort, destinationPort);
    }

    /** The packet of an answer. */
    Packet answer() {
        return new Packet(destination, source, protocol, destinationPort, sourcePort);
    }
}
