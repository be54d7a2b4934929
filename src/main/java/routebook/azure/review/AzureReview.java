package routebook.azure.review;

import java.util.List;
import routebook.azure.review.addressing.AddrConnectedOverlap;
import routebook.azure.review.addressing.AddrErP2pOverlap;
import routebook.azure.review.addressing.AddrForbiddenRange;
import routebook.azure.review.addressing.AddrMachineOutsideSubnet;
import routebook.azure.review.addressing.AddrReservedHostIp;
import routebook.azure.review.addressing.AddrSubnetOutsideVnet;
import routebook.azure.review.addressing.AddrSubnetOverlap;
import routebook.azure.review.addressing.AddrSubnetTooSmall;
import routebook.azure.review.coexistence.CoexAsn;
import routebook.azure.review.coexistence.CoexNoLocalpref;
import routebook.azure.review.coexistence.CoexPrefixLongerVpn;
import routebook.azure.review.expressroute.ErAsn;
import routebook.azure.review.expressroute.ErCircuitsPerVnet;
import routebook.azure.review.expressroute.ErDefaultRouteSideEffect;
import routebook.azure.review.expressroute.ErEcmpUnequal;
import routebook.azure.review.expressroute.ErLinkLimit;
import routebook.azure.review.expressroute.ErP2pSize;
import routebook.azure.review.expressroute.ErRouteLimitOnprem;
import routebook.azure.review.expressroute.ErRouteLimitVnet;
import routebook.azure.review.expressroute.ErSameCpe;
import routebook.azure.review.expressroute.ErSameLocationTwice;
import routebook.azure.review.expressroute.ErSingleLink;
import routebook.azure.review.expressroute.ErVnetToVnetHairpin;
import routebook.azure.review.expressroute.ErWeightNotReciprocated;
import routebook.azure.review.expressroute.ErWeightOverridesPrepend;
import routebook.azure.review.gateway.GwDuplicateType;
import routebook.azure.review.gateway.GwSubnetMissing;
import routebook.azure.review.gateway.GwSubnetOtherResources;
import routebook.azure.review.gateway.GwSubnetTooSmall16Circuits;
import routebook.azure.review.gateway.GwSubnetTooSmallCoexist;
import routebook.azure.review.gateway.GwSubnetTooSmallVpn;
import routebook.azure.review.peering.PeeringAndV2v;
import routebook.azure.review.peering.PeeringCrossCloud;
import routebook.azure.review.peering.PeeringLimit;
import routebook.azure.review.peering.PeeringMultipleRemoteGw;
import routebook.azure.review.peering.PeeringOneSided;
import routebook.azure.review.peering.PeeringOverlap;
import routebook.azure.review.peering.PeeringRemoteGwAbsent;
import routebook.azure.review.peering.PeeringRemoteGwAndLocalGw;
import routebook.azure.review.peering.PeeringRemoteGwWithoutTransit;
import routebook.azure.review.peering.PeeringTransitUnused;
import routebook.azure.review.peering.PeeringVnetAccessOff;
import routebook.azure.review.vpn.VpnApipaInitiation;
import routebook.azure.review.vpn.VpnAsnEqual;
import routebook.azure.review.vpn.VpnAsnReserved;
import routebook.azure.review.vpn.VpnBgpPeerInVnet;
import routebook.azure.review.vpn.VpnBgpPeerIsPublicIp;
import routebook.azure.review.vpn.VpnPrefixInVnetRejected;
import routebook.azure.review.vpn.VpnPrefixLimit;
import routebook.azure.review.vpn.VpnTunnelLimit;
import routebook.network.Check;

/**
 * The review of a design by Azure's rules: this list is all of it, in order of {@code datasets/azure/lint-rules.csv},
 * with two checks that have no row there where they belong. {@link NotYet} says which rows a design cannot be held to
 * so far.
 */
public final class AzureReview {

    public static final List<Check> CHECKS = List.of(
            new ProfileUnknown(),
            new AddrForbiddenRange(),
            new AddrSubnetOutsideVnet(),
            new AddrSubnetOverlap(),
            new AddrSubnetTooSmall(),
            new AddrReservedHostIp(),
            new AddrMachineOutsideSubnet(),
            new AddrConnectedOverlap(),
            new AddrErP2pOverlap(),
            new PeeringOverlap(),
            new PeeringOneSided(),
            new PeeringRemoteGwWithoutTransit(),
            new PeeringRemoteGwAbsent(),
            new PeeringTransitUnused(),
            new PeeringRemoteGwAndLocalGw(),
            new PeeringMultipleRemoteGw(),
            new PeeringVnetAccessOff(),
            new PeeringCrossCloud(),
            new PeeringLimit(),
            new PeeringAndV2v(),
            new GwSubnetMissing(),
            new GwSubnetTooSmallVpn(),
            new GwSubnetTooSmallCoexist(),
            new GwSubnetTooSmall16Circuits(),
            new GwSubnetOtherResources(),
            new GwDuplicateType(),
            new VpnTunnelLimit(),
            new VpnAsnReserved(),
            new VpnAsnEqual(),
            new VpnBgpPeerIsPublicIp(),
            new VpnBgpPeerInVnet(),
            new VpnApipaInitiation(),
            new VpnPrefixInVnetRejected(),
            new VpnPrefixLimit(),
            new ErAsn(),
            new ErP2pSize(),
            new ErSingleLink(),
            new ErSameLocationTwice(),
            new ErSameCpe(),
            new ErLinkLimit(),
            new ErRouteLimitOnprem(),
            new ErRouteLimitVnet(),
            new ErCircuitsPerVnet(),
            new ErVnetToVnetHairpin(),
            new ErEcmpUnequal(),
            new ErWeightNotReciprocated(),
            new ErWeightOverridesPrepend(),
            new ErDefaultRouteSideEffect(),
            new CoexPrefixLongerVpn(),
            new CoexNoLocalpref(),
            new CoexAsn());

    private AzureReview() {}
}
