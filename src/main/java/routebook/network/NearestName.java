package routebook.network;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known name that a misspelt one most likely meant. */
public final class NearestName {

    private NearestName() {}

    /** {@code ; did you mean "x"?}, or empty text where nothing is near. */
    public static String hint(String name, Collection<String> known) {
        return find(name, known).map(near -> "; did you mean \"" + near + "\"?").orElse("");
    }

    /**
     * The name that ends with it as words of its own, as {@code tag trench} does with {@code trench}; else the one with the
     * fewest edits, if they are at most a third of its letters; the first of several.
     */
    public static Optional<String> find(String name, Collection<String> known) {
        String ending = " " + name.toLowerCase(Locale.ROOT);
        Optional<String> longer = name.isBlank() ? Optional.empty()
                : known.stream().filter(each -> each.toLowerCase(Locale.ROOT).endsWith(ending)).findFirst();
        return longer.or(() -> fewestEdits(name, known));
    }

    private static Optional<String> fewestEdits(String name, Collection<String> known) {
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int edits = edits(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (edits < fewest && edits <= Math.max(1, Math.max(name.length(), candidate.length()) / 3)) {
                best = candidate;
                fewest = edits;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Letters left out, put in, exchanged, or two neighbours swapped (optimal string alignment). */
    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j < row.length; j++) {
                if (i == 0 || j == 0) {
                    row[j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[other.length()];
    }
}
