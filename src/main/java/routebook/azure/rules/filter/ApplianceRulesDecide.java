package routebook.azure.rules.filter;

import java.util.Comparator;
import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.azure.filter.FirstMatch;
import routebook.azure.filter.PacketMatch;
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
 * @param appliance what passes where no rule matches
 * @param rules     its rules in rising priority
 */
public record ApplianceRulesDecide(String place, Appliance appliance, FirstMatch rules) implements Gate {

    public static final Rule RULE = new AzureRule("RB-APPLIANCE",
            "An appliance's rules are looked at in rising priority and the first match decides; without one an Azure Firewall "
                    + "denies and any other appliance lets pass.",
            new Citation("azure firewall rule processing, from memory; other appliances as declared", "2026", Basis.ASSUMED));

    public static ApplianceRulesDecide of(String place, Appliance appliance, PacketMatch match) {
        return new ApplianceRulesDecide(place, appliance, new FirstMatch(appliance.rules().stream()
                .sorted(Comparator.comparingInt(SecurityRule::priority)).toList(), match));
    }

    @Override
    public Optional<Because> findRefusal(Packet packet) {
        Optional<SecurityRule> first = rules.find(packet);
        if (first.isEmpty()) {
            return appliance.azureFirewall()
                    ? Optional.of(Because.of(RULE, "no rule of " + place + " allows " + PacketMatch.words(packet)))
                    : Optional.empty();
        }
        return first.filter(rule -> rule.access() == SecurityRule.Access.DENY).map(rule -> Because.of(RULE,
                "rule " + rule.name() + " (" + rule.priority() + ") of " + place + " denies " + PacketMatch.words(packet)));
    }
}
