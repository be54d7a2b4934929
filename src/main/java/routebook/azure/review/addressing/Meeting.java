package routebook.azure.review.addressing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.network.Network;
import routebook.network.Places;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;
import routebook.scenario.GlobalReach;
import routebook.scenario.Peering;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.WanLink;

/**
 * Networks and sites whose routes come together in one table, which can hold a prefix of only one of them.
 *
 * @param where   whose table it is
 * @param members names of the networks and sites
 */
record Meeting(String where, Set<String> members) {

    private static Meeting at(String where) {
        return new Meeting(where, new LinkedHashSet<>());
    }

    /**
     * Every meeting of a design: in a network with peerings, along a chain of VPN gateways, at an ExpressRoute
     * gateway, on a circuit, over Global Reach, over a WAN link between two sites.
     */
    static List<Meeting> all(Design design) {
        List<Meeting> all = new ArrayList<>(ofPeers(design));
        all.addAll(ofTunnels(design));
        for (VirtualNetwork network : design.networks()) {
            Network.expressRouteGateways(network).forEach(gateway -> all.add(ofExpressRoute(gateway, design)));
        }
        design.scenario().circuits().forEach(circuit -> all.add(of(circuit, design)));
        design.scenario().globalReach().forEach(globalReach -> all.add(of(globalReach, design)));
        for (WanLink link : design.scenario().wanLinks()) {
            Meeting meeting = at("WAN link " + link.name());
            link.ends().forEach(end -> meeting.members.add(Places.wholeOf(end.router())));
            all.add(meeting);
        }
        return all;
    }

    private static List<Meeting> ofPeers(Design design) {
        Map<String, Meeting> byNetwork = new LinkedHashMap<>();
        for (Peering peering : design.peerings()) {
            if (design.arePeered(peering.from(), peering.to())) {
                byNetwork.computeIfAbsent(peering.from(), name -> at("network " + name))
                        .members.addAll(List.of(peering.from(), peering.to()));
            }
        }
        return List.copyOf(byNetwork.values());
    }

    /**
     * VPN gateways pass on what they learn (R-BGP-09), so everybody along a chain of tunnels meets everybody else.
     */
    private static List<Meeting> ofTunnels(Design design) {
        List<Meeting> meetings = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (VirtualNetwork network : design.networks()) {
            for (String first : Network.vpnGateways(network)) {
                if (done.add(first)) {
                    meetings.add(ofChain(first, done, design));
                }
            }
        }
        return meetings;
    }

    private static Meeting ofChain(String first, Set<String> done, Design design) {
        Meeting meeting = at("VPN gateway " + first);
        Deque<String> chain = new ArrayDeque<>(List.of(first));
        while (!chain.isEmpty()) {
            String gateway = chain.remove();
            meeting.addServed(gateway, design);
            for (Tunnel tunnel : design.tunnelsAt(gateway)) {
                design.findSiteOf(tunnel.remote()).ifPresent(site -> meeting.members.add(site.name()));
                for (String end : List.of(tunnel.gateway(), tunnel.remote())) {
                    if (tunnel.bgp() && design.findVpnGateway(end).isPresent() && done.add(end)) {
                        chain.add(end);
                    } else if (!tunnel.bgp() && design.findVpnGateway(end).isPresent()) {
                        // Without BGP the networks at both ends meet, and nobody beyond (R-V2V-03).
                        meeting.addServed(end, design);
                    }
                }
            }
        }
        return meeting;
    }

    private static Meeting ofExpressRoute(String gateway, Design design) {
        Meeting meeting = at("ExpressRoute gateway " + gateway);
        meeting.addServed(gateway, design);
        design.connectionsAt(gateway).forEach(each -> meeting.addSites(design.circuit(each.circuit()), design));
        return meeting;
    }

    /** Everybody who is attached to a circuit. */
    static Meeting of(Circuit circuit, Design design) {
        Meeting meeting = at("circuit " + circuit.name());
        for (Connection connection : design.connectionsOf(circuit)) {
            meeting.addServed(connection.gateway(), design);
        }
        meeting.addSites(circuit, design);
        return meeting;
    }

    /** Everybody who is attached to one of the two circuits that Global Reach joins (R-GR-04). */
    static Meeting of(GlobalReach globalReach, Design design) {
        Meeting meeting = at("Global Reach " + globalReach.name());
        meeting.members.addAll(of(design.circuit(globalReach.circuit()), design).members);
        meeting.members.addAll(of(design.circuit(globalReach.peerCircuit()), design).members);
        return meeting;
    }

    private void addServed(String gateway, Design design) {
        design.served(design.networkOf(gateway)).forEach(network -> members.add(network.name()));
    }

    private void addSites(Circuit circuit, Design design) {
        for (CircuitHalf half : CircuitHalf.of(circuit)) {
            half.link().router().flatMap(design::findSiteOf).ifPresent(site -> members.add(site.name()));
        }
    }
}
