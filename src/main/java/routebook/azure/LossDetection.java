package routebook.azure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import routebook.azure.rules.expressroute.MseeOffersBfd;
import routebook.azure.rules.vpn.VpnHasNoBfd;
import routebook.network.Network;
import routebook.network.Places;
import routebook.routing.LossSign;
import routebook.routing.Session;
import routebook.routing.Side;
import routebook.routing.Span;
import routebook.routing.Timers;
import routebook.scenario.CircuitLink;
import routebook.scenario.Detection;
import routebook.scenario.LinkEnd;
import routebook.why.Because;
import routebook.why.Rule;

/** Who notices when, and by what, that a session is gone: by what a design declares of links and the platform of its own. */
public final class LossDetection {

    private final Map<String, Carrier> carriers = new LinkedHashMap<>();

    /**
     * What a session runs over.
     *
     * @param name      the element that carries it
     * @param near      its near end, by its speaker's name; the other one is the far end
     * @param atNear    what the near end proposes
     * @param atFar     what the far end proposes
     * @param portsDown where a port goes down
     * @param rule      whose timers they are; absent for the customer's own
     */
    private record Carrier(String name, String near, Timers atNear, Timers atFar, Detection.PortsDown portsDown,
            Optional<Rule> rule) {

        boolean portGoesDown(String end) {
            return portsDown == Detection.PortsDown.BOTH
                    || portsDown == (end.equals(near) ? Detection.PortsDown.NEAR : Detection.PortsDown.FAR);
        }

        Timers own(String end) {
            return end.equals(near) ? atNear : atFar;
        }

        Timers other(String end) {
            return end.equals(near) ? atFar : atNear;
        }
    }

    public LossDetection(Network network) {
        network.scenario().circuits().forEach(circuit -> {
            List<String> places = Places.links(circuit.name());
            addLink(places.get(0), circuit.primary());
            addLink(places.get(1), circuit.secondary());
        });
        network.scenario().tunnels().stream().flatMap(tunnel -> network.tunnelParts(tunnel).stream())
                .forEach(part -> add(new Carrier(part.name(), part.near().name(), VpnHasNoBfd.GATEWAY,
                        part.farGateway().isPresent() ? VpnHasNoBfd.GATEWAY : Timers.USUAL, Detection.PortsDown.NEITHER,
                        Optional.of(VpnHasNoBfd.RULE))));
        network.scenario().sites().forEach(site -> site.links().forEach(link -> addOwn(Places.in(site.name(), link.name()),
                site.name() + "/", link.ends(), link.usedDetection())));
        network.scenario().wanLinks().forEach(link -> addOwn(link.name(), "", link.ends(), link.usedDetection()));
    }

    private void addLink(String place, CircuitLink link) {
        link.router().ifPresent(router -> add(new Carrier(place, router, timers(link.usedDetection()), MseeOffersBfd.MSEE,
                link.usedDetection().portsDown(), Optional.of(MseeOffersBfd.RULE))));
    }

    private void addOwn(String place, String before, List<LinkEnd> ends, Detection detection) {
        Timers both = timers(detection);
        add(new Carrier(place, before + ends.get(0).router(), both, both, detection.portsDown(), Optional.empty()));
    }

    private void add(Carrier carrier) {
        carriers.put(Places.session(carrier.name()), carrier);
    }

    private static Timers timers(Detection detection) {
        return new Timers(detection.keepaliveSeconds(), detection.holdSeconds(),
                detection.bfdMs().map(interval -> new Timers.Bfd(interval, detection.bfdMultiplier())));
    }

    /**
     * When the ends of a session that are still up notice that it is gone.
     *
     * @param down every element that is down
     */
    public List<Notice> notices(Session session, Set<String> down) {
        List<Notice> notices = new ArrayList<>();
        for (List<Side> ends : List.of(List.of(session.a(), session.b()), List.of(session.b(), session.a()))) {
            String end = ends.get(0).speaker();
            if (!down.contains(end)) {
                notices.add(notice(session.name(), end, ends.get(1).speaker(), down));
            }
        }
        return notices;
    }

    private Notice notice(String session, String end, String other, Set<String> down) {
        Carrier carrier = carriers.get(session);
        boolean silent = carrier != null && Stream.of(carrier.name(), other).anyMatch(down::contains);
        if (!silent) {
            return carrier != null && down.contains(session)
                    ? notice(session, end, LossSign.CLOSED, Span.AT_ONCE, Optional.empty(), "the session to " + other
                            + " is ended")
                    : notice(session, end, LossSign.UNKNOWN, Span.UNKNOWN, Optional.empty(),
                            "no source is known for how soon " + end + " notices that it lost " + other);
        }
        if (carrier.portGoesDown(end)) {
            return notice(session, end, LossSign.PORT_DOWN, Span.AT_ONCE, Optional.empty(),
                    "the port of " + end + " at " + carrier.name() + " goes down");
        }
        Timers own = carrier.own(end);
        Timers far = carrier.other(end);
        return notice(session, end, own.sign(far), own.detection(far), carrier.rule(),
                end + " and " + other + " agreed on " + own.words(far));
    }

    private static Notice notice(String session, String end, LossSign sign, Span after, Optional<Rule> rule, String facts) {
        return new Notice(session, end, sign, after, Because.of(rule.orElse(sign), facts));
    }
}
