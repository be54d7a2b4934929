package routebook.scenario;

import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * A local network of a site, as one of its routers holds it.
 *
 * @param prefix  the network; the router announces it inside the site
 * @param address the router's address in it
 */
public record Lan(Prefix prefix, Ip address) {}
