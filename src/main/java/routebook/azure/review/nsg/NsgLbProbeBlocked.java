package routebook.azure.review.nsg;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.net.Ip;
import routebook.net.Protocol;
import routebook.network.Places;
import routebook.scenario.AddressSelector;
import routebook.scenario.Appliance;
import routebook.scenario.LoadBalancer;
import routebook.scenario.PortRange;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule;
import routebook.scenario.ServiceTag;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/**
 * NSG_LB_PROBE_BLOCKED: the groups in front of an appliance behind a load balancer let the health probes in, or no
 * traffic comes to it (R-NSG-03, R-NSG-14). Probes come from 168.63.129.16; at which port is not declared, so a rule
 * that lets in any port of them is taken to let them in, and one that denies them counts if it does so at every port.
 */
public final class NsgLbProbeBlocked extends ReviewRule {

    private static final Ip PROBES = Ip.parse("168.63.129.16");

    public NsgLbProbeBlocked() {
        super("NSG_LB_PROBE_BLOCKED");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        Map<List<String>, Set<String>> cut = new LinkedHashMap<>();
        Map<List<String>, SecurityRule> rules = new LinkedHashMap<>();
        for (VirtualNetwork network : design.networks()) {
            for (LoadBalancer balancer : network.loadBalancers()) {
                for (Appliance appliance : network.appliances()) {
                    if (!balancer.backends().contains(appliance.name())) {
                        continue;
                    }
                    Stream.of(network.findSubnet(appliance.subnet()).flatMap(Subnet::securityGroup),
                            appliance.securityGroup()).flatMap(Optional::stream).map(inside::securityGroup).distinct()
                            .forEach(group -> findDenial(group, appliance.address(), inside).ifPresent(rule -> {
                                List<String> path = Rules.path(group, rule);
                                rules.put(path, rule);
                                cut.computeIfAbsent(path, any -> new LinkedHashSet<>())
                                        .add(Places.in(network.name(), appliance.name()) + " behind "
                                                + Places.in(network.name(), balancer.name()));
                            }));
                }
            }
        }
        cut.forEach((path, appliances) -> findings.add(path.get(1), path,
                "found that rule " + rules.get(path).name() + " (" + rules.get(path).priority()
                        + ") denies the health probes of " + Words.list(appliances)
                        + "; expected a rule in front of it that allows AzureLoadBalancer"));
    }

    /** The rule that denies probes to the address, before any lets them in. */
    private static Optional<SecurityRule> findDenial(SecurityGroup group, Ip address, Inside inside) {
        for (SecurityRule rule : Rules.inOrder(group, SecurityRule.Direction.INBOUND)) {
            boolean allows = rule.access() == SecurityRule.Access.ALLOW;
            if (rule.protocol() == Protocol.ICMP
                    || rule.sources().stream().noneMatch(each -> isProbe(each, allows, inside))
                    || rule.destinations().stream().noneMatch(each -> holds(each, address, inside))) {
                continue;
            }
            if (allows) {
                return Optional.empty();
            }
            if (rule.protocol() != Protocol.UDP && rule.sourcePorts().contains(PortRange.ALL)
                    && rule.destinationPorts().contains(PortRange.ALL)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** That the tag VirtualNetwork has the probes' address in it (R-NSG-11) is held in favour of a rule only. */
    private static boolean isProbe(AddressSelector selector, boolean inFavour, Inside inside) {
        return selector instanceof AddressSelector.Tag tag
                && (tag.name().equals(ServiceTag.AZURE_LOAD_BALANCER)
                        || inFavour && tag.name().equals(ServiceTag.VIRTUAL_NETWORK))
                || selector instanceof AddressSelector.Any || inPrefixes(selector, PROBES, inside);
    }

    private static boolean holds(AddressSelector selector, Ip address, Inside inside) {
        return selector instanceof AddressSelector.Any
                || selector instanceof AddressSelector.Tag tag && tag.name().equals(ServiceTag.VIRTUAL_NETWORK)
                || inPrefixes(selector, address, inside);
    }

    private static boolean inPrefixes(AddressSelector selector, Ip address, Inside inside) {
        return selector instanceof AddressSelector.Range range && range.prefix().contains(address)
                || selector instanceof AddressSelector.Tag tag
                        && inside.prefixesOf(tag.name()).stream().anyMatch(prefix -> prefix.contains(address));
    }
}
