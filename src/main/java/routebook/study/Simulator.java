package routebook.study;

import java.util.Map;
import java.util.Set;
import routebook.azure.AzureCompiler;
import routebook.azure.EffectiveTable;
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
        AzureCompiler compiler = new AzureCompiler(network, down, cuts);
        Ribs ribs = ControlPlane.converge(compiler.fabric());
        Map<String, EffectiveTable> effective = compiler.effectiveTables(ribs);
        Tracer tracer = compiler.tracer(ribs, effective, hash);
        return new Tables(ribs, effective, tracer, compiler.listCuts(ribs, tracer));
    }

    /** What one round of computing comes to, with what may not be up by it. */
    private record Tables(Ribs ribs, Map<String, EffectiveTable> effective, Tracer tracer, Map<String, Because> cuts) {}
}
