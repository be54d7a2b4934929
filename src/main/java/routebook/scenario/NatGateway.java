package routebook.scenario;

import routebook.net.Ip;

/**
 * A NAT gateway: machines of its subnets leave to the internet by its address.
 *
 * @param name          unique in the whole design
 * @param publicAddress the address
 */
public record NatGateway(String name, Ip publicAddress) {}
