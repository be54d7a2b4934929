package routebook.analysis.row;

import routebook.analysis.Column;

/** A route at an MSEE in the columns and words of Azure's route table of a circuit. */
public record CircuitRouteRow(
        @Column(name = "network", meaning = "destination prefix") String network,
        @Column(name = "next_hop", meaning = "address of the customer's router or of the gateway; empty where the design does "
                + "not say it") String nextHop,
        @Column(name = "loc_prf", meaning = "local preference; empty, as Azure prints it") String locPrf,
        @Column(name = "weight", meaning = "weight; 0, as Azure prints it") int weight,
        @Column(name = "path", meaning = "AS path, nearest first") String path) {}
