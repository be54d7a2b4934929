package routebook.azure;

import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.Rule;

/**
 * A numbered fact about Azure. The class that holds it in {@code azure.rules} is the place where it acts.
 *
 * @param id       its number, R-…
 * @param sentence the fact as one sentence
 * @param citation where it is written or was seen
 */
public record AzureRule(String id, String sentence, Citation citation) implements Rule {

    /** Written in a document. */
    public static AzureRule documented(String id, String sentence, String source, String asOf) {
        return new AzureRule(id, sentence, new Citation(source, asOf, Basis.DOCUMENTED));
    }

    /** Seen in printed output. */
    public static AzureRule observed(String id, String sentence, String source, String asOf) {
        return new AzureRule(id, sentence, new Citation(source, asOf, Basis.OBSERVED));
    }

    /** Follows from documents taken together. */
    public static AzureRule inferred(String id, String sentence, String source, String asOf) {
        return new AzureRule(id, sentence, new Citation(source, asOf, Basis.INFERRED));
    }
}
