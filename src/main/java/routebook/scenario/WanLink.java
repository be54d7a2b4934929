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
 * @param detection how its loss is noticed; undeclared is by the usual timers on a direct link
 */
public record WanLink(String name, Prefix prefix, Optional<Double> rttMs, List<LinkEnd> ends,
        Optional<Detection> detection) {

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

    /** How its loss is noticed: as declared, or as usual. */
    public Detection usedDetection() {
        return detection.orElse(Detection.USUAL);
    }

    /** Collects the parts of a WAN link. */
    public static final class Builder {
        private Prefix prefix;
        private Optional<Double> rttMs = Optional.empty();
        private final Parts<LinkEnd.Builder> ends;
        private Optional<Detection.Builder> detection = Optional.empty();

        Builder() {
            ends = new Parts<>(router -> new LinkEnd.Builder());
        }

        Builder(WanLink link) {
            prefix = link.prefix;
            rttMs = link.rttMs;
            detection = link.detection.map(Detection.Builder::new);
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

        /** How its loss is noticed. */
        public Builder detection(Consumer<Detection.Builder> parts) {
            detection = detection.or(() -> Optional.of(new Detection.Builder()));
            parts.accept(detection.get());
            return this;
        }

        WanLink build(String name) {
            return new WanLink(name, Required.of(prefix, "prefix", "WAN link", name), rttMs,
                    ends.build((router, builder) -> builder.build(router)), detection.map(Detection.Builder::build));
        }
    }
}
