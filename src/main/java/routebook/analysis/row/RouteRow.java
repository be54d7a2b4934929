package routebook.analysis.row;

import routebook.analysis.Column;

/** One route in one table of a subnet or a BGP speaker. */
public record RouteRow(
        @Column(name = "at", meaning = "subnet or speaker that holds the table") String at,
        @Column(name = "table", meaning = "effective (subnets); in, best, out (speakers)") String table,
        @Column(name = "peer", meaning = "speaker on the other side of the session, for in and out; for effective, the gateway, "
                + "peered network or user route that it comes from; empty for own routes") String peer,
        @Column(name = "prefix", meaning = "destination prefix") String prefix,
        @Column(name = "source", meaning = "Default, User or VirtualNetworkGateway (subnets); bgp or own (speakers)")
                String source,
        @Column(name = "state", meaning = "Active or Invalid (subnets); chosen, candidate or refused (speakers)") String state,
        @Column(name = "next_hop", meaning = "next hop type, with addresses where it has some (subnets); next hop address "
                + "(speakers), empty for own routes") String nextHop,
        @Column(name = "as_path", meaning = "AS path, nearest first; empty for own and system routes") String asPath,
        @Column(name = "local_pref", meaning = "local preference; empty in out and effective tables") Long localPref,
        @Column(name = "weight", meaning = "weight, local to the speaker; empty in out and effective tables") Long weight,
        @Column(name = "rule", meaning = "id of the rule that chose, dropped or refused the route; empty where a speaker had "
                + "nothing to decide") String rule,
        @Column(name = "communities", meaning = "BGP communities, joined by +; empty for none") String communities) {}
