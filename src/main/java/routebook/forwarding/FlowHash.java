package routebook.forwarding;

import java.nio.charset.StandardCharsets;
import routebook.net.Ip;

/**
 * Which of several equal-cost next hops a flow takes. Nobody documents the real hash (R-TR-13), so this one is only
 * repeatable: the same seed, addresses and node always give the same choice.
 *
 * @param seed any number; another seed is another, equally possible, choice
 */
public record FlowHash(long seed) {

    int choose(String node, Ip source, Ip destination, int choices) {
        if (choices == 1) {
            return 0;
        }
        long hash = mix(seed);
        for (byte each : node.getBytes(StandardCharsets.UTF_8)) {
            hash = mix(hash ^ each);
        }
        hash = mix(mix(hash ^ source.high()) ^ source.low());
        hash = mix(mix(hash ^ destination.high()) ^ destination.low());
        return (int) Long.remainderUnsigned(hash, choices);
    }

    /** The finaliser of SplitMix64: every input bit moves every output bit. */
    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
