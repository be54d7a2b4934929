package routebook.scenario;

import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * A static route of a site's router. It comes before what BGP learned of the same prefix, and is there as long as the link
 * to its next hop is up. Nobody is told of it unless the router announces the prefix too.
 *
 * @param destination where it leads
 * @param nextHop     address at the far end of one of the router's links: within its site, to another site, or of a circuit
 */
public record StaticRoute(Prefix destination, Ip nextHop) {}
