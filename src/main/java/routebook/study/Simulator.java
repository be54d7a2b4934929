package routebook.study;

import routebook.forwarding.FlowHash;
import routebook.network.Network;

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
        return atRest(network).under(failure);
    }

    /** The design with nothing down, to try many failures of. */
    public AtRest atRest(Network network) {
        return new AtRest(network, hash);
    }
}
