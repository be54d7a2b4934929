package routebook.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import routebook.azure.EffectiveTable;
import routebook.forwarding.Disposition;
import routebook.forwarding.Fib;
import routebook.forwarding.Hop;
import routebook.forwarding.Node;
import routebook.forwarding.Port;
import routebook.forwarding.Step;
import routebook.forwarding.Trace;
import routebook.forwarding.Tracer;
import routebook.forwarding.Traffic;
import routebook.net.Ip;
import routebook.network.Element;
import routebook.network.ElementKind;
import routebook.network.Network;
import routebook.network.UnknownNameException;
import routebook.routing.Ribs;
import routebook.why.Because;

/**
 * One design under one failure: what every table holds, and what becomes of every flow. Flows are walked when they are
 * asked for.
 *
 * @param network the design
 * @param failure what is down, as it was asked for
 * @param down    every element that is down, parts included
 * @param ribs    the tables of the BGP speakers, and whether they came to rest
 * @param tables  effective routes by subnet
 * @param tracer  the data plane
 */
public record Outcome(
        Network network,
        Failure failure,
        Set<String> down,
        Ribs ribs,
        Map<String, EffectiveTable> tables,
        Tracer tracer) {

    /**
     * The journey from one end point to another.
     *
     * @throws UnknownNameException if one of them is no end point of the design
     */
    public Journey journey(String from, String to) {
        Traffic traffic = new Traffic(from, address(from), to, address(to));
        if (down.contains(from)) {
            return new Journey(traffic, List.of(silentSender(from)), List.of(), List.of(List.of()));
        }
        List<Trace> there = tracer.trace(traffic);
        boolean arrives = there.stream().anyMatch(Trace::delivered);
        List<Trace> back = arrives ? tracer.trace(traffic.reversed()) : List.of();
        List<List<Hop>> listing = new ArrayList<>();
        there.forEach(trace -> listing.add(tracer.hops(trace, traffic)));
        return new Journey(traffic, there, back, listing);
    }

    /** Journeys of all ordered pairs of distinct end points, in declared order. */
    public List<Journey> journeys() {
        List<String> endPoints = network.elements().endPoints().stream().map(Element::name).toList();
        List<Journey> journeys = new ArrayList<>();
        for (String from : endPoints) {
            for (String to : endPoints) {
                if (!from.equals(to)) {
                    journeys.add(journey(from, to));
                }
            }
        }
        return journeys;
    }

    private Ip address(String endPoint) {
        return network.findAddress(endPoint).orElseThrow(() -> new UnknownNameException("end point", endPoint,
                network.elements().endPoints().stream().map(Element::name).toList()));
    }

    private static Trace silentSender(String name) {
        Node node = new Node(name, Optional.empty(), "", Fib.of(List.of()), List.of(), OptionalDouble.of(0), false);
        Step start = new Step(node, Port.SILENT, "", false, Optional.empty(), Optional.empty());
        return new Trace(List.of(start), Disposition.DROPPED,
                Because.of(DownElementIsSilent.RULE, name + " is down and sends nothing"));
    }

    /** Kind of an element of the design. */
    public ElementKind kind(String element) {
        return network.elements().get(element).kind();
    }
}
