package routebook.analysis.row;

import routebook.analysis.Column;

/** A route of a gateway in the columns and words of Azure's lists of learned and of advertised routes. */
public record GatewayRouteRow(
        @Column(name = "local_address", meaning = "the gateway's address; empty where the design does not say it")
                String localAddress,
        @Column(name = "network", meaning = "destination prefix") String network,
        @Column(name = "next_hop", meaning = "next hop address; empty for the network's own prefixes, and where the design does "
                + "not say it") String nextHop,
        @Column(name = "source_peer", meaning = "address of the peer it was learned from, the gateway's own for its network's "
                + "prefixes; empty for advertised routes, and where the design does not say it") String sourcePeer,
        @Column(name = "origin", meaning = "Network (of its network), EBgp (from a peer) or IBgp (from the gateway beside it) if "
                + "learned; Igp if advertised") String origin,
        @Column(name = "as_path", meaning = "AS numbers joined by -, nearest first; empty for the network's own prefixes")
                String asPath,
        @Column(name = "weight", meaning = "32769 if learned over ExpressRoute, 32768 otherwise, 0 if advertised; empty for routes "
                + "of a connection with a weight, which no document shows in this list") Long weight) {}
