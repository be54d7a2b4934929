package routebook.azure.rules.routeserver;

import routebook.azure.AzureRule;
import routebook.net.Asn;
import routebook.why.Rule;

/** With any other number there is no session. */
public final class ApplianceNeedsAsnOfItsOwn {

    public static final Rule RULE = AzureRule.documented("R-ARS-02",
            "A Route Server has AS 65515; an appliance peers with it by another number of 16 bits, which neither Azure nor IANA "
                    + "keeps.",
            "route-server-faq.md", "2025-09-17");

    private ApplianceNeedsAsnOfItsOwn() {}

    /** True if an appliance of that number gets a session. */
    public static boolean holds(Asn asn) {
        long value = asn.value();
        boolean keptByAzure = value == 8074 || value == 8075 || value == 12076 || value >= 65515 && value <= 65520;
        boolean keptByIana = value == 23456 || value >= 64496 && value <= 64511;
        return value < 65535 && !keptByAzure && !keptByIana;
    }
}
