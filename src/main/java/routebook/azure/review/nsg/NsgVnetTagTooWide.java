package routebook.azure.review.nsg;

import java.util.LinkedHashSet;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Way;
import routebook.azure.review.ground.Words;
import routebook.net.Protocol;
import routebook.scenario.AddressSelector;
import routebook.scenario.PortRange;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule;
import routebook.scenario.ServiceTag;

/**
 * NSG_VNET_TAG_TOO_WIDE: where a subnet has a default route of the user's or of a gateway's, the tag VirtualNetwork
 * holds every address, and a default rule lets the internet in with it (R-NSG-11, R-NSG-13). Only groups that ask for
 * the tag are meant: in a rule of their own, or inbound, where none of their own denies everything before. Outbound,
 * the default rule for the internet lets the same packets out anyway.
 */
public final class NsgVnetTagTooWide extends ReviewRule {

    public NsgVnetTagTooWide() {
        super("NSG_VNET_TAG_TOO_WIDE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (SubnetPlace place : inside.subnets()) {
            Set<String> groups = new LinkedHashSet<>();
            place.subnet().securityGroup().ifPresent(groups::add);
            place.network().machines().stream().filter(each -> each.subnet().equals(place.subnet().name()))
                    .forEach(each -> each.securityGroup().ifPresent(groups::add));
            place.network().appliances().stream().filter(each -> each.subnet().equals(place.subnet().name()))
                    .forEach(each -> each.securityGroup().ifPresent(groups::add));
            groups.removeIf(group -> !asksForTag(inside.securityGroup(group)));
            if (groups.isEmpty()) {
                continue;
            }
            inside.waysOf(place).toInternet().stream()
                    .filter(way -> way.prefix().isDefault()
                            && (way.route().isPresent() || way.kind() == Way.Kind.GATEWAY))
                    .findFirst().ifPresent(way -> findings.add(place.place(),
                            place.path(), "found " + (way.route().isPresent() ? "user route " + way.words()
                                    : way.prefix() + " learned by gateways") + " in " + place
                                    + ", with which VirtualNetwork in security group " + Words.list(groups)
                                    + " stands for the internet too; expected rules that name prefixes in front of the "
                                    + "default ones, and a denial behind them"));
        }
    }

    private static boolean asksForTag(SecurityGroup group) {
        AddressSelector tag = new AddressSelector.Tag(ServiceTag.VIRTUAL_NETWORK);
        return group.rules().stream()
                .anyMatch(rule -> rule.sources().contains(tag) || rule.destinations().contains(tag))
                || Rules.inOrder(group, SecurityRule.Direction.INBOUND).stream()
                        .noneMatch(NsgVnetTagTooWide::deniesAll);
    }

    private static boolean deniesAll(SecurityRule rule) {
        AddressSelector any = new AddressSelector.Any();
        return rule.access() == SecurityRule.Access.DENY && rule.protocol() == Protocol.ANY
                && rule.sources().contains(any) && rule.destinations().contains(any)
                && rule.sourcePorts().contains(PortRange.ALL) && rule.destinationPorts().contains(PortRange.ALL);
    }
}
