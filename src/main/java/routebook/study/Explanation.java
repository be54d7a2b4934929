package routebook.study;

import java.util.List;
import java.util.Optional;

/**
 * Why a flow goes where it goes: every decision on its way.
 *
 * @param journey the flow
 * @param there   the decisions on path 1 there, in the order of the way
 * @param back    the decisions on path 1 of the answer; empty where nothing arrives
 * @param deadEnd where the flow is lost and why it gets no further; absent where it arrives and is answered
 */
public record Explanation(Journey journey, List<Choice> there, List<Choice> back, Optional<DeadEnd> deadEnd) {

    public Explanation {
        there = List.copyOf(there);
        back = List.copyOf(back);
    }

    /** The decisions alone. */
    public Explanation withoutDeadEnd() {
        return new Explanation(journey, there, back, Optional.empty());
    }
}
