package routebook.forwarding;

import java.util.Optional;
import java.util.OptionalDouble;
import routebook.net.Ip;

/**
 * One line of a traceroute.
 *
 * @param step    the arrival that it shows
 * @param address the address that answers; absent for a silent hop
 * @param rttMs   milliseconds there and back; absent for a silent hop and where a part of the way is unknown
 */
public record Hop(Step step, Optional<Ip> address, OptionalDouble rttMs) {}
