package routebook.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import routebook.azure.AzureCompiler;
import routebook.azure.EffectiveTable;
import routebook.azure.rules.expressroute.ExpressRouteGatewayDoesNotTransit;
import routebook.azure.rules.peering.GatewayTransitSharesGateways;
import routebook.azure.rules.selection.VnetAndPeeringRoutesBeatBgp;
import routebook.azure.rules.system.GatewayRoutesReachSubnets;
import routebook.azure.rules.userroute.RouteTableSwitchesPropagation;
import routebook.azure.rules.vpn.VpnGatewayListsExpressRouteRoutes;
import routebook.forwarding.ForwardingRule;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.Element;
import routebook.network.ElementKind;
import routebook.network.Places;
import routebook.routing.Announced;
import routebook.routing.Fabric;
import routebook.routing.Received;
import routebook.routing.Rib;
import routebook.routing.Route;
import routebook.routing.Session;
import routebook.routing.Speaker;
import routebook.study.DeadEnd.Cause;
import routebook.study.DeadEnd.Kind;
import routebook.why.Because;

/**
 * Where announcements end on their way to a place that lacks them. What a speaker tells and refuses is asked of its own
 * tables; sessions that a failure took away are known from the design with everything up.
 */
final class Announcements {

    private final Outcome outcome;
    private final Fabric whole;

    Announcements(Outcome outcome) {
        this.outcome = outcome;
        whole = new AzureCompiler(outcome.network()).lower().fabric();
    }

    /** Why a way ends where it does, as far as a route is missing; empty where something else loses the packet. */
    List<Cause> causes(Choice decided, boolean noRoute) {
        int taken = decided.taken().flatMap(Choice.Option::prefix).map(Prefix::length).orElse(-1);
        List<Cause> causes = new ArrayList<>();
        for (Choice.Option option : decided.options()) {
            if (option.because().rule().equals(VnetAndPeeringRoutesBeatBgp.RULE)
                    && option.prefix().orElseThrow().length() > taken) {
                causes.add(new Cause(Kind.SHADOWED, option.prefix(), decided.at(), decided.at(), option.because()));
            }
        }
        return noRoute ? missing(decided, taken, causes) : causes;
    }

    private List<Cause> missing(Choice decided, int taken, List<Cause> causes) {
        causes.addAll(silentOrigins(decided.destination(), taken));
        outcome.ribs().listPrefixes().stream()
                .filter(prefix -> prefix.contains(decided.destination()) && prefix.length() > taken)
                .sorted((one, other) -> other.length() - one.length())
                .forEach(prefix -> causes.addAll(stops(decided.at(), prefix)));
        if (causes.isEmpty()) {
            String what = decided.taken().flatMap(Choice.Option::prefix)
                    .map(prefix -> "a prefix longer than " + prefix).orElse("a prefix");
            causes.add(new Cause(Kind.NOT_ANNOUNCED, Optional.empty(), decided.at(), decided.at(),
                    Because.of(ForwardingRule.NO_ROUTE, "nobody announces " + what + " that holds " + decided.destination())));
        }
        return causes;
    }

    /** Speakers that are down and would announce a prefix around the address. */
    private List<Cause> silentOrigins(Ip destination, int taken) {
        List<Cause> causes = new ArrayList<>();
        for (Speaker speaker : whole.speakers()) {
            boolean down = outcome.findWhyDown(speaker.name()).isPresent();
            for (Route own : down ? speaker.own() : List.<Route>of()) {
                if (own.prefix().contains(destination) && own.prefix().length() > taken) {
                    causes.add(new Cause(Kind.ORIGIN_DOWN, Optional.of(own.prefix()), speaker.name(), speaker.name(),
                            outcome.findWhyDown(speaker.name()).orElseThrow()));
                }
            }
        }
        return causes;
    }

    /** Where a prefix that is announced ends on its shortest ways to a place that does not have it. */
    List<Cause> stops(String place, Prefix prefix) {
        return whole.findSpeaker(place).isPresent() ? beforeSpeakers(List.of(place), place, prefix)
                : outcome.findTable(place).map(table -> beforeSubnet(place, table, prefix)).orElse(List.of());
    }

