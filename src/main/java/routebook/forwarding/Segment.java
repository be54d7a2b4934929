package routebook.forwarding;

import java.util.Map;
import routebook.net.Ip;

/**
 * A network in which a packet is handed to the holder of its destination address, without a hop in between.
 *
 * @param name    the network's name
 * @param holders which node holds which address; a node that is down holds none
 */
public record Segment(String name, Map<Ip, String> holders) {

    public Segment {
        holders = Map.copyOf(holders);
    }
}
