package routebook.forwarding;

import routebook.net.Ip;

/**
 * A flow between two end points. (Not called Flow: that name clashes with {@code java.util.concurrent}.)
 *
 * @param from        name of the end point that sends
 * @param source      its address
 * @param to          name of the end point that is to answer
 * @param destination its address
 */
public record Traffic(String from, Ip source, String to, Ip destination) {

    /** The way of the answer. */
    public Traffic reversed() {
        return new Traffic(to, destination, from, source);
    }
}
