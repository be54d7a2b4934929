package routebook.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Asn;
import routebook.net.Ip;

/**
 * An on-premises location: routers of one AS, the links between them, and hosts.
 *
 * @param name        unique in the whole design
 * @param asn         AS number of all its routers
 * @param metro       the metro it lies in; undeclared leaves times to other places unknown
 * @param insideRttMs milliseconds of a round trip inside the site; undeclared is unknown
 * @param routers     its routers
 * @param links       links between its routers
 * @param hosts       its end points
 */
public record Site(
        String name,
        Asn asn,
        Optional<String> metro,
        Optional<Double> insideRttMs,
        List<Router> routers,
        List<SiteLink> links,
        List<Host> hosts) {

    public Site {
        routers = List.copyOf(routers);
        links = List.copyOf(links);
        hosts = List.copyOf(hosts);
    }

    /** Collects the parts of a site. */
    public static final class Builder {
        private Asn asn;
        private Optional<String> metro = Optional.empty();
        private Optional<Double> insideRttMs = Optional.empty();
        private final Parts<Router.Builder> routers;
        private final Parts<SiteLink.Builder> links;
        private final Parts<Ip[]> hosts;

        Builder() {
            routers = new Parts<>(name -> new Router.Builder());
            links = new Parts<>(name -> new SiteLink.Builder());
            hosts = new Parts<>(name -> new Ip[1]);
        }

        Builder(Site site) {
            asn = site.asn;
            metro = site.metro;
            insideRttMs = site.insideRttMs;
            routers = new Parts<>(name -> new Router.Builder(), site.routers, Router::name, Router.Builder::new);
            links = new Parts<>(name -> new SiteLink.Builder(), site.links, SiteLink::name, SiteLink.Builder::new);
            hosts = new Parts<>(name -> new Ip[1], site.hosts, Host::name, host -> new Ip[] {host.address()});
        }

        public Builder asn(long number) {
            asn = Asn.of(number);
            return this;
        }

        public Builder metro(String name) {
            metro = Optional.of(name);
            return this;
        }

        public Builder insideRttMs(double milliseconds) {
            insideRttMs = Optional.of(Milliseconds.checked(milliseconds));
            return this;
        }

        public Builder router(String name, Consumer<Router.Builder> parts) {
            routers.edit(name, parts);
            return this;
        }

        public Builder link(String name, Consumer<SiteLink.Builder> parts) {
            links.edit(name, parts);
            return this;
        }

        public Builder host(String name, String address) {
            hosts.edit(name, slot -> slot[0] = Ip.parse(address));
            return this;
        }

        Site build(String name) {
            return new Site(name, Required.of(asn, "asn", "site", name), metro, insideRttMs,
                    routers.build((router, builder) -> builder.build(router)),
                    links.build((link, builder) -> builder.build(link)),
                    hosts.build((host, slot) -> new Host(host, slot[0])));
        }
    }
}
