package routebook.scenario;

import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * One of the two links of a circuit: a customer edge router, a point-to-point subnet, and the Microsoft edge router
 * (MSEE) on the other end.
 *
 * @param subnet       the /30; the customer's router has its first usable address, the MSEE the second (R-ERB-02)
 * @param router       the customer's router, {@code site/router}; absent where nothing is attached
 * @param shut         the customer's interface is administratively down, as part of the design
 * @param mseeRouterId BGP identifier of the MSEE; its address on the link where none is declared
 * @param rttMs        milliseconds of a round trip over the link; undeclared counts what lies between the site's metro
 *                     and the circuit's
 * @param microsoftPeering the link carries Microsoft peering too, by which Azure's public addresses are reached (R-ER-09)
 * @param maximumPrefixes so many prefixes the customer's router takes from the MSEE; with more it ends the session (R-GR-07)
 * @param fromAzure    the customer's route map for what the MSEE announces
 * @param toAzure      the customer's route map for what it announces to the MSEE
 * @param detection    how its loss is noticed; undeclared is by the usual timers on a direct link
 */
public record CircuitLink(
        Prefix subnet,
        Optional<String> router,
        boolean shut,
        Optional<Ip> mseeRouterId,
        Optional<Double> rttMs,
        boolean microsoftPeering,
        Optional<Integer> maximumPrefixes,
        RouteMap fromAzure,
        RouteMap toAzure,
        Optional<Detection> detection) {

    /** First usable address of the subnet (R-ERB-02). */
    public Ip customerAddress() {
        return subnet.address(1);
    }

    /** Second usable address of the subnet (R-ERB-02). */
    public Ip mseeAddress() {
        return subnet.address(2);
    }

    /** How its loss is noticed: as declared, or as usual. */
    public Detection usedDetection() {
        return detection.orElse(Detection.USUAL);
    }

    /** Collects the parts of a link. */
    public static final class Builder {
        private Prefix subnet;
        private Optional<String> router = Optional.empty();
        private boolean shut;
        private Optional<Ip> mseeRouterId = Optional.empty();
        private Optional<Double> rttMs = Optional.empty();
        private boolean microsoftPeering;
        private Optional<Integer> maximumPrefixes = Optional.empty();
        private RouteMap.Builder fromAzure = new RouteMap.Builder();
        private RouteMap.Builder toAzure = new RouteMap.Builder();
        private Optional<Detection.Builder> detection = Optional.empty();

        Builder() {}

        Builder(CircuitLink link) {
            subnet = link.subnet;
            router = link.router;
            shut = link.shut;
            mseeRouterId = link.mseeRouterId;
            rttMs = link.rttMs;
            microsoftPeering = link.microsoftPeering;
            maximumPrefixes = link.maximumPrefixes;
            fromAzure = new RouteMap.Builder(link.fromAzure);
            toAzure = new RouteMap.Builder(link.toAzure);
            detection = link.detection.map(Detection.Builder::new);
        }

        public Builder subnet(String prefix) {
            subnet = Prefix.parse(prefix);
            return this;
        }

        /** The customer's router, {@code site/router}. */
        public Builder router(String place) {
            router = Optional.of(place);
            return this;
        }

        public Builder shut(boolean down) {
            shut = down;
            return this;
        }

        public Builder mseeRouterId(String ip) {
            mseeRouterId = Optional.of(Ip.parse(ip));
            return this;
        }

        public Builder rttMs(double milliseconds) {
            rttMs = Optional.of(Milliseconds.checked(milliseconds));
            return this;
        }

        public Builder microsoftPeering(boolean carries) {
            microsoftPeering = carries;
            return this;
        }

        /** 1 or more. */
        public Builder maximumPrefixes(int most) {
            maximumPrefixes = Optional.of(MaximumPrefixes.checked(most));
            return this;
        }

        public Builder fromAzure(Consumer<RouteMap.Builder> map) {
            map.accept(fromAzure);
            return this;
        }

        public Builder toAzure(Consumer<RouteMap.Builder> map) {
            map.accept(toAzure);
            return this;
        }

        /** How its loss is noticed. */
        public Builder detection(Consumer<Detection.Builder> parts) {
            detection = detection.or(() -> Optional.of(new Detection.Builder()));
            parts.accept(detection.get());
            return this;
        }

        CircuitLink build(String circuit, String link) {
            return new CircuitLink(Required.of(subnet, "subnet", "circuit link", circuit + "/" + link), router, shut,
                    mseeRouterId, rttMs, microsoftPeering, maximumPrefixes, fromAzure.build(), toAzure.build(),
                    detection.map(Detection.Builder::build));
        }
    }
}
