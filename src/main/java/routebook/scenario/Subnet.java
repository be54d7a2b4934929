package routebook.scenario;

import routebook.net.Prefix;

/**
 * A range of a virtual network.
 *
 * @param name   unique in its network; {@code GatewaySubnet} holds the gateways (R-ADDR-09)
 * @param prefix its range
 */
public record Subnet(String name, Prefix prefix) {}
