package routebook.study;

import java.util.List;

/**
 * What went down by itself before the tables came to rest, and whether they did.
 *
 * @param rounds   how often the tables were computed
 * @param cuts     what is down in the tables, by the round in which it went down
 * @param end      how it ended
 * @param flapping elements that go down and come back for ever, in declared order; the tables have them down
 */
public record Settling(int rounds, List<Cut> cuts, End end, List<String> flapping) {

    /** How it may end. */
    public enum End {
        /** What is cut may not be up, and all else may. */
        SETTLED,
        /** The same, but elements that depend on each other were cut one after the other, and another order may end differently. */
        SETTLED_ONE_BY_ONE,
        /** Some elements go down and come back for ever. */
        FLAPS
    }

    public Settling {
        cuts = List.copyOf(cuts);
        flapping = List.copyOf(flapping);
    }

    /** What there is to say about the end, as a sentence; empty if it is the plain one. */
    public String remark() {
        return switch (end) {
            case SETTLED -> "";
            case SETTLED_ONE_BY_ONE -> "What went down by itself depends on each other; another order may end differently.";
            case FLAPS -> "Does not settle: " + String.join(", ", flapping) + (flapping.size() == 1 ? " goes" : " go")
                    + " down and " + (flapping.size() == 1 ? "comes" : "come")
                    + " back for ever; the tables have " + (flapping.size() == 1 ? "it" : "them") + " down.";
        };
    }
}
