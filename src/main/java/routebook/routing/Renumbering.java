package routebook.routing;

import java.util.List;
import routebook.net.Prefix;
import routebook.net.PrefixMap;

/**
 * Prefixes that one end of a session puts in the place of others, as a router does that translates addresses there. Of
 * several ranges that hold a prefix the first counts.
 *
 * @param received  of prefixes that come in
 * @param announced of prefixes that go out
 */
public record Renumbering(List<Range> received, List<Range> announced) {

    /** Every prefix stays as it is. */
    public static final Renumbering NONE = new Renumbering(List.of(), List.of());

    public Renumbering {
        received = List.copyOf(received);
        announced = List.copyOf(announced);
    }

    /**
     * A range and what stands in its place: of the same size, prefix by prefix; of another size, all of it for any part.
     */
    public record Range(Prefix from, Prefix to) {}

    /** What a prefix that comes in is known as here. */
    public Prefix received(Prefix prefix) {
        return renumbered(prefix, received);
    }

    /** What a prefix that goes out is known as at the far end. */
    public Prefix announced(Prefix prefix) {
        return renumbered(prefix, announced);
    }

    private static Prefix renumbered(Prefix prefix, List<Range> ranges) {
        for (Range range : ranges) {
            if (range.from().contains(prefix)) {
                return range.from().length() == range.to().length()
                        ? new PrefixMap(range.from(), range.to()).map(prefix).orElseThrow() : range.to();
            }
        }
        return prefix;
    }
}
