package routebook.azure;

import java.util.List;
import java.util.Optional;

/**
 * Azure's behaviour as of a year, where it changed or where texts of different dates contradict each other.
 *
 * @param year                       the year that a design names
 * @param remoteVnetTrafficByDefault virtual networks on one circuit reach each other unless the gateway's switch says
 *                                   otherwise (R-ERT-03: on in texts up to 2023, off since)
 * @param globalGatewayTransit       gateway transit works over global peering (R-PEER-11: since 2019)
 * @param accessSwitchCutsTraffic    allowVirtualNetworkAccess off lets no traffic through (R-PEER-07: the 2018 text; later
 *                                   texts say that it only leaves the VirtualNetwork tag)
 * @param regionalCommunities        prefixes of virtual networks carry the community of their region on private peering
 *                                   (R-ERB-12: not in older texts, so in texts of 2023)
 * @param openVpnForClients          point-to-site clients may connect by OpenVPN (R-P2S-01: in no text of 2018)
 * @param windowsClientsLearnRoutes  Windows over IKEv2 is told what the gateway learned (R-P2S-06: since 2024)
 * @param fastPathExtendedOnDirect   FastPath on ExpressRoute Direct serves peered networks, and heeds a route table on the
 *                                   GatewaySubnet (R-ERG-05: not in the text of 2020, so in later ones)
 * @param takeoverSeconds            seconds in which the standby instance of a VPN gateway takes over, at most (R-AA-01: 1.5
 *                                   minutes in the text of 2016, 3 minutes in that of 2024)
 */
public record PlatformProfile(
        int year,
        boolean remoteVnetTrafficByDefault,
        boolean globalGatewayTransit,
        boolean accessSwitchCutsTraffic,
        boolean regionalCommunities,
        boolean openVpnForClients,
        boolean windowsClientsLearnRoutes,
        boolean fastPathExtendedOnDirect,
        double takeoverSeconds) {

    private static final List<PlatformProfile> ALL = List.of(
            new PlatformProfile(2018, true, false, true, false, false, false, false, 90),
            new PlatformProfile(2021, true, true, true, false, true, false, false, 90),
            new PlatformProfile(2024, false, true, false, true, true, true, true, 180),
            new PlatformProfile(2026, false, true, false, true, true, true, true, 180));

    /** The profile of that year. */
    public static Optional<PlatformProfile> find(int year) {
        return ALL.stream().filter(profile -> profile.year == year).findFirst();
    }
}
