package routebook.analysis.row;

import routebook.analysis.Column;

/** An effective route in Azure's own columns and words (R-OUT-01, R-OUT-02). */
public record AzureRouteRow(
        @Column(name = "source", meaning = "Default, User or VirtualNetworkGateway") String source,
        @Column(name = "state", meaning = "Active or Invalid") String state,
        @Column(name = "address_prefix", meaning = "destination prefix") String addressPrefix,
        @Column(name = "next_hop_type", meaning = "VnetLocal, VNet peering, VNetGlobalPeering, VirtualNetworkGateway, "
                + "VirtualAppliance, VirtualNetworkServiceEndpoint, Internet or None") String nextHopType,
        @Column(name = "next_hop_ip", meaning = "next hop addresses, joined by +; empty where the type has none")
                String nextHopIp,
        @Column(name = "user_defined_route_name", meaning = "name of the user route; empty for other routes")
                String userDefinedRouteName) {}
