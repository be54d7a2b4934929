package routebook.study;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeSet;

/** Which levels of the factors go together. */
public sealed interface Combination {

    /**
     * The members: for each factor the number of its level, from 0.
     *
     * @param levels how many levels each factor has
     */
    List<List<Integer>> members(List<Integer> levels);

    /** Every level of a factor with every level of all others; the last factor changes fastest. */
    record Grid() implements Combination {

        @Override
        public List<List<Integer>> members(List<Integer> levels) {
            return new GridMembers(levels);
        }
    }

    /** All factors at their first level, then each other level of each factor alone. */
    record OneAtATime() implements Combination {

        @Override
        public List<List<Integer>> members(List<Integer> levels) {
            List<Integer> first = Collections.nCopies(levels.size(), 0);
            List<List<Integer>> members = new ArrayList<>(List.of(first));
            for (int factor = 0; factor < levels.size(); factor++) {
                for (int level = 1; level < levels.get(factor); level++) {
                    List<Integer> member = new ArrayList<>(first);
                    member.set(factor, level);
                    members.add(List.copyOf(member));
                }
            }
            return members;
        }
    }

    /**
     * Only these.
     *
     * @param listed for each member the number of each factor's level, from 0; each member once
     */
    record Only(List<List<Integer>> listed) implements Combination {

        /**
         * Members in their order.
         *
         * @throws IllegalArgumentException if one is listed twice, since its flows would count twice
         */
        public Only {
            listed = listed.stream().map(List::copyOf).toList();
            Set<List<Integer>> once = new HashSet<>();
            listed.stream().filter(member -> !once.add(member)).findFirst().ifPresent(member -> {
                throw new IllegalArgumentException("the member " + member + " is listed twice");
            });
        }

        @Override
        public List<List<Integer>> members(List<Integer> levels) {
            return listed;
        }
    }

    /**
     * Members of the grid, drawn without putting any back, in the order of the grid.
     *
     * @param size how many, 1 or more; all of the grid if it has no more
     * @param seed the same seed draws the same members
     */
    record Sample(int size, long seed) implements Combination {

        public Sample {
            if (size < 1) {
                throw new IllegalArgumentException("a sample has at least one member, not " + size);
            }
        }

        @Override
        public List<List<Integer>> members(List<Integer> levels) {
            List<List<Integer>> grid = new GridMembers(levels);
            Random random = new Random(seed);
            TreeSet<Integer> drawn = new TreeSet<>();
            // Robert Floyd's draw: one random number for each member, however large the grid.
            for (int highest = Math.max(0, grid.size() - size); highest < grid.size(); highest++) {
                if (!drawn.add(random.nextInt(highest + 1))) {
                    drawn.add(highest);
                }
            }
            return drawn.stream().map(grid::get).toList();
        }
    }

    /** The grid, of which each member is made when it is asked for. */
    final class GridMembers extends AbstractList<List<Integer>> implements RandomAccess {

        private final List<Integer> levels;
        private final int size;

        private GridMembers(List<Integer> levels) {
            this.levels = levels;
            int product = 1;
            for (int count : levels) {
                try {
                    product = Math.multiplyExact(product, count);
                } catch (ArithmeticException e) {
                    throw new IllegalArgumentException("the grid of these factors has more members than "
                            + Integer.MAX_VALUE + "; levels of each factor: " + levels, e);
                }
            }
            size = product;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public List<Integer> get(int number) {
            Integer[] member = new Integer[levels.size()];
            int rest = number;
            for (int i = levels.size() - 1; i >= 0; i--) {
                member[i] = rest % levels.get(i);
                rest /= levels.get(i);
            }
            return List.of(member);
        }
    }
}
