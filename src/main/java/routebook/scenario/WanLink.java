package routebook.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Prefix;

/**
 * A link of the customer's own between routers of two sites, past Azure: a backdoor. They exchange routes over it by
 * external BGP, or internal where both sites have one AS number; then each is the next hop of what it learned outside.
 *
 * @param name   unique in the whole design
 * @param prefix the point-to-point network
 * @param rttMs  milliseconds of a round trip over it; undeclared counts what lies between the two sites' metros
 * @param ends   its two routers, {@code site/router}
 */
public record WanLink(String name, Prefix prefix, Optional<Double> rttMs, List<LinkEnd> ends) {

    public WanLink {
        ends = List.copyOf(ends);
        if (ends.size() != 2) {
            throw new IllegalArgumentException("WAN link \"" + name + "\" joins two routers, not " + ends.size());
        }
    }

    /** The end at a router, {@code site/router}. */
    public Optional<LinkEnd> findEnd(String router) {
        return ends.stream().filter(end -> end.router().equals(router)).findFirst();
    }

    /** Collects the parts of a WAN link. */
    public static final class Builder {
        private Prefix prefix;
        private Optional<Double> rttMs = Optional.empty();
        private final Parts<LinkEnd.Builder> ends;

        Builder() {
            ends = new Parts<>(router -> new LinkEnd.Builder());
        }

        Builder(WanLink link) {
            prefix = link.prefix;
            rttMs = link.rttMs;
            ends = new Parts<>(router -> new LinkEnd.Builder(), link.ends, LinkEnd::router, LinkEnd.Builder::new);
        }

        public Builder prefix(String network) {
            prefix = Prefix.parse(network);
            return this;
        }

        public Builder rttMs(double milliseconds) {
            rttMs = Optional.of(Milliseconds.checked(milliseconds));
            return this;
        }

        /** One of the two routers, {@code site/router}, with its address on the link. */
        public Builder end(String router, String address) {
            return end(router, end -> end.address(address));
        }

        /** One of the two routers, {@code site/router}. */
        public Builder end(String router, Consumer<LinkEnd.Builder> parts) {
            ends.edit(router, parts);
            return this;
        }

        WanLink build(String name) {
            return new WanLink(name, Required.of(prefix, "prefix", "WAN link", name), rttMs,
                    ends.build((router, builder) -> builder.build(router)));
        }
    }
}
