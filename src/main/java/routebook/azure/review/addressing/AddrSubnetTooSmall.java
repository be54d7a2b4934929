package routebook.azure.review.addressing;

import java.util.List;
import java.util.stream.Collectors;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Station;
import routebook.net.Prefix;
import routebook.network.Figure;
import routebook.network.Places;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/**
 * ADDR_SUBNET_TOO_SMALL: an IPv4 subnet is a /29 or larger and has an address for every machine, five being kept by
 * Azure; an IPv6 subnet is a /64, no more and no less (R-ADDR-03, R-ADDR-04).
 */
public final class AddrSubnetTooSmall extends ReviewRule {

    private static final int LONGEST_IPV4 = Limits.get("L-VNET-12");
    private static final int IPV6 = 64;

    public AddrSubnetTooSmall() {
        super("ADDR_SUBNET_TOO_SMALL");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            List<Station> stations = Station.of(network);
            for (Subnet subnet : network.subnets()) {
                Prefix prefix = subnet.prefix();
                List<Station> standing = stations.stream()
                        .filter(each -> each.subnet().equals(subnet.name())).toList();
                String place = Places.in(network.name(), subnet.name());
                List<String> path = List.of("virtualNetworks", network.name(), "subnets", subnet.name());
                String expected = "found " + prefix + "; expected ";
                if (!prefix.network().isV4()) {
                    if (prefix.length() != IPV6) {
                        findings.add(place, path, expected + "exactly /" + IPV6 + ", as for every IPv6 subnet");
                    }
                } else if (prefix.length() > LONGEST_IPV4) {
                    findings.add(place, path, new Figure("prefix length", prefix.length(), LONGEST_IPV4),
                            expected + "/" + LONGEST_IPV4 + " or larger, since Azure keeps five addresses of every subnet");
                } else if (standing.size() > Usable.count(prefix)) {
                    findings.add(place, path, new Figure("addresses", standing.size(), Usable.count(prefix)),
                            expected + "/" + lengthFor(standing.size()) + " or larger for " + standing.size() + " "
                                    + words(standing) + ", since this one has " + Usable.count(prefix)
                                    + " addresses for them (Azure keeps five)");
                }
            }
        }
    }

    private static String words(List<Station> standing) {
        return standing.stream().map(station -> station.kind().word() + "s").distinct().sorted()
                .collect(Collectors.joining(" and "));
    }

    private static int lengthFor(long machines) {
        int length = LONGEST_IPV4;
        while (machines + Limits.get("L-VNET-11") > 1L << (Integer.SIZE - length)) {
            length--;
        }
        return length;
    }
}
