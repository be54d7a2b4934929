package routebook.routing;

import java.util.List;
import java.util.SortedMap;
import routebook.net.Prefix;

/** Whether the speakers came to rest. An activation is one speaker deciding about one prefix. */
public sealed interface Convergence {

    /** How many activations were needed, or spent. */
    int activations();

    /** Every speaker has chosen, and nothing that it hears would make it choose again. */
    record Settled(int activations) implements Convergence {}

    /**
     * Some prefixes did not come to rest in any of the orders tried, within a counted number of activations each. The
     * tables hold a snapshot for them; the other prefixes have settled.
     *
     * @param restless per prefix the speakers that went on changing their minds, in the fabric's order
     */
    record Unsettled(int activations, SortedMap<Prefix, List<String>> restless) implements Convergence {}

    default boolean isSettled() {
        return this instanceof Settled;
    }
}
