package routebook.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import routebook.analysis.Transit.Intent;
import routebook.analysis.Transit.Use;
import routebook.analysis.row.TransitRow;
import routebook.azure.rules.expressroute.RemoteVnetTrafficIsASwitch;
import routebook.azure.rules.globalreach.GlobalReachIsNotTransitive;
import routebook.azure.rules.vpn.VpnGatewayKeepsDefaultAndOverlaps;
import routebook.forwarding.Trace;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.Element;
import routebook.network.ElementKind;
import routebook.routing.Announced;
import routebook.routing.Candidate;
import routebook.routing.Decision;
import routebook.routing.Neighbor;
import routebook.routing.Received;
import routebook.routing.Rib;
import routebook.routing.Session;
import routebook.routing.Side;
import routebook.routing.policy.RouteMap;
import routebook.study.Outcome;
import routebook.why.Because;
import routebook.why.Rule;

/**
 * Who carries traffic of others, by the tables at rest: every route that a party learned from one other party and
 * passes on to another. That a VPN gateway joins its peers, Global Reach two circuits and an MSEE the networks of its
 * circuit is what they are there for. A customer that passes on what it heard is its providers' transit by accident,
 * unless its own list of permitted prefixes on that session names the prefix: then somebody has thought of it.
 */
public final class Transits {

    private final Outcome outcome;
    private final List<Transit> found = new ArrayList<>();
    /** By speaker, made once. */
    private final Map<String, List<Received>> received = new HashMap<>();

    private Transits(Outcome outcome) {
        this.outcome = outcome;
    }

    /** Every transit, by who passes it on in the order of the speakers. */
    public static List<Transit> of(Outcome outcome) {
        Transits transits = new Transits(outcome);
        outcome.ribs().listRibs().forEach(transits::addSpeaker);
        return List.copyOf(transits.found);
    }

    /** The same as rows. */
    public static Rows<TransitRow> rows(List<Transit> transits) {
        return new Rows<>(TransitRow.class, transits.stream().map(Transit::row).toList());
    }

    private void addSpeaker(Rib rib) {
        String by = rib.speaker().name();
        for (Announced announced : rib.listAnnounced()) {
            Prefix prefix = announced.held().prefix();
            if (announced.route().isPresent() && !party(announced.to().peer()).equals(party(by))) {
                entry(rib, prefix, new HashSet<>())
                        .filter(from -> !party(from.peer()).equals(party(announced.to().peer())))
                        .ifPresent(from -> add(by, from, announced));
            }
        }
    }

    private void add(String by, Neighbor from, Announced announced) {
        String to = announced.to().peer();
        Optional<Received> told = received(to).stream().filter(each -> each.from().session().equals(
                announced.to().session()) && each.route().prefix().equals(announced.held().prefix())).findFirst();
        Optional<Because> purpose = isCustomer(by) ? Optional.of(leak(by, from, announced)) : service(by, from.peer(), to);
        if (told.isEmpty() || purpose.isEmpty()) {
            return;
        }
        Use use = switch (told.get().state()) {
            case BEST, SHARING -> Use.USED;
            case LOST -> Use.BACKUP;
            case REFUSED -> Use.REFUSED;
        };
        Intent intent = !isCustomer(by) ? Intent.SERVICE : isListed(by, announced) ? Intent.DECLARED : Intent.ACCIDENTAL;
        Transit transit = new Transit(by, party(by), announced.held().prefix(), from.peer(), to,
                announced.route().orElseThrow().asPath(), intent, use,
                use == Use.REFUSED ? told.get().because().orElseThrow() : purpose.get(), List.of());
        found.add(transit.isAccident() && use == Use.USED ? transit.withFlows(flows(transit)) : transit);
    }

    private List<Received> received(String speaker) {
        return received.computeIfAbsent(speaker, any -> outcome.ribs().getRib(speaker).listReceived());
    }

