package routebook.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import routebook.azure.AzureCompiler;
import routebook.azure.EffectiveTable;
import routebook.azure.LoweredDesign;
import routebook.azure.StaleSessions;
import routebook.forwarding.FlowHash;
import routebook.forwarding.Tracer;
import routebook.network.Network;
import routebook.routing.ControlPlane;
import routebook.routing.Ribs;
import routebook.why.Because;

/**
 * A design with nothing down, where every failure begins: each speaker goes on from what it knew. Keep it to try many
 * failures of one design. Safe to be asked by several threads.
 */
public final class AtRest {

    private final Network network;
    private final AzureCompiler compiler;
    private final FlowHash hash;
    /** Made when the first failure asks for it. */
    private Outcome outcome;

    AtRest(Network network, FlowHash hash) {
        this.network = network;
        compiler = new AzureCompiler(network);
        this.hash = hash;
    }

    /** What the design does with nothing down. */
    public synchronized Outcome outcome() {
        if (outcome == null) {
            outcome = settle(Failure.NONE, Optional.empty());
        }
        return outcome;
    }

    /**
     * What the design does once all elements of the failure have gone down at once and everybody has noticed.
     *
     * @throws routebook.network.UnknownNameException if the failure names nothing of the design
     */
    public Outcome under(Failure failure) {
        return failure.equals(Failure.NONE) ? outcome() : settle(failure, Optional.of(outcome().ribs()));
    }

    private Outcome settle(Failure failure, Optional<Ribs> rest) {
        Set<String> down = network.elements().down(failure.elements());
        Settler<Tables> settler =
                new Settler<>(cuts -> compute(compiler.lower(down, cuts), rest), Tables::cuts);
        Tables tables = settler.settle();
        return new Outcome(this, network, failure, down, settler.settling(), tables.ribs(), tables.effective(), tables.tracer());
    }

    /**
     * The design under a failure while some ends of sessions that are gone have not noticed.
     *
     * @param after   the design under the failure, when everybody has noticed
     * @param unaware by session, the speakers that have not noticed
     */
    Outcome until(Outcome after, Map<String, Set<String>> unaware) {
        Outcome before = outcome();
        LoweredDesign healthy = compiler.lower(before.down(), reasons(before));
        Tables tables = compute(compiler.lower(after.down(), reasons(after),
                StaleSessions.of(healthy, before.ribs(), unaware)), Optional.of(before.ribs()));
        return new Outcome(this, network, after.failure(), after.down(), after.settling(), tables.ribs(), tables.effective(),
                tables.tracer());
    }

    private static Map<String, Because> reasons(Outcome outcome) {
        Map<String, Because> reasons = new LinkedHashMap<>();
        outcome.settling().cuts().forEach(cut -> reasons.put(cut.element(), cut.because()));
        return reasons;
    }

    private Tables compute(LoweredDesign design, Optional<Ribs> rest) {
        Ribs ribs = rest.map(before -> ControlPlane.converge(design.fabric(), before))
                .orElseGet(() -> ControlPlane.converge(design.fabric()));
        Map<String, EffectiveTable> effective = design.effectiveTables(ribs);
        Tracer tracer = design.tracer(ribs, effective, hash);
        return new Tables(ribs, effective, tracer, design.listCuts(ribs, tracer));
    }

    /** What one round of computing comes to, with what may not be up by it. */
    private record Tables(Ribs ribs, Map<String, EffectiveTable> effective, Tracer tracer, Map<String, Because> cuts) {}
}
