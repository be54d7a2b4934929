package routebook.azure.review.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.scenario.VirtualNetwork;

/**
 * Traffic that a design makes room for, between two subnets or a subnet and a site: the request and its answer.
 *
 * @param from   who asks
 * @param to     who answers
 * @param there  the way of the request
 * @param back   the way of the answer
 */
public record Flow(End from, End to, Walk there, Walk back) {

    /** Behind the four addresses that Azure keeps of a subnet (R-ADDR-03). */
    private static final int FIRST_FREE = 4;

    private static final int SMALLEST = 3;

    /**
     * One end of a flow.
     *
     * @param name    in words
     * @param address an address there
     */
    public record End(String name, Ip address) {}

    /**
     * Somebody in a subnet: its first machine, or its first address where nothing stands there.
     *
     * @param place   the subnet
     * @param end     the end that it is
     * @param ways    the subnet's routes
     * @param steered whether it has a table of user routes
     */
    private record Inhabitant(SubnetPlace place, End end, Ways ways, boolean steered) {

        Walk to(Inside inside, Ip destination) {
            return Walk.of(inside, place.network(), ways, destination);
        }
    }

    /** Every flow that arrives both ways and passes an appliance on one of them; either end may be the one who asks. */
    public static void forEach(Inside inside, Consumer<Flow> use) {
        if (inside.routes().stream().noneMatch(route -> route.route().address().isPresent())) {
            return;
        }
        List<Inhabitant> all = inhabitants(inside);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (all.get(i).steered || all.get(j).steered) {
                    between(inside, all.get(i), all.get(j), use);
                }
            }
        }
        for (Inhabitant one : all) {
            if (one.steered || gatewaysAreSteered(inside, one.place.network())) {
                inside.sitesOf(one.place.network()).stream()
                        .filter(site -> site.prefix().network().bits() == one.end.address.bits())
                        .forEach(site -> withSite(inside, one, site, use));
            }
        }
    }

    private static boolean gatewaysAreSteered(Inside inside, VirtualNetwork network) {
        return inside.findGatewayNetwork(network)
                .flatMap(hub -> inside.findSubnet(hub, VirtualNetwork.GATEWAY_SUBNET))
                .flatMap(inside::findTable).isPresent();
    }

    private static List<Inhabitant> inhabitants(Inside inside) {
        List<Inhabitant> all = new ArrayList<>();
        for (SubnetPlace place : inside.subnets()) {
            Prefix prefix = place.subnet().prefix();
            if (place.isReserved() || !place.network().holds(prefix)) {
                continue;
            }
            List<Station> standing = Station.of(place.network()).stream()
                    .filter(station -> station.subnet().equals(place.subnet().name())).toList();
            Optional<Station> machine =
                    standing.stream().filter(each -> each.kind() == Station.Kind.MACHINE).findFirst();
            Optional<End> end = machine.map(each -> new End(each.name(), each.address()));
            if (standing.isEmpty() && prefix.network().bits() - prefix.length() >= SMALLEST) {
                end = Optional.of(new End(place.place(), prefix.address(FIRST_FREE)));
            }
            end.ifPresent(each -> all.add(
                    new Inhabitant(place, each, inside.waysOf(place), inside.findTable(place).isPresent())));
        }
        return all;
    }

    private static void between(Inside inside, Inhabitant one, Inhabitant other, Consumer<Flow> use) {
        if (one.end.address.bits() == other.end.address.bits()) {
            Walk there = one.to(inside, other.end.address);
            Walk back = other.to(inside, one.end.address);
            if (there.end() == Walk.End.ARRIVED && back.end() == Walk.End.ARRIVED) {
                bothWays(inside, new Flow(one.end, other.end, there, back), to -> one.to(inside, to),
                        to -> other.to(inside, to), use);
            }
        }
    }

    private static void withSite(Inside inside, Inhabitant one, Learned learned, Consumer<Flow> use) {
        End site = new End(learned.toString(), learned.prefix().network());
        Walk out = one.to(inside, site.address);
        if (out.end() == Walk.End.LEFT) {
            VirtualNetwork gateways = out.gateways().orElseThrow();
            Walk in = inside.walkIn(gateways, one.end.address);
            if (in.end() == Walk.End.ARRIVED) {
                bothWays(inside, new Flow(one.end, site, out, in), to -> one.to(inside, to),
                        to -> inside.walkIn(gateways, to), use);
            }
        }
    }

    /** The flow, and the one in which the other end asks. */
    private static void bothWays(
            Inside inside, Flow flow, Function<Ip, Walk> fromOne, Function<Ip, Walk> fromOther, Consumer<Flow> use) {
        if (!flow.there.stations().isEmpty() || !flow.back.stations().isEmpty()) {
            use.accept(new Flow(flow.from, flow.to, flow.there,
                    answer(inside, flow.there, flow.back, flow.from, flow.to, fromOther)));
            use.accept(new Flow(flow.to, flow.from, flow.back,
                    answer(inside, flow.back, flow.there, flow.to, flow.from, fromOne)));
        }
    }

    /** The way of an answer: where an appliance has translated the request's source, by that appliance (R-NVA-04). */
    private static Walk answer(
            Inside inside, Walk request, Walk untranslated, End asking, End answering,
            Function<Ip, Walk> fromAnswering) {
        Optional<Station> translator = request.findTranslator(answering.address);
        if (translator.isEmpty()) {
            return untranslated;
        }
        Walk first = fromAnswering.apply(translator.get().forwarders().get(0).address());
        return first.end() == Walk.End.ARRIVED
                ? first.then(inside.walkThrough(translator.get(), asking.address))
                : first;
    }

    /** True if the answer comes to where the request came from. */
    public boolean isAnswered() {
        return back.end() == Walk.End.ARRIVED || back.end() == Walk.End.LEFT;
    }

    @Override
    public String toString() {
        return from.name + " to " + to.name;
    }
}
