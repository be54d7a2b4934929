package routebook.scenario;

import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Ip;

/**
 * A customer's router at one end of a link of the customer's own.
 *
 * @param router   the router, named as the link names it
 * @param address  its address on the link
 * @param maximumPrefixes so many prefixes it takes from the other end, and ends the session with more; absent for no limit
 * @param fromPeer its route map for what the other end announces
 * @param toPeer   its route map for what it announces to the other end
 */
public record LinkEnd(String router, Ip address, Optional<Integer> maximumPrefixes, RouteMap fromPeer,
        RouteMap toPeer) {

    /** Collects the parts of an end. */
    public static final class Builder {
        private Optional<Ip> address = Optional.empty();
        private Optional<Integer> maximumPrefixes = Optional.empty();
        private final RouteMap.Builder fromPeer;
        private final RouteMap.Builder toPeer;

        Builder() {
            fromPeer = new RouteMap.Builder();
            toPeer = new RouteMap.Builder();
        }

        Builder(LinkEnd end) {
            address = Optional.of(end.address);
            maximumPrefixes = end.maximumPrefixes;
            fromPeer = new RouteMap.Builder(end.fromPeer);
            toPeer = new RouteMap.Builder(end.toPeer);
        }

        public Builder address(String ip) {
            address = Optional.of(Ip.parse(ip));
            return this;
        }

        /** So many prefixes it takes from the other end, 1 or more. */
        public Builder maximumPrefixes(int most) {
            maximumPrefixes = Optional.of(MaximumPrefixes.checked(most));
            return this;
        }

        public Builder fromPeer(Consumer<RouteMap.Builder> map) {
            map.accept(fromPeer);
            return this;
        }

        public Builder toPeer(Consumer<RouteMap.Builder> map) {
            map.accept(toPeer);
            return this;
        }

        LinkEnd build(String router) {
            return new LinkEnd(router, Required.of(address.orElse(null), "address", "end", router), maximumPrefixes,
                    fromPeer.build(), toPeer.build());
        }
    }
}
