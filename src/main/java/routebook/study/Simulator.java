package routebook.study;

import java.util.Map;
import java.util.Set;
import routebook.azure.AzureCompiler;
import routebook.azure.EffectiveTable;
import routebook.forwarding.FlowHash;
import routebook.network.Network;
import routebook.routing.ControlPlane;
import routebook.routing.Ribs;

/**
 * Runs a design under a failure: lower, converge, forward. The one place where control plane and data plane meet.
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
        AzureCompiler compiler = new AzureCompiler(network, down);
        Ribs ribs = ControlPlane.converge(compiler.fabric());
        Map<String, EffectiveTable> tables = compiler.effectiveTables(ribs);
        return new Outcome(network, failure, down, ribs, tables, compiler.tracer(ribs, tables, hash));
    }
}
