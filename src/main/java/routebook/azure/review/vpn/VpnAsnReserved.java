package routebook.azure.review.vpn;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleCase;
import routebook.network.Effect;
import routebook.network.Places;
import routebook.network.Severity;
import routebook.scenario.Site;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/**
 * VPN_ASN_RESERVED: AS numbers that Azure or IANA keeps serve neither a site with a tunnel nor a VPN gateway, but for
 * the gateways' own 65515 (R-BGP-01, R-BGP-03). Texts contradict each other on 65516: it is no number that Azure
 * keeps, nor one of those that it calls usable, and a published network has it at a gateway. So it passes there, and
 * gives a site a warning.
 */
public final class VpnAsnReserved extends ReviewRule {

    private static final long GATEWAY_DEFAULT = 65515;
    private static final long DISPUTED = 65516;

    private final RuleCase disputed = new RuleCase(this, Severity.WARNING, Effect.RUNS);

    public VpnAsnReserved() {
        super("VPN_ASN_RESERVED");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                long asn = gateway.asn().value();
                String place = Places.in(network.name(), gateway.name());
                if (asn != GATEWAY_DEFAULT && isKept(asn)) {
                    findings.add(place,
                            List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(), "asn"),
                            text(asn));
                }
            }
        }
        Set<String> remotes = design.scenario().tunnels().stream().filter(Tunnel::bgp).map(Tunnel::remote).collect(Collectors.toSet());
        for (Site site : design.scenario().sites()) {
            boolean hasTunnel = site.routers().stream()
                    .anyMatch(router -> remotes.contains(Places.in(site.name(), router.name())));
            long asn = site.asn().value();
            if (hasTunnel && (isKept(asn) || asn == DISPUTED)) {
                findings.add(asn == DISPUTED ? disputed : this, site.name(), List.of("sites", site.name(), "asn"),
                        text(asn));
            }
        }
    }

    private static String text(long asn) {
        return "found AS " + asn + ", which " + (asn == DISPUTED ? "is not among those that Azure calls usable"
                : isKeptByAzure(asn) ? "Azure keeps for itself" : "IANA keeps")
                + "; expected a number of your own, or a private one: 64512 to 65514 or 65521 to 65534";
    }

    private static boolean isKept(long asn) {
        return isKeptByAzure(asn) || isKeptByIana(asn);
    }

    private static boolean isKeptByAzure(long asn) {
        return asn == 8074 || asn == 8075 || asn == 12076 || asn == 65515 || asn >= 65517 && asn <= 65520;
    }

    /** The document prints the last number with a digit too few, as 429496729; RFC 7300 keeps 4294967295. */
    private static boolean isKeptByIana(long asn) {
        return asn == 23456 || asn >= 64496 && asn <= 64511 || asn >= 65535 && asn <= 65551 || asn == 429496729
                || asn == 4294967295L;
    }
}