    /** Where the party of this speaker learned what it uses for the prefix; empty if it is the party's own. */
    private Optional<Neighbor> entry(Rib rib, Prefix prefix, Set<String> seen) {
        String here = rib.speaker().name();
        Optional<Neighbor> from = rib.findDecision(prefix).map(Decision::best).flatMap(Candidate::from);
        if (from.isEmpty() || !seen.add(here)) {
            return Optional.empty();
        }
        return party(from.get().peer()).equals(party(here))
                ? entry(outcome.ribs().getRib(from.get().peer()), prefix, seen) : from;
    }

    private Because leak(String by, Neighbor from, Announced announced) {
        String to = announced.to().peer();
        RouteLeak leak = RouteLeak.of(!isCustomer(from.peer()), !isCustomer(to));
        return Because.of(leak, party(by) + " is no provider of " + party(from.peer()) + " nor of " + party(to)
                + ", and passes routes of the one on to the other");
    }

    /** Why the platform passes it on; empty where that is no transit but the way into a network or out of it. */
    private Optional<Because> service(String by, String from, String to) {
        Rule rule = switch (kind(by)) {
            case VPN_GATEWAY, GATEWAY_INSTANCE -> VpnGatewayKeepsDefaultAndOverlaps.RULE;
            case MSEE -> kind(from) == ElementKind.MSEE || kind(to) == ElementKind.MSEE ? GlobalReachIsNotTransitive.RULE
                    : kind(from) == kind(to) ? RemoteVnetTrafficIsASwitch.RULE : null;
            default -> null;
        };
        return Optional.ofNullable(rule).map(each -> Because.of(each,
                "to join " + party(from) + " and " + party(to) + " is what " + party(by) + " is there for"));
    }

    /** Whether the announcer's own policy on the session names the prefix as one that may pass; "all" names none. */
    private boolean isListed(String by, Announced announced) {
        Session session = outcome.ribs().fabric().findSession(announced.to().session()).orElseThrow();
        Side side = session.a().speaker().equals(by) ? session.a() : session.b();
        return side.exports().listSteps().stream().anyMatch(step -> step instanceof RouteMap map && map.permit()
                .filter(list -> list.stream().anyMatch(each -> !each.prefix().isDefault()
                        && each.matches(announced.held().prefix()))).isPresent());
    }

    /** Flows to the prefix whose packets come from who was told, through who told, to who told it. */
    private List<String> flows(Transit transit) {
        List<Element> endPoints = outcome.network().elements().endPoints();
        List<String> flows = new ArrayList<>();
        for (Element to : endPoints) {
            Optional<Ip> address = outcome.network().findAddress(to.name());
            if (address.filter(transit.prefix()::contains).isPresent()) {
                endPoints.stream().filter(from -> !from.equals(to) && outcome.journey(from.name(), to.name()).there().stream()
                        .anyMatch(way -> passes(way, transit))).forEach(from -> flows.add(from.name() + " > " + to.name()));
            }
        }
        return flows;
    }

    private boolean passes(Trace way, Transit transit) {
        List<String> nodes = way.nodes();
        int by = nodes.indexOf(transit.by());
        return by > 0 && party(nodes.get(by - 1)).equals(party(transit.passedTo()))
                && nodes.subList(by, nodes.size()).stream().anyMatch(node -> party(node).equals(party(transit.learnedFrom())));
    }

    private boolean isCustomer(String speaker) {
        return kind(speaker) == ElementKind.ROUTER || kind(speaker) == ElementKind.APPLIANCE;
    }

    /** A site for its routers, a circuit for its MSEEs, a gateway for its instances; else the speaker itself. */
    private String party(String speaker) {
        Optional<Element> element = outcome.network().elements().find(speaker);
        return element.filter(each -> Stream.of(ElementKind.ROUTER, ElementKind.MSEE, ElementKind.GATEWAY_INSTANCE)
                .anyMatch(each.kind()::equals)).map(Element::whole).orElse(speaker);
    }

    private ElementKind kind(String speaker) {
        return outcome.kind(speaker);
    }
}
