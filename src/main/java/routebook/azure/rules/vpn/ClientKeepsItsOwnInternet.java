package routebook.azure.rules.vpn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.azure.EffectiveRoute.Origin;
import routebook.azure.NextHopType;
import routebook.net.Prefix;
import routebook.why.Basis;
import routebook.why.Because;
import routebook.why.Citation;
import routebook.why.Rule;

/** A tunnel to a gateway takes from a computer only what the gateway told it. */
public final class ClientKeepsItsOwnInternet {

    public static final Rule RULE = new AzureRule("RB-SPLIT-TUNNEL",
            "What its gateway gave it no route to, a point-to-site client sends where it would without a gateway: public "
                    + "addresses by its own internet access, private ones nowhere.",
            new Citation("Routebook; split tunnelling, from memory", "2026", Basis.ASSUMED));

    private static final Prefix ALL = Prefix.parse("0.0.0.0/0");
    private static final List<Prefix> PRIVATE = List.of(Prefix.parse("10.0.0.0/8"), Prefix.parse("172.16.0.0/12"),
            Prefix.parse("192.168.0.0/16"), Prefix.parse("100.64.0.0/10"));

    private ClientKeepsItsOwnInternet() {}

    /**
     * The routes that a client has by itself.
     *
     * @param apart why it is not connected; empty if it is
     */
    public static List<EffectiveRoute> routes(String client, Optional<Because> apart) {
        return Stream.concat(Stream.of(route(ALL, NextHopType.INTERNET, Because.of(RULE, client
                + " has internet access of its own"))),
                PRIVATE.stream().map(range -> route(range, NextHopType.NONE, apart.orElseGet(() -> Because.of(RULE,
                        "no route that " + client + " got from its gateway is for the destination, and private addresses of "
                                + range + " are not on the internet"))))).toList();
    }

    private static EffectiveRoute route(Prefix prefix, NextHopType type, Because because) {
        return new EffectiveRoute(prefix, type, Origin.SYSTEM, List.of(), List.of(), because);
    }
}
