package routebook.analysis.row;

import routebook.analysis.Column;

/** A BGP peer of a gateway in the columns and words of Azure's peer status, but for those that a clock would fill. */
public record GatewayPeerRow(
        @Column(name = "local_address", meaning = "the gateway's address; empty where the design does not say it")
                String localAddress,
        @Column(name = "neighbor", meaning = "address of the peer; empty where the design does not say it") String neighbor,
        @Column(name = "asn", meaning = "AS number of the peer") long asn,
        @Column(name = "state", meaning = "Connected, or Connecting if something fails that the session needs") String state,
        @Column(name = "routes_received", meaning = "routes learned from the peer; refused ones do not count")
                int routesReceived) {}
