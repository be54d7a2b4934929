package routebook.scenario;

/**
 * A declared round trip between two regions; it stands in place of the published one in this direction.
 *
 * @param from  region that sends
 * @param to    region that answers
 * @param rttMs milliseconds of the round trip
 */
public record RegionPair(String from, String to, double rttMs) {}
