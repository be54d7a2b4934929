package routebook.azure;

import java.util.List;
import routebook.azure.rules.ApplianceMustBeDirectlyReachable;
import routebook.azure.rules.ApplianceRulesDecide;
import routebook.azure.rules.BasicLoadBalancerIsNotReachedOverGlobalPeering;
import routebook.azure.rules.BgpRouteBeatsSystemRoute;
import routebook.azure.rules.ConnectionWeightComesFirst;
import routebook.azure.rules.DefaultRouteLeadsToInternet;
import routebook.azure.rules.EgressGoesStraightToMsee;
import routebook.azure.rules.EqualAsnsHaveNoSession;
import routebook.azure.rules.ExplicitPrefixBeatsServiceTag;
import routebook.azure.rules.ExpressRouteBeatsVpn;
import routebook.azure.rules.ExpressRouteGatewayDoesNotTransit;
import routebook.azure.rules.FirewallTranslatesToTheInternet;
import routebook.azure.rules.ForwardedTrafficNeedsConsent;
import routebook.azure.rules.GatewayRoutesReachSubnets;
import routebook.azure.rules.GatewaySubnetNeedsPropagation;
import routebook.azure.rules.GatewayTransitSharesGateways;
import routebook.azure.rules.IngressPassesExpressRouteGateway;
import routebook.azure.rules.InterfaceNeedsIpForwarding;
import routebook.azure.rules.LearnedDefaultRouteAndNoneRoutes;
import routebook.azure.rules.MseeDoesNotJoinSites;
import routebook.azure.rules.MseeOverridesGatewayAs;
import routebook.azure.rules.MseeReturnsNothingToItsGateway;
import routebook.azure.rules.MseeStripsPrivateAsns;
import routebook.azure.rules.NatGatewayCarriesNoIcmp;
import routebook.azure.rules.PeeringAddsRemotePrefixes;
import routebook.azure.rules.PlatformTranslatesOwnAddressesOnly;
import routebook.azure.rules.RemoteVnetTrafficIsASwitch;
import routebook.azure.rules.ReservedRangesAreDropped;
import routebook.azure.rules.ResourceManagerSideIsEnoughForClassic;
import routebook.azure.rules.RouteTableSwitchesPropagation;
import routebook.azure.rules.SecurityGroupDecides;
import routebook.azure.rules.ServiceEndpointAddsServicePrefixes;
import routebook.azure.rules.ServiceEndpointRouteBeatsUserRoute;
import routebook.azure.rules.StatefulDeviceDropsStrayAnswers;
import routebook.azure.rules.TunnelHidesGatewayHops;
import routebook.azure.rules.UserDefaultRouteRemovesNoneRoutes;
import routebook.azure.rules.UserRouteBeatsOthers;
import routebook.azure.rules.UserRouteSteers;
import routebook.azure.rules.UserRouteToGatewayNeedsVpn;
import routebook.azure.rules.VnetAndPeeringRoutesBeatBgp;
import routebook.azure.rules.VnetPrefixIsRoutedLocally;
import routebook.azure.rules.VpnGatewayIsOneHop;
import routebook.azure.rules.VpnGatewayKeepsDefaultAndOverlaps;
import routebook.azure.rules.VpnGatewayRefusesOwnPrefixes;
import routebook.why.Rule;

/** Every rule of Azure's that acts here, in the order of the chapters of the fact sheet. */
public final class AzureRuleBook {

    /** The list; a test holds it against the folder. */
    public static final List<Rule> RULES = List.of(
            VnetPrefixIsRoutedLocally.RULE,
            DefaultRouteLeadsToInternet.RULE,
            ReservedRangesAreDropped.RULE,
            PeeringAddsRemotePrefixes.RULE,
            GatewayRoutesReachSubnets.RULE,
            ServiceEndpointAddsServicePrefixes.RULE,
            UserDefaultRouteRemovesNoneRoutes.RULE,
            LearnedDefaultRouteAndNoneRoutes.RULE,
            BgpRouteBeatsSystemRoute.RULE,
            VnetAndPeeringRoutesBeatBgp.RULE,
            ServiceEndpointRouteBeatsUserRoute.RULE,
            UserRouteBeatsOthers.RULE,
            ExplicitPrefixBeatsServiceTag.RULE,
            UserRouteSteers.RULE,
            UserRouteToGatewayNeedsVpn.RULE,
            ApplianceMustBeDirectlyReachable.RULE,
            RouteTableSwitchesPropagation.RULE,
            GatewaySubnetNeedsPropagation.RULE,
            PlatformTranslatesOwnAddressesOnly.RULE,
            ForwardedTrafficNeedsConsent.RULE,
            ResourceManagerSideIsEnoughForClassic.RULE,
            GatewayTransitSharesGateways.RULE,
            BasicLoadBalancerIsNotReachedOverGlobalPeering.RULE,
            EqualAsnsHaveNoSession.RULE,
            VpnGatewayKeepsDefaultAndOverlaps.RULE,
            VpnGatewayRefusesOwnPrefixes.RULE,
            MseeStripsPrivateAsns.RULE,
            ConnectionWeightComesFirst.RULE,
            ExpressRouteGatewayDoesNotTransit.RULE,
            MseeDoesNotJoinSites.RULE,
            RemoteVnetTrafficIsASwitch.RULE,
            MseeOverridesGatewayAs.RULE,
            MseeReturnsNothingToItsGateway.RULE,
            ExpressRouteBeatsVpn.RULE,
            SecurityGroupDecides.RULE,
            InterfaceNeedsIpForwarding.RULE,
            StatefulDeviceDropsStrayAnswers.RULE,
            FirewallTranslatesToTheInternet.RULE,
            ApplianceRulesDecide.RULE,
            NatGatewayCarriesNoIcmp.RULE,
            VpnGatewayIsOneHop.RULE,
            EgressGoesStraightToMsee.RULE,
            IngressPassesExpressRouteGateway.RULE,
            TunnelHidesGatewayHops.RULE);

    private AzureRuleBook() {}
}
