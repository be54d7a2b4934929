package routebook.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import routebook.azure.AzureCompiler;
import routebook.azure.EffectiveTable;
import routebook.azure.StaleSessions;
import routebook.forwarding.FlowHash;
import routebook.forwarding.Tracer;
import routebook.network.Network;
import routebook.routing.ControlPlane;
import routebook.routing.Ribs;
import routebook.why.Because;

/**
 * Runs a design under a failure: lower, converge, forward; and again, as long as something goes down by itself or may come
 * back ({@link Settler}). The one place where control plane and data plane meet.
 *
 * @param hash choice among equal-cost paths
 */
public record Simulator(FlowHash hash) {

    /** The seed where nobody asks for another. */
    public static final Simulator DEFAULT = new Simulator(new FlowHash(1));

    /**
     * What the design does under the failure.
     *
     * @throws routebook.network.UnknownNameException if the failure names nothing of the design
     */
    public Outcome run(Network network, Failure failure) {
        Set<String> down = network.elements().down(failure.elements());
        Settler<Tables> settler = new Settler<>(cuts -> compute(network, down, cuts), Tables::cuts);
        Tables tables = settler.settle();
        return new Outcome(network, failure, down, settler.settling(), tables.ribs(), tables.effective(), tables.tracer());
    }

    private Tables compute(Network network, Set<String> down, Map<String, Because> cuts) {
        return compute(new AzureCompiler(network, down, cuts));
    }

    /**
     * The design under the failure while some ends of sessions that are gone have not noticed.
     *
     * @param before  the design before
     * @param after   the same under the failure, when everybody has noticed
     * @param unaware by session, the speakers that have not noticed
     */
    Outcome between(Outcome before, Outcome after, Map<String, Set<String>> unaware) {
        AzureCompiler healthy = new AzureCompiler(before.network(), before.down(), reasons(before));
        Tables tables = compute(new AzureCompiler(after.network(), after.down(), reasons(after),
                StaleSessions.of(healthy, before.ribs(), unaware)));
        return new Outcome(after.network(), after.failure(), after.down(), after.settling(), tables.ribs(),
                tables.effective(), tables.tracer());
    }

    private static Map<String, Because> reasons(Outcome outcome) {
        Map<String, Because> reasons = new LinkedHashMap<>();
        outcome.settling().cuts().forEach(cut -> reasons.put(cut.element(), cut.because()));
        return reasons;
    }

    private Tables compute(AzureCompiler compiler) {
        Ribs ribs = ControlPlane.converge(compiler.fabric());
        Map<String, EffectiveTable> effective = compiler.effectiveTables(ribs);
        Tracer tracer = compiler.tracer(ribs, effective, hash);
        return new Tables(ribs, effective, tracer, compiler.listCuts(ribs, tracer));
    }

    /** What one round of computing comes to, with what may not be up by it. */
    private record Tables(Ribs ribs, Map<String, EffectiveTable> effective, Tracer tracer, Map<String, Because> cuts) {}
}
