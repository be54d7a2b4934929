package routebook.azure;

import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.Rule;

/** Said instead of a guess. */
final class DefaultOutboundAccessIsNotModelled {

    static final Rule RULE = new AzureRule("RB-DEFAULT-OUTBOUND",
            "A machine without a public address and without a NAT gateway may have default outbound access by an address of "
                    + "the platform; whether it has depends on settings that are not modelled.",
            new Citation("Routebook, not modelled", "2026-11", Basis.ASSUMED));

    private DefaultOutboundAccessIsNotModelled() {}
}
