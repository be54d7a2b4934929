package routebook.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * BGP at an appliance: it announces prefixes of its own, and to each peer what the others told it.
 *
 * @param asn       its AS number
 * @param routerId  BGP identifier; the appliance's address where none is declared
 * @param announces prefixes that it announces itself, such as 0.0.0.0/0 or a summary
 */
public record ApplianceBgp(Asn asn, Optional<Ip> routerId, List<Prefix> announces) {

    public ApplianceBgp {
        announces = List.copyOf(announces);
    }

    /** Collects the parts of an appliance's BGP. */
    public static final class Builder {
        private Asn asn;
        private Optional<Ip> routerId = Optional.empty();
        private List<Prefix> announces = List.of();

        Builder() {}

        Builder(ApplianceBgp bgp) {
            asn = bgp.asn;
            routerId = bgp.routerId;
            announces = bgp.announces;
        }

        public Builder asn(long number) {
            asn = Asn.of(number);
            return this;
        }

        public Builder routerId(String ip) {
            routerId = Optional.of(Ip.parse(ip));
            return this;
        }

        public Builder announce(String... prefixes) {
            announces = Arrays.stream(prefixes).map(Prefix::parse).toList();
            return this;
        }

        ApplianceBgp build(String appliance) {
            return new ApplianceBgp(Required.of(asn, "an AS number", "BGP of appliance", appliance), routerId, announces);
        }
    }
}
