package routebook.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * A link between two routers of one site. They exchange routes over it by internal BGP, each as the next hop of what it
 * learned outside.
 *
 * @param name   unique in its site
 * @param prefix the point-to-point network
 * @param ends   router names with their addresses on the link, in declared order
 */
public record SiteLink(String name, Prefix prefix, Map<String, Ip> ends) {

    public SiteLink {
        if (ends.size() != 2) {
            throw new IllegalArgumentException("site link \"" + name + "\" joins two routers, not " + ends.size());
        }
        ends = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ends));
    }

    /** Collects the parts of a site link. */
    public static final class Builder {
        private Prefix prefix;
        private final Map<String, Ip> ends = new LinkedHashMap<>();

        Builder() {}

        Builder(SiteLink link) {
            prefix = link.prefix;
            ends.putAll(link.ends);
        }

        public Builder prefix(String network) {
            prefix = Prefix.parse(network);
            return this;
        }

        /** One of the two routers, with its address on the link. */
        public Builder end(String router, String address) {
            ends.put(router, Ip.parse(address));
            return this;
        }

        SiteLink build(String name) {
            return new SiteLink(name, Required.of(prefix, "prefix", "site link", name), ends);
        }
    }
}
