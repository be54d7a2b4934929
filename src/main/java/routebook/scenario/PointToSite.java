package routebook.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import routebook.net.Prefix;

/**
 * What a VPN gateway offers to single computers (point-to-site, P2S).
 *
 * @param pools     ranges that clients get their addresses from (R-P2S-03); at least one
 * @param protocols what clients may connect by (R-P2S-01); at least one
 * @param clients   computers that are connected
 */
public record PointToSite(
        List<Prefix> pools, List<PointToSiteProtocol> protocols, List<PointToSiteClient> clients) {

    public PointToSite {
        pools = List.copyOf(pools);
        protocols = List.copyOf(protocols);
        clients = List.copyOf(clients);
    }

    /** Collects the parts of a point-to-site configuration. */
    public static final class Builder {
        private List<Prefix> pools;
        private List<PointToSiteProtocol> protocols;
        private final Parts<PointToSiteClient.Builder> clients;

        Builder() {
            clients = new Parts<>(name -> new PointToSiteClient.Builder());
        }

        Builder(PointToSite declared) {
            pools = declared.pools;
            protocols = declared.protocols;
            clients = new Parts<>(name -> new PointToSiteClient.Builder(), declared.clients, PointToSiteClient::name,
                    PointToSiteClient.Builder::new);
        }

        public Builder pool(String... prefixes) {
            if (prefixes.length == 0) {
                throw new IllegalArgumentException("point-to-site needs an address pool");
            }
            pools = Arrays.stream(prefixes).map(Prefix::parse).toList();
            return this;
        }

        public Builder protocols(PointToSiteProtocol... offered) {
            if (offered.length == 0) {
                throw new IllegalArgumentException("point-to-site needs a protocol");
            }
            protocols = Arrays.stream(offered).distinct().toList();
            return this;
        }

        public Builder client(String name, Consumer<PointToSiteClient.Builder> parts) {
            clients.edit(name, parts);
            return this;
        }

        PointToSite build(String gateway) {
            return new PointToSite(Required.of(pools, "pool", "point-to-site of gateway", gateway),
                    Required.of(protocols, "protocols", "point-to-site of gateway", gateway),
                    clients.build((name, builder) -> builder.build(name)));
        }
    }
}
