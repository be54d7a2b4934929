package routebook.azure.rules.filter;

import java.util.List;
import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.forwarding.Guard;
import routebook.net.Prefix;
import routebook.scenario.Appliance;
import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.Rule;

/** Source NAT keeps the way back symmetric for the device that does it (R-NVA-04). */
public final class FirewallTranslatesToTheInternet {

    public static final Rule RULE = new AzureRule("R-FW-03",
            "A firewall puts its own address in the place of the source towards public destinations, and not towards private "
                    + "ones, unless it is set otherwise.",
            new Citation("from memory, in no document that was read", "2026", Basis.ASSUMED));

    private static final List<Prefix> PRIVATE = List.of(Prefix.parse("10.0.0.0/8"), Prefix.parse("172.16.0.0/12"),
            Prefix.parse("192.168.0.0/16"), Prefix.parse("100.64.0.0/10"), Prefix.parse("fc00::/7"));

    private FirewallTranslatesToTheInternet() {}

    public static Optional<Guard.SourceNat> translation(Appliance appliance) {
        return switch (appliance.sourceNat()) {
            case NONE -> Optional.empty();
            case INTERNET -> Optional.of(new Guard.SourceNat(appliance.address(), PRIVATE));
            case ALWAYS -> Optional.of(new Guard.SourceNat(appliance.address(), List.of()));
        };
    }
}
