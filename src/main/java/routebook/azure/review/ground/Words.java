package routebook.azure.review.ground;

import java.util.Collection;
import java.util.stream.Collectors;

/** How lists of values read in a finding. */
public final class Words {

    private static final int SHOWN = 4;

    private Words() {}

    /** The values with commas between them; of many, the first few and how many more there are. */
    public static String list(Collection<?> values) {
        String first = values.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(", "));
        return values.size() <= SHOWN ? first : first + " and " + (values.size() - SHOWN) + " more";
    }
}
