package routebook.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Prefix;

/**
 * A link between two routers of one site. They exchange routes over it by internal BGP, each as the next hop of what it
 * learned outside.
 *
 * @param name   unique in its site
 * @param prefix the point-to-point network
 * @param metric interior cost of the link for both routers, 0 to 65535: of routes that are equal up to there, the one whose
 *               next hop is nearer wins
 * @param ends   its two routers, by their names in the site
 * @param detection how its loss is noticed; undeclared is by the usual timers on a direct link
 */
public record SiteLink(String name, Prefix prefix, int metric, List<LinkEnd> ends,
        Optional<Detection> detection) {

    public SiteLink {
        ends = List.copyOf(ends);
        if (metric < 0 || metric > 65_535) {
            throw new IllegalArgumentException("metric " + metric + " is not between 0 and 65535");
        }
        if (ends.size() != 2) {
            throw new IllegalArgumentException("site link \"" + name + "\" joins two routers, not " + ends.size());
        }
    }

    /** The end at a router. */
    public Optional<LinkEnd> findEnd(String router) {
        return ends.stream().filter(end -> end.router().equals(router)).findFirst();
    }

    /** How its loss is noticed: as declared, or as usual. */
    public Detection usedDetection() {
        return detection.orElse(Detection.USUAL);
    }

    /** Collects the parts of a site link. */
    public static final class Builder {
        private Prefix prefix;
        private int metric;
        private final Parts<LinkEnd.Builder> ends;
        private Optional<Detection.Builder> detection = Optional.empty();

        Builder() {
            ends = new Parts<>(router -> new LinkEnd.Builder());
        }

        Builder(SiteLink link) {
            prefix = link.prefix;
            metric = link.metric;
            detection = link.detection.map(Detection.Builder::new);
            ends = new Parts<>(router -> new LinkEnd.Builder(), link.ends, LinkEnd::router, LinkEnd.Builder::new);
        }

        public Builder prefix(String network) {
            prefix = Prefix.parse(network);
            return this;
        }

        public Builder metric(int cost) {
            metric = cost;
            return this;
        }

        /** One of the two routers, with its address on the link. */
        public Builder end(String router, String address) {
            return end(router, end -> end.address(address));
        }

        /** One of the two routers. */
        public Builder end(String router, Consumer<LinkEnd.Builder> parts) {
            ends.edit(router, parts);
            return this;
        }

        /** How its loss is noticed. */
        public Builder detection(Consumer<Detection.Builder> parts) {
            detection = detection.or(() -> Optional.of(new Detection.Builder()));
            parts.accept(detection.get());
            return this;
        }

        SiteLink build(String name) {
            return new SiteLink(name, Required.of(prefix, "prefix", "site link", name), metric,
                    ends.build((router, builder) -> builder.build(router)), detection.map(Detection.Builder::build));
        }
    }
}
