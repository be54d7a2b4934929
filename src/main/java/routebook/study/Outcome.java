package routebook.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import routebook.azure.EffectiveTable;
import routebook.azure.VpnNat;
import routebook.forwarding.Disposition;
import routebook.forwarding.Fib;
import routebook.forwarding.Node;
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
 * @param rest    the design with nothing down, where the failure began
 * @param network the design
 * @param failure what is down, as it was asked for
 * @param down    every element that is down, parts included
 * @param settling what went down by itself, beyond {@code down}
 * @param ribs    the tables of the BGP speakers, and whether they came to rest
 * @param tables  effective routes by subnet
 * @param tracer  the data plane
 */
public record Outcome(
        AtRest rest,
        Network network,
        Failure failure,
        Set<String> down,
        Settling settling,
        Ribs ribs,
        Map<String, EffectiveTable> tables,
        Tracer tracer) {

    /**
     * The journey of a traceroute from one end point to another.
     *
     * @throws UnknownNameException if one of them is no end point of the design
     */
    public Journey journey(String from, String to) {
        return journey(from, to, Probe.TRACEROUTE);
    }

    /**
     * The journey of these packets from one end point to another.
     *
     * @throws UnknownNameException     if one of them is no end point of the design
     * @throws IllegalArgumentException if both are the same
     */
    public Journey journey(String from, String to, Probe probe) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("\"" + from + "\" is both ends of the flow; expected two end points");
        }
        Ip source = address(from);
        // From the internet a machine is known by its public address only.
        boolean outside = network.elements().has(from, ElementKind.INTERNET_HOST);
        Ip known = outside ? network.findPublicAddress(to).orElse(address(to)) : address(to);
        Journey journey = journey(new Traffic(from, to, probe.packet(source, known)));
        if (arrives(journey)) {
            return journey;
        }
        // Where it is known by other addresses too, the sender takes the first one that leads there.
        return VpnNat.aliases(network, to).stream().map(alias -> journey(new Traffic(from, to, probe.packet(source, alias))))
                .filter(Outcome::arrives).findFirst().orElse(journey);
    }

    private static boolean arrives(Journey journey) {
        return journey.there().stream().allMatch(Trace::delivered);
    }

    private Journey journey(Traffic traffic) {
        String from = traffic.from();
        if (down.contains(from)) {
            Node silent = Node.forwarding(from, "", Fib.of(List.of()));
            Because because = Because.of(DownElementIsSilent.RULE, from + " is down and sends nothing");
            return new Journey(traffic, List.of(Trace.nowhere(silent, traffic.packet(), Disposition.DROPPED, because)),
                    List.of(), way -> List.of(), Optional.empty());
        }
        List<Trace> there = tracer.trace(traffic).stream().map(trace -> trace.meantFor(traffic.to())).toList();
        List<List<Trace>> answers = there.stream().map(tracer::answers).toList();
        return Journey.of(traffic, there, answers, tracer);
    }

    /** Journeys of all ordered pairs of distinct end points, in declared order. */
    public List<Journey> journeys() {
        return journeys(Probe.TRACEROUTE);
    }

    /** The same for other packets. */
    public List<Journey> journeys(Probe probe) {
        List<String> endPoints = network.elements().endPoints().stream().map(Element::name).toList();
        List<Journey> journeys = new ArrayList<>();
        for (String from : endPoints) {
            for (String to : endPoints) {
                if (!from.equals(to)) {
                    journeys.add(journey(from, to, probe));
                }
            }
        }
        return journeys;
    }

    private Ip address(String endPoint) {
        return network.findAddress(endPoint).orElseThrow(() -> new UnknownNameException("end point", endPoint,
                network.elements().endPoints().stream().map(Element::name).toList()));
    }

    /** The effective routes of a subnet, or of a machine's or an appliance's interface: those of its subnet. */
    public Optional<EffectiveTable> findTable(String place) {
        boolean onInterface = network.elements().has(place, ElementKind.MACHINE)
                || network.elements().has(place, ElementKind.APPLIANCE);
        return Optional.ofNullable(tables.get(onInterface ? network.elements().get(place).whole() : place));
    }

    /** Why an element is down: by the failure that was asked for, or by itself; empty if it is up. */
    public Optional<Because> findWhyDown(String element) {
        if (down.contains(element)) {
            return Optional.of(Because.of(DownElementIsSilent.RULE, "down by " + failure));
        }
        return settling.cuts().stream().filter(cut -> cut.element().equals(element)).map(Cut::because).findFirst()
                .or(() -> network.elements().find(element).filter(part -> !part.whole().isEmpty())
                        .flatMap(part -> findWhyDown(part.whole())));
    }

    /**
     * Why a traceroute from one end point to another goes where it goes, or gets no further. Made when it is asked for, out
     * of the tables that are there.
     *
     * @throws UnknownNameException if one of them is no end point of the design
     */
    public Explanation explain(String from, String to) {
        return explain(journey(from, to));
    }

    /** Why a flow of this outcome goes where it goes, or gets no further. */
    public Explanation explain(Journey journey) {
        return new Explainer(this).explain(journey);
    }

    /** The same for many flows of this outcome, in their order. */
    public List<Explanation> explain(List<Journey> journeys) {
        Explainer explainer = new Explainer(this);
        return journeys.stream().map(explainer::explain).toList();
    }

    /**
     * The decision of one place about one destination, with every candidate.
     *
     * @throws UnknownNameException     if the design has no such place
     * @throws IllegalArgumentException if the place decides nothing, or is down
     */
    public Choice explain(String place, Ip destination) {
        network.elements().get(place);
        return new Choices(this).find(place, destination).orElseThrow(() -> new IllegalArgumentException("\"" + place
                + "\" decides about no packets, or is down; expected a subnet, machine, host, gateway, MSEE or router that "
                + "is up"));
    }

    /**
     * What becomes of traceroutes in another outcome: of every pair of end points that both have and whose paths or verdict
     * differ, the first decision that does, and what changed its candidates.
     *
     * @param other the outcome to compare with: the same design under another failure, or a variant of it
     */
    public List<Difference> differences(Outcome other) {
        return new Differences(this, other).list();
    }

    /** Kind of an element of the design. */
    public ElementKind kind(String element) {
        return network.elements().get(element).kind();
    }
}
