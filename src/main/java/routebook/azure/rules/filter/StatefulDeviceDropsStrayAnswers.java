package routebook.azure.rules.filter;

import routebook.azure.AzureRule;
import routebook.why.Rule;

/** That is why the way back matters. */
public final class StatefulDeviceDropsStrayAnswers {

    public static final Rule RULE = AzureRule.documented("R-NVA-03",
            "A stateful device drops an answer whose request it has not seen, and a TCP flow of which it sees one direction "
                    + "only.",
            "expressroute-asymmetric-routing.md", "2023-06-30");

    private StatefulDeviceDropsStrayAnswers() {}
}
