package routebook.azure.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.azure.PacketMatch;
import routebook.forwarding.Gate;
import routebook.forwarding.Packet;
import routebook.scenario.Appliance;
import routebook.scenario.SecurityRule;
import routebook.why.Basis;
import routebook.why.Because;
import routebook.why.Citation;
import routebook.why.Rule;

/**
 * The rules of an appliance or a firewall; direction means nothing here.
 *
 * @param place     the appliance
 * @param appliance its rules
 * @param match     what selectors stand for
 */
public record ApplianceRulesDecide(String place, Appliance appliance, PacketMatch match) implements Gate {

    public static final Rule RULE = new AzureRule("RB-APPLIANCE",
            "An appliance's rules are looked at in rising priority and the first match decides; without one an Azure Firewall "
                    + "denies and any other appliance lets pass.",
            new Citation("azure firewall rule processing, from memory; other appliances as declared", "2026", Basis.ASSUMED));

    @Override
    public Optional<Because> findRefusal(Packet packet) {
        List<SecurityRule> matching = appliance.rules().stream()
                .filter(rule -> match.matches(rule, packet))
                .sorted(Comparator.comparingInt(SecurityRule::priority)).toList();
        if (matching.isEmpty()) {
            return appliance.azureFirewall()
                    ? Optional.of(Because.of(RULE, "no rule of " + place + " allows " + PacketMatch.words(packet)))
                    : Optional.empty();
        }
        SecurityRule first = matching.get(0);
        return first.access() == SecurityRule.Access.ALLOW ? Optional.empty() : Optional.of(Because.of(RULE,
                "rule " + first.name() + " (" + first.priority() + ") of " + place + " denies " + PacketMatch.words(packet)));
    }
}
