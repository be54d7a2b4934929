package routebook.azure.rules.vpn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import routebook.azure.AzureRule;
import routebook.azure.data.VpnGatewaySku;
import routebook.scenario.Tunnel;
import routebook.scenario.VpnGateway;
import routebook.why.Because;
import routebook.why.Rule;

/** Two ends without a common version of IKE have no tunnel. */
public final class IkeVersionMustBeOffered {

    public static final Rule RULE = AzureRule.documented("R-VPN-06",
            "A policy-based gateway speaks IKEv1, a route-based one of SKU Basic IKEv2, and any other route-based one both; "
                    + "without a common version there is no tunnel.",
            "vpn-gateway-vpn-type-table.md", "2026-06-10");

    private static final List<Integer> BOTH = List.of(1, 2);

    private IkeVersionMustBeOffered() {}

    /** The versions that a gateway speaks. */
    public static List<Integer> offered(VpnGateway gateway) {
        return VpnGatewaySku.find(gateway).map(VpnGatewaySku::ikeVersions).orElse(BOTH);
    }

    /** Why the ends of a tunnel do not come together; empty if they do. */
    public static Optional<Because> findMismatch(Tunnel tunnel, VpnGateway near, Optional<VpnGateway> far) {
        List<Integer> here = offered(near);
        List<Integer> there = far.map(IkeVersionMustBeOffered::offered).orElse(BOTH).stream()
                .filter(version -> tunnel.ike().map(version::equals).orElse(true)).toList();
        return here.stream().anyMatch(there::contains) ? Optional.empty() : Optional.of(Because.of(RULE,
                tunnel.gateway() + " speaks " + words(here) + " and " + tunnel.remote() + " "
                        + (there.isEmpty() ? "not IKEv" + tunnel.ike().orElseThrow() : words(there))));
    }

    private static String words(List<Integer> versions) {
        return versions.stream().map(version -> "IKEv" + version).collect(Collectors.joining(" and "));
    }
}
