package routebook.forwarding;

import routebook.net.Ip;
import routebook.net.Protocol;

/**
 * A flow between two end points. (Not called Flow: that name clashes with {@code java.util.concurrent}.)
 *
 * @param from   name of the end point that sends
 * @param to     name of the end point that is to answer
 * @param packet what the sender sends
 */
public record Traffic(String from, String to, Packet packet) {

    /** What a traceroute sends. */
    public static Traffic icmp(String from, Ip source, String to, Ip destination) {
        return new Traffic(from, to, new Packet(source, destination, Protocol.ICMP, 0, 0));
    }

    public Ip source() {
        return packet.source();
    }

    public Ip destination() {
        return packet.destination();
    }
}
