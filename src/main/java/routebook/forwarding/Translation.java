package routebook.forwarding;

import java.util.Optional;
import routebook.net.Ip;

/**
 * A source that was translated, to be undone on the way of the answer.
 *
 * @param at       node that translated
 * @param to       the address that stands in the packet since
 * @param original the address that stood there before
 * @param handedBy node that handed the packet over, where the answer must go back to it; empty where the translating
 *                 node's own table leads on
 * @param link     element over which it handed it over; empty where none is declared for that
 * @param rttMs    declared round trip over that element
 */
record Translation(String at, Ip to, Ip original, String handedBy, String link, Optional<Double> rttMs) {}
