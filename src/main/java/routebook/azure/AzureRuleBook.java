package routebook.azure;

import java.util.List;
import routebook.azure.rules.coexistence.OuterPacketsKeepOffExpressRoute;
import routebook.azure.rules.coexistence.TunnelNeedsItsUnderlay;
import routebook.azure.rules.expressroute.CircuitSessionTakesSoManyPrefixes;
import routebook.azure.rules.expressroute.ConnectionTakesSoManyPrefixes;
import routebook.azure.rules.expressroute.ConnectionWeightComesFirst;
import routebook.azure.rules.expressroute.EgressGoesStraightToMsee;
import routebook.azure.rules.expressroute.ExpressRouteGatewayDoesNotTransit;
import routebook.azure.rules.expressroute.FastPathGoesPastTheGateway;
import routebook.azure.rules.expressroute.FourCircuitsShareAtMost;
import routebook.azure.rules.expressroute.IngressPassesExpressRouteGateway;
import routebook.azure.rules.expressroute.MseeDoesNotJoinSites;
import routebook.azure.rules.expressroute.MseeOffersBfd;
import routebook.azure.rules.expressroute.MseeOverridesGatewayAs;
import routebook.azure.rules.expressroute.MseeReturnsNothingToItsGateway;
import routebook.azure.rules.expressroute.MseeStripsPrivateAsns;
import routebook.azure.rules.expressroute.PrefixesCarryCommunities;
import routebook.azure.rules.expressroute.RemoteVnetTrafficIsASwitch;
import routebook.azure.rules.filter.ApplianceRulesDecide;
import routebook.azure.rules.filter.FirewallTranslatesToTheInternet;
import routebook.azure.rules.filter.InterfaceNeedsIpForwarding;
import routebook.azure.rules.filter.NatGatewayCarriesNoIcmp;
import routebook.azure.rules.filter.PlatformTranslatesOwnAddressesOnly;
import routebook.azure.rules.filter.SecurityGroupDecides;
import routebook.azure.rules.filter.StatefulDeviceDropsStrayAnswers;
import routebook.azure.rules.globalreach.GlobalReachAddsOneAs;
import routebook.azure.rules.globalreach.GlobalReachIsNotTransitive;
import routebook.azure.rules.globalreach.GlobalReachJoinsMseesInPairs;
import routebook.azure.rules.peering.BasicLoadBalancerIsNotReachedOverGlobalPeering;
import routebook.azure.rules.peering.ForwardedTrafficNeedsConsent;
import routebook.azure.rules.peering.GatewayTransitSharesGateways;
import routebook.azure.rules.peering.ResourceManagerSideIsEnoughForClassic;
import routebook.azure.rules.routeserver.ApplianceNeedsAsnOfItsOwn;
import routebook.azure.rules.routeserver.BothInstancesMustBePeered;
import routebook.azure.rules.routeserver.BranchToBranchNeedsActiveActive;
import routebook.azure.rules.routeserver.ClientsAreNotExchanged;
import routebook.azure.rules.routeserver.EqualLearnedRoutesShare;
import routebook.azure.rules.routeserver.GatewayFollowsRouteServer;
import routebook.azure.rules.routeserver.GatewayIsNotToldItsOwn;
import routebook.azure.rules.routeserver.HubRoutingPreferenceDecides;
import routebook.azure.rules.routeserver.RouteServerMayEndCircuitEcmp;
import routebook.azure.rules.routeserver.RouteServerProgramsRoutes;
import routebook.azure.rules.routeserver.RouteServerRefusesRoutesOfAnother;
import routebook.azure.rules.routeserver.RouteServerSessionTakesSoManyPrefixes;
import routebook.azure.rules.routeserver.RouteServerTellsNetworkPrefixes;
import routebook.azure.rules.selection.BgpRouteBeatsSystemRoute;
import routebook.azure.rules.selection.ExplicitPrefixBeatsServiceTag;
import routebook.azure.rules.selection.ExpressRouteBeatsVpn;
import routebook.azure.rules.selection.ServiceEndpointRouteBeatsUserRoute;
import routebook.azure.rules.selection.UserRouteBeatsOthers;
import routebook.azure.rules.selection.VnetAndPeeringRoutesBeatBgp;
import routebook.azure.rules.system.DefaultRouteLeadsToInternet;
import routebook.azure.rules.system.GatewayRoutesReachSubnets;
import routebook.azure.rules.system.LearnedDefaultRouteAndNoneRoutes;
import routebook.azure.rules.system.PeeringAddsRemotePrefixes;
import routebook.azure.rules.system.ReservedRangesAreDropped;
import routebook.azure.rules.system.ServiceEndpointAddsServicePrefixes;
import routebook.azure.rules.system.UserDefaultRouteRemovesNoneRoutes;
import routebook.azure.rules.system.VnetPrefixIsRoutedLocally;
import routebook.azure.rules.userroute.ApplianceMustBeDirectlyReachable;
import routebook.azure.rules.userroute.GatewaySubnetNeedsPropagation;
import routebook.azure.rules.userroute.RouteTableSwitchesPropagation;
import routebook.azure.rules.userroute.UserRouteSteers;
import routebook.azure.rules.userroute.UserRouteToGatewayNeedsVpn;
import routebook.azure.rules.vpn.ApipaPeersNeedApipaAddress;
import routebook.azure.rules.vpn.ClientIsNotBehindSiteAddress;
import routebook.azure.rules.vpn.ClientKeepsItsOwnInternet;
import routebook.azure.rules.vpn.ClientLearnsWhatTunnelsTell;
import routebook.azure.rules.vpn.ClientPoolIsBehindGateway;
import routebook.azure.rules.vpn.ClientProtocolMustBeOffered;
import routebook.azure.rules.vpn.ClientReachesDirectlyPeeredNetworks;
import routebook.azure.rules.vpn.ClientsAmongThemselves;
import routebook.azure.rules.vpn.ClientsComeInAtEitherInstance;
import routebook.azure.rules.vpn.DefaultSiteTakesInternetTraffic;
import routebook.azure.rules.vpn.EqualAsnsHaveNoSession;
import routebook.azure.rules.vpn.IkeVersionMustBeOffered;
import routebook.azure.rules.vpn.InstancesShareFlows;
import routebook.azure.rules.vpn.InstancesTellEachOther;
import routebook.azure.rules.vpn.ListedPrefixesAreStaticRoutes;
import routebook.azure.rules.vpn.ListedPrefixesStayBesideBgp;
import routebook.azure.rules.vpn.NatRulesTranslate;
import routebook.azure.rules.vpn.NatRulesTranslateRoutes;
import routebook.azure.rules.vpn.NetworksAloneSeeEachOther;
import routebook.azure.rules.vpn.SiteRoutesIntoTheTunnel;
import routebook.azure.rules.vpn.StandbyTakesOver;
import routebook.azure.rules.vpn.StaticRoutesDoNotFailOver;
import routebook.azure.rules.vpn.TunnelHidesGatewayHops;
import routebook.azure.rules.vpn.VpnGatewayIsOneHop;
import routebook.azure.rules.vpn.VpnGatewayKeepsDefaultAndOverlaps;
import routebook.azure.rules.vpn.VpnGatewayListsExpressRouteRoutes;
import routebook.azure.rules.vpn.VpnGatewayRefusesOwnPrefixes;
import routebook.azure.rules.vpn.VpnHasNoBfd;
import routebook.azure.rules.vpn.VpnSessionTakesSoManyPrefixes;
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
            IkeVersionMustBeOffered.RULE,
            ListedPrefixesAreStaticRoutes.RULE,
            ListedPrefixesStayBesideBgp.RULE,
            SiteRoutesIntoTheTunnel.RULE,
            StaticRoutesDoNotFailOver.RULE,
            DefaultSiteTakesInternetTraffic.RULE,
            NetworksAloneSeeEachOther.RULE,
            EqualAsnsHaveNoSession.RULE,
            ApipaPeersNeedApipaAddress.RULE,
            VpnGatewayKeepsDefaultAndOverlaps.RULE,
            VpnGatewayRefusesOwnPrefixes.RULE,
            VpnGatewayListsExpressRouteRoutes.RULE,
            FourCircuitsShareAtMost.RULE,
            NatRulesTranslate.RULE,
            NatRulesTranslateRoutes.RULE,
            PrefixesCarryCommunities.RULE,
            ClientProtocolMustBeOffered.RULE,
            ClientReachesDirectlyPeeredNetworks.RULE,
            ClientLearnsWhatTunnelsTell.RULE,
            ClientsAmongThemselves.RULE,
            ClientIsNotBehindSiteAddress.RULE,
            ClientsComeInAtEitherInstance.RULE,
            ClientPoolIsBehindGateway.RULE,
            ClientKeepsItsOwnInternet.RULE,
            InstancesShareFlows.RULE,
            InstancesTellEachOther.RULE,
            MseeStripsPrivateAsns.RULE,
            ConnectionWeightComesFirst.RULE,
            FastPathGoesPastTheGateway.RULE,
            ExpressRouteGatewayDoesNotTransit.RULE,
            MseeDoesNotJoinSites.RULE,
            RemoteVnetTrafficIsASwitch.RULE,
            MseeOverridesGatewayAs.RULE,
            MseeReturnsNothingToItsGateway.RULE,
            GlobalReachJoinsMseesInPairs.RULE,
            GlobalReachIsNotTransitive.RULE,
            GlobalReachAddsOneAs.RULE,
            ExpressRouteBeatsVpn.RULE,
            TunnelNeedsItsUnderlay.RULE,
            OuterPacketsKeepOffExpressRoute.RULE,
            VpnHasNoBfd.RULE,
            StandbyTakesOver.RULE,
            VpnSessionTakesSoManyPrefixes.RULE,
            MseeOffersBfd.RULE,
            CircuitSessionTakesSoManyPrefixes.RULE,
            ConnectionTakesSoManyPrefixes.RULE,
            SecurityGroupDecides.RULE,
            InterfaceNeedsIpForwarding.RULE,
            StatefulDeviceDropsStrayAnswers.RULE,
            FirewallTranslatesToTheInternet.RULE,
            ApplianceRulesDecide.RULE,
            NatGatewayCarriesNoIcmp.RULE,
            RouteServerProgramsRoutes.RULE,
            ApplianceNeedsAsnOfItsOwn.RULE,
            BothInstancesMustBePeered.RULE,
            RouteServerTellsNetworkPrefixes.RULE,
            EqualLearnedRoutesShare.RULE,
            BranchToBranchNeedsActiveActive.RULE,
            GatewayFollowsRouteServer.RULE,
            GatewayIsNotToldItsOwn.RULE,
            ClientsAreNotExchanged.RULE,
            HubRoutingPreferenceDecides.RULE,
            RouteServerSessionTakesSoManyPrefixes.RULE,
            RouteServerRefusesRoutesOfAnother.RULE,
            RouteServerMayEndCircuitEcmp.RULE,
            VpnGatewayIsOneHop.RULE,
            EgressGoesStraightToMsee.RULE,
            IngressPassesExpressRouteGateway.RULE,
            TunnelHidesGatewayHops.RULE);

    private AzureRuleBook() {}
}
