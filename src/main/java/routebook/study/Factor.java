package routebook.study;

import java.util.List;

/**
 * What a study varies.
 *
 * @param name   column that its values stand in; unique in its study
 * @param levels its values, in declared order; the first is what the others are compared with
 */
public record Factor(String name, List<Level> levels) {

    public Factor {
        levels = List.copyOf(levels);
        if (name.isBlank() || levels.isEmpty()) {
            throw new IllegalArgumentException("a factor has a name and at least one value; \"" + name + "\" has "
                    + levels.size());
        }
    }
}
