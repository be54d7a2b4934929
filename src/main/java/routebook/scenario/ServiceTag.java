package routebook.scenario;

import java.util.List;
import java.util.Set;
import routebook.net.Prefix;

/**
 * The prefixes that a service tag stands for in this design. Azure changes the real lists every week; a design declares
 * those that it rests on.
 *
 * @param name     for example {@code Storage} or {@code Storage.WestEurope}
 * @param prefixes public prefixes
 */
public record ServiceTag(String name, List<Prefix> prefixes) {

    /** The network, what is connected to it, and what its user routes are about (R-NSG-11). */
    public static final String VIRTUAL_NETWORK = "VirtualNetwork";
    /** Public addresses outside the virtual network (R-NSG-12). */
    public static final String INTERNET = "Internet";
    /** The platform's health probes. */
    public static final String AZURE_LOAD_BALANCER = "AzureLoadBalancer";

    /** The tags that need no declaration in security rules. */
    public static final Set<String> BUILT_IN = Set.of(VIRTUAL_NETWORK, INTERNET, AZURE_LOAD_BALANCER);

    public ServiceTag {
        prefixes = List.copyOf(prefixes);
    }
}
