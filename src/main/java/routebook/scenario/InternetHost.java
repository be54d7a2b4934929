package routebook.scenario;

import routebook.net.Ip;

/**
 * Something on the internet that the design talks to: an end point of traffic.
 *
 * @param name    unique in the whole design
 * @param address its public address
 */
public record InternetHost(String name, Ip address) {

    /** What lies between a design and its hosts on the internet; an element of each design that has one. */
    public static final String INTERNET = "internet";
}
