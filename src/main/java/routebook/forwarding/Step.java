package routebook.forwarding;

import java.util.Optional;
import routebook.net.Ip;
import routebook.why.Because;

/**
 * A packet's arrival at a node.
 *
 * @param node    the node
 * @param port    where it came in
 * @param link    element that carried it there; empty where none is declared for it
 * @param counted whether the node shows as a line in a trace
 * @param sentBy  why the node before sent it here; the first step has none
 * @param sentTo  the destination by which it decided so, before any translation on the way; the first step has none
 * @param rttMs   declared round trip of the link it came over
 * @param packet  the packet as it arrived
 */
public record Step(
        Node node,
        Port port,
        String link,
        boolean counted,
        Optional<Because> sentBy,
        Optional<Ip> sentTo,
        Optional<Double> rttMs,
        Packet packet) {}