    /** Why a speaker is not told of a prefix by one of its peers. */
    List<Cause> stops(String from, String to, Prefix prefix) {
        List<Cause> causes = new ArrayList<>();
        if (has(from, prefix)) {
            whole.sessions().stream().filter(session -> joins(session, from, to))
                    .forEach(session -> onSession(session, from, to, prefix).ifPresent(causes::add));
        } else if (outcome.findWhyDown(from).isPresent()) {
            causes.add(down(from, prefix));
        } else if (outcome.ribs().listPrefixes().contains(prefix)) {
            causes.addAll(stops(from, prefix));
        } else {
            causes.addAll(silentOrigins(prefix.network(), prefix.length() - 1));
        }
        return causes;
    }

    /** Why a gateway's route to a prefix is not in a subnet's table. */
    List<Cause> stopsBefore(String gateway, String place, Prefix prefix) {
        List<String> speakers = gateways(Places.wholeOf(gateway)).stream()
                .filter(name -> name.equals(gateway) || name.startsWith(gateway + "/")).toList();
        return speakers.stream().anyMatch(speaker -> has(speaker, prefix)) ? stops(place, prefix)
                : outcome.ribs().listPrefixes().contains(prefix) ? beforeSpeakers(speakers, place, prefix)
                : silentOrigins(prefix.network(), prefix.length() - 1);
    }

    private List<Cause> beforeSubnet(String place, EffectiveTable table, Prefix prefix) {
        if (table.lines().stream().anyMatch(line -> line.route().prefix().equals(prefix))) {
            return List.of();
        }
        String network = Places.wholeOf(table.subnet());
        if (table.connected().contains(prefix)) {
            return List.of(new Cause(Kind.NOT_PROPAGATED, Optional.of(prefix), table.subnet(), place,
                    Because.of(RouteTableSwitchesPropagation.RULE, "the gateways of " + network + " learned " + prefix
                            + ", and the route table of " + table.subnet() + " takes no routes from gateways")));
        }
        List<String> own = gateways(network);
        List<String> peered = outcome.network().scenario().peerings().stream()
                .flatMap(side -> side.from().equals(network) ? Stream.of(side.to())
                        : side.to().equals(network) ? Stream.of(side.from()) : Stream.empty())
                .distinct().flatMap(other -> gateways(other).stream()).toList();
        Optional<String> knows = peered.stream().filter(gateway -> has(gateway, prefix)).findFirst();
        if (own.isEmpty() && knows.isPresent()) {
            return List.of(new Cause(Kind.NOT_PROPAGATED, Optional.of(prefix), knows.get(), place,
                    Because.of(GatewayTransitSharesGateways.RULE, knows.get() + " has " + prefix + ", and " + network
                            + " does not use the gateways of " + Places.wholeOf(knows.get()))));
        }
        if (own.isEmpty() && peered.isEmpty()) {
            return List.of(new Cause(Kind.NOT_PROPAGATED, Optional.of(prefix), network, place,
                    Because.of(GatewayRoutesReachSubnets.RULE, network + " has no gateway that could learn " + prefix
                            + ", and is peered with no network that has one")));
        }
        return beforeSpeakers(own.isEmpty() ? peered : own, place, prefix);
    }

    /** The speakers of a network's gateways, with everything up. */
    private List<String> gateways(String network) {
        return whole.speakers().stream().map(Speaker::name)
                .filter(name -> Places.wholeOf(name).equals(network) && outcome.network().elements().find(name)
                        .filter(each -> each.kind() == ElementKind.VPN_GATEWAY
                                || each.kind() == ElementKind.EXPRESSROUTE_GATEWAY
                                || each.kind() == ElementKind.GATEWAY_INSTANCE).isPresent())
                .toList();
    }

