package routebook.why;

/**
 * Where a rule comes from.
 *
 * @param source document, with its section where it has one
 * @param asOf   date of the document: year, year-month or day
 * @param basis  how the source supports the rule
 */
public record Citation(String source, String asOf, Basis basis) {

    @Override
    public String toString() {
        return source + " (" + asOf + ", " + basis.name().toLowerCase(java.util.Locale.ROOT) + ")";
    }
}
