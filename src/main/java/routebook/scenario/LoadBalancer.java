package routebook.scenario;

import java.util.List;
import routebook.net.Ip;

/**
 * An internal load balancer with HA ports in front of appliances.
 *
 * @param name     unique in its network
 * @param subnet   name of the subnet of its frontend
 * @param frontend its private frontend address
 * @param basic    of SKU Basic, which is not reached over global peering (R-PEER-17), instead of Standard
 * @param backends names of the appliances of its network that share the load
 */
public record LoadBalancer(String name, String subnet, Ip frontend, boolean basic, List<String> backends) {

    public LoadBalancer {
        backends = List.copyOf(backends);
    }

    /** Collects the parts of a load balancer. */
    public static final class Builder {
        private String subnet;
        private Ip frontend;
        private boolean basic;
        private List<String> backends = List.of();

        Builder() {}

        Builder(LoadBalancer balancer) {
            subnet = balancer.subnet;
            frontend = balancer.frontend;
            basic = balancer.basic;
            backends = balancer.backends;
        }

        public Builder subnet(String name) {
            subnet = name;
            return this;
        }

        public Builder frontend(String ip) {
            frontend = Ip.parse(ip);
            return this;
        }

        public Builder basic(boolean sku) {
            basic = sku;
            return this;
        }

        public Builder backends(String... appliances) {
            backends = List.of(appliances);
            return this;
        }

        LoadBalancer build(String name) {
            return new LoadBalancer(name, Required.of(subnet, "subnet", "load balancer", name),
                    Required.of(frontend, "frontend", "load balancer", name), basic, backends);
        }
    }
}