    /** Outward from the speakers that lack the prefix, a session at a time, until some are met that have it. */
    private List<Cause> beforeSpeakers(List<String> lacking, String place, Prefix prefix) {
        Set<String> seen = new LinkedHashSet<>(lacking);
        Set<String> edge = new LinkedHashSet<>(lacking);
        while (!edge.isEmpty()) {
            List<Cause> causes = new ArrayList<>();
            Set<String> next = new LinkedHashSet<>();
            for (String speaker : edge) {
                for (Session session : whole.sessions()) {
                    String peer = peer(session, speaker);
                    if (!peer.isEmpty() && has(peer, prefix)) {
                        onSession(session, peer, speaker, prefix).ifPresent(causes::add);
                    } else if (!peer.isEmpty() && seen.add(peer)) {
                        next.add(peer);
                    }
                }
                // What a gateway that is asked about lacks, it would learn from its own peers.
                if (!lacking.contains(speaker)) {
                    causes.addAll(keptBeside(speaker, prefix));
                }
            }
            if (!causes.isEmpty()) {
                return causes.stream().distinct().toList();
            }
            edge = next;
        }
        return List.of(new Cause(Kind.UNCONNECTED, Optional.of(prefix), place, place, Because.of(ForwardingRule.NO_ROUTE,
                "no row of BGP sessions leads from who announces " + prefix + " to " + String.join(" or ", lacking))));
    }

    /** A gateway of the other kind in the same network may have the prefix: without a Route Server it tells nothing of it. */
    private List<Cause> keptBeside(String speaker, Prefix prefix) {
        List<String> gateways = gateways(Places.wholeOf(speaker));
        if (!gateways.contains(speaker)) {
            return List.of();
        }
        boolean expressRoute = isExpressRoute(speaker);
        return gateways.stream().filter(other -> isExpressRoute(other) != expressRoute && has(other, prefix)
                        && whole.sessions().stream().noneMatch(session -> joins(session, other, speaker)))
                .map(other -> new Cause(Kind.NOT_PROPAGATED, Optional.of(prefix), other, speaker, Because.of(
                        expressRoute ? ExpressRouteGatewayDoesNotTransit.RULE : VpnGatewayListsExpressRouteRoutes.RULE,
                        other + " beside it has the prefix, and does not hand it on to a gateway of the other kind")))
                .toList();
    }

    private boolean isExpressRoute(String gateway) {
        return outcome.network().elements().has(gateway, ElementKind.EXPRESSROUTE_GATEWAY);
    }

    private Optional<Cause> onSession(Session session, String from, String to, Prefix prefix) {
        Optional<Session> now = outcome.ribs().fabric().findSession(session.name());
        if (now.isEmpty()) {
            return Stream.of(from, to, session.name()).filter(each -> outcome.findWhyDown(each).isPresent()).findFirst()
                    .map(each -> down(each, prefix));
        }
        if (now.get().cut().isPresent()) {
            return Optional.of(new Cause(Kind.CUT, Optional.of(prefix), session.name(), to, now.get().cut().orElseThrow()));
        }
        Optional<Because> refused = outcome.ribs().getRib(to).listReceived(session.name()).stream()
                .filter(received -> received.state() == Received.State.REFUSED && received.route().prefix().equals(prefix))
                .flatMap(received -> received.because().stream()).findFirst();
        if (refused.isPresent()) {
            return Optional.of(new Cause(Kind.REFUSED, Optional.of(prefix), to, to, refused.get()));
        }
        return outcome.ribs().getRib(from).listAnnounced(session.name()).stream()
                .filter(announced -> announced.held().prefix().equals(prefix) && announced.because().isPresent())
                .map(Announced::because).flatMap(Optional::stream).findFirst()
                .map(because -> new Cause(Kind.HELD_BACK, Optional.of(prefix), from, to, because));
    }

    /** What is down, as the largest whole that is. */
    private Cause down(String element, Prefix prefix) {
        String down = element;
        Optional<String> whole = Optional.of(element);
        while (whole.isPresent()) {
            down = whole.get();
            whole = outcome.network().elements().find(down).map(Element::whole)
                    .filter(each -> !each.isEmpty() && outcome.findWhyDown(each).isPresent());
        }
        return new Cause(Kind.DOWN, Optional.of(prefix), down, down, outcome.findWhyDown(element).orElseThrow());
    }

    private boolean has(String speaker, Prefix prefix) {
        return outcome.ribs().findRib(speaker).flatMap((Rib rib) -> rib.findDecision(prefix)).isPresent();
    }

    private static boolean joins(Session session, String one, String other) {
        return peer(session, one).equals(other);
    }

    /** The other end of a session; empty if the speaker is at none of its ends. */
    private static String peer(Session session, String speaker) {
        return session.a().speaker().equals(speaker) ? session.b().speaker()
                : session.b().speaker().equals(speaker) ? session.a().speaker() : "";
    }
}
