package routebook.azure.rules.expressroute;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.RemovePrivateAs;
import routebook.why.Rule;

/** On-premises sees 12076 alone. The customer's own AS stays, as on any router that strips: it tells a loop. */
public final class MseeStripsPrivateAsns implements ComposedPolicy {

    public static final Rule RULE = AzureRule.documented("R-ERB-13",
            "Towards the customer the MSEE takes private AS numbers out of the path: on-premises sees AS 12076 only.",
            "route-server-faq.md; use-s2s-vpn-as-backup-for-expressroute-privatepeering.md", "2023-12-28");

    @Override
    public List<Policy> parts() {
        return List.of(new RemovePrivateAs(RemovePrivateAs.Scope.ALL_PATHS, RemovePrivateAs.Action.REMOVE));
    }
}
