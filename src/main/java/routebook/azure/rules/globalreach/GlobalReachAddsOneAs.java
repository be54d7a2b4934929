package routebook.azure.rules.globalreach;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.net.Asn;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.RouteMap;
import routebook.routing.policy.SetAction;
import routebook.why.Rule;

/**
 * The AS path over Global Reach, on export. Nobody documents it; both ends have AS 12076, so a plain loop check would cut
 * what is documented to work, and a path that did not grow would make the way over another circuit as good as the own.
 *
 * @param msee the AS of every MSEE
 */
public record GlobalReachAddsOneAs(Asn msee) implements ComposedPolicy {

    public static final Rule RULE = AzureRule.inferred("R-GR-04-as",
            "Over Global Reach an MSEE puts AS 12076 in front of the path, and the other MSEE takes the route with its own AS "
                    + "in the path once and no more: a way over another circuit is one AS longer than a circuit's own.",
            "expressroute-global-reach-app-scenario.md (sites of both circuits reach each other) with expressroute-routing.md "
                    + "(every MSEE has AS 12076)", "2019-01-14");

    /** How often an MSEE takes its own AS in the path of what another tells it. */
    public static final int OWN_AS_ALLOWED = 1;

    @Override
    public List<Policy> parts() {
        return List.of(RouteMap.setting(new SetAction.Prepend(List.of(msee))));
    }
}
