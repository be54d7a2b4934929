package routebook.scenario;

import routebook.net.Ip;

/**
 * A virtual machine with one network interface: an end point of traffic.
 *
 * @param name    unique in the whole design
 * @param subnet  name of the subnet it stands in
 * @param address its private address
 */
public record Machine(String name, String subnet, Ip address) {}
