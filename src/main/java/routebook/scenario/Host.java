package routebook.scenario;

import routebook.net.Ip;

/**
 * A machine of a site: an end point of traffic. Its default gateway is the router whose LAN holds its address.
 *
 * @param name    unique in the whole design
 * @param address its address
 */
public record Host(String name, Ip address) {}
