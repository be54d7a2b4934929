package routebook.azure.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import routebook.scenario.VpnGateway;

/**
 * What a SKU of a VPN gateway can do, a row of {@code datasets/azure/vpn-gateway-skus.csv} (R-VPN-04, R-VPN-06,
 * R-VPN-08).
 *
 * @param sku           its name
 * @param generation    1, 2 or legacy
 * @param type          route-based or policy-based
 * @param ikeVersions   the versions of IKE that it speaks
 * @param tunnels       most tunnels to sites and other gateways; redundant ones count one each
 * @param sstpClients   most point-to-site clients by SSTP
 * @param ikeClients    most point-to-site clients by IKEv2 and OpenVPN together
 * @param mbps          throughput of all tunnels together, Mbit/s
 * @param bgp           whether it speaks BGP
 * @param activeActive  whether both instances may work at a time
 * @param zoneRedundant whether its instances stand in different availability zones
 * @param natRules      whether it translates addresses
 * @param coexists      whether an ExpressRoute gateway may stand beside it
 */
public record VpnGatewaySku(
        VpnGateway.Sku sku,
        String generation,
        VpnGateway.Type type,
        List<Integer> ikeVersions,
        int tunnels,
        int sstpClients,
        int ikeClients,
        int mbps,
        boolean bgp,
        boolean activeActive,
        boolean zoneRedundant,
        boolean natRules,
        boolean coexists) {

    private static final List<VpnGatewaySku> ALL =
            Dataset.rows("vpn-gateway-skus.csv").stream().map(VpnGatewaySku::read).toList();

    public VpnGatewaySku {
        ikeVersions = List.copyOf(ikeVersions);
    }

    private static VpnGatewaySku read(Map<String, String> row) {
        return new VpnGatewaySku(
                Arrays.stream(VpnGateway.Sku.values()).filter(each -> each.word().equals(row.get("sku"))).findFirst()
                        .orElseThrow(),
                row.get("generation"),
                Arrays.stream(VpnGateway.Type.values()).filter(each -> each.word().equals(row.get("vpn_type")))
                        .findFirst().orElseThrow(),
                Arrays.stream(row.get("ike_versions").split("[+]")).map(Integer::valueOf).toList(),
                Integer.parseInt(row.get("max_s2s_v2v_tunnels")),
                Integer.parseInt(row.get("max_p2s_sstp")),
                Integer.parseInt(row.get("max_p2s_ikev2_openvpn")),
                Integer.parseInt(row.get("aggregate_throughput_mbps")),
                row.get("bgp").equals("yes"),
                row.get("active_active").equals("yes"),
                row.get("zone_redundant").equals("yes"),
                row.get("nat_rules").equals("yes"),
                row.get("coexist_with_er").equals("yes"));
    }

    /** True if there is a SKU of that name, generation and type, or if the gateway declares none. */
    public static boolean isSold(VpnGateway gateway) {
        return gateway.sku().isEmpty() && gateway.generation().isEmpty() || find(gateway).isPresent();
    }

    /**
     * The SKU of a gateway: the one that it declares, or of a policy-based gateway that declares none the only one there
     * is. Empty where several are possible, and where there is no such SKU.
     */
    public static Optional<VpnGatewaySku> find(VpnGateway gateway) {
        List<VpnGatewaySku> possible = ALL.stream()
                .filter(row -> row.type == gateway.type())
                .filter(row -> gateway.sku().map(row.sku::equals).orElse(row.type == VpnGateway.Type.POLICY_BASED))
                .filter(row -> gateway.generation().map(number -> row.generation.equals(number.toString())).orElse(true))
                .toList();
        return possible.stream().findFirst();
    }
}
