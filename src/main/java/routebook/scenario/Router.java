package routebook.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * A router of a site: a customer edge (CE) router, a LAN router, or both.
 *
 * @param name      unique in its site
 * @param routerId  BGP identifier; the router's lowest own address where none is declared
 * @param multipath how many equal routes from one neighbouring AS share the load, 1 to 64
 * @param lans      local networks it holds, and announces
 * @param announces further prefixes that it announces, whether it has a route to them or not
 * @param summaries prefixes that it announces while it has a route to a part of them, and outside of the site in place of
 *                  the parts; what it has no part for, it drops
 * @param staticRoutes its static routes
 * @param internetExit the public address that it puts in the place of sources towards the internet; absent where it has no
 *                  internet access. Only {@code announces} tells others of a default route.
 */
public record Router(
        String name,
        Optional<Ip> routerId,
        int multipath,
        List<Lan> lans,
        List<Prefix> announces,
        List<Prefix> summaries,
        List<StaticRoute> staticRoutes,
        Optional<Ip> internetExit) {

    /** Load is shared over both links of a circuit where nothing else is declared (R-ERP-01). */
    public static final int DEFAULT_MULTIPATH = 4;

    public Router {
        if (multipath < 1 || multipath > 64) {
            throw new IllegalArgumentException("multipath " + multipath + " is not between 1 and 64");
        }
        lans = List.copyOf(lans);
        announces = List.copyOf(announces);
        summaries = List.copyOf(summaries);
        staticRoutes = List.copyOf(staticRoutes);
    }

    /** Collects the parts of a router. */
    public static final class Builder {
        private Optional<Ip> routerId = Optional.empty();
        private int multipath = DEFAULT_MULTIPATH;
        private final List<Lan> lans = new ArrayList<>();
        private List<Prefix> announces = List.of();
        private List<Prefix> summaries = List.of();
        private final List<StaticRoute> staticRoutes = new ArrayList<>();
        private Optional<Ip> internetExit = Optional.empty();

        Builder() {}

        Builder(Router router) {
            routerId = router.routerId;
            multipath = router.multipath;
            lans.addAll(router.lans);
            announces = router.announces;
            summaries = router.summaries;
            staticRoutes.addAll(router.staticRoutes);
            internetExit = router.internetExit;
        }

        public Builder routerId(String ip) {
            routerId = Optional.of(Ip.parse(ip));
            return this;
        }

        public Builder multipath(int routes) {
            multipath = routes;
            return this;
        }

        /** A local network and the router's address in it. */
        public Builder lan(String prefix, String address) {
            Prefix network = Prefix.parse(prefix);
            lans.removeIf(lan -> lan.prefix().equals(network));
            lans.add(new Lan(network, Ip.parse(address)));
            return this;
        }

        /** Prefixes to announce beside those of the local networks. */
        public Builder announce(String... prefixes) {
            announces = Arrays.stream(prefixes).map(Prefix::parse).toList();
            return this;
        }

        /** Prefixes to announce outside of the site in place of their parts. */
        public Builder summarise(String... prefixes) {
            summaries = Arrays.stream(prefixes).map(Prefix::parse).toList();
            return this;
        }

        /** A static route, to an address at the far end of one of the router's links. */
        public Builder staticRoute(String destination, String nextHop) {
            Prefix prefix = Prefix.parse(destination);
            staticRoutes.removeIf(route -> route.destination().equals(prefix));
            staticRoutes.add(new StaticRoute(prefix, Ip.parse(nextHop)));
            return this;
        }

        /** Internet access, with the public address that stands for every source behind it. */
        public Builder internetExit(String ip) {
            internetExit = Optional.of(Ip.parse(ip));
            return this;
        }

        Router build(String name) {
            return new Router(name, routerId, multipath, lans, announces, summaries, staticRoutes, internetExit);
        }
    }
}
