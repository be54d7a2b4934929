package routebook.analysis;

import java.util.AbstractList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import routebook.study.Study;
import routebook.study.Variant;

/**
 * The variants of a study, whose cases answer.
 *
 * @param design   name of the base design
 * @param factors  names of the study's factors
 * @param base     the first variant, which the others are compared with
 * @param variants a key for each, without a failure, in declared order
 */
public record Members(String design, List<String> factors, SetRows.Key base, List<SetRows.Key> variants) {

    /** Those of a study. A variant is made each time that its key is asked for. */
    public static Members of(Study study) {
        List<Variant> variants = study.variants();
        return new Members(study.base().name(), study.factors(), key(variants.get(0)), new AbstractList<>() {
            @Override
            public SetRows.Key get(int number) {
                return key(variants.get(number));
            }

            @Override
            public int size() {
                return variants.size();
            }
        });
    }

    private static SetRows.Key key(Variant variant) {
        return new SetRows.Key(variant.id(), variant.values(), "");
    }

    /** True for a case of the first variant. */
    boolean isBase(SetRows.Key one) {
        return base.isSameVariant(one);
    }

    /** What a variant is called: an alternative by its name, anything else by its factors too. */
    public String name(SetRows.Key variant) {
        return name(design, factors, variant);
    }

    /** The same where no more is known of the study. */
    public static String name(String design, List<String> factors, SetRows.Key variant) {
        return factors.isEmpty() ? design : IntStream.range(0, factors.size())
                .mapToObj(i -> (factors.get(i).equals(Study.ALTERNATIVE) ? "" : factors.get(i) + " ")
                        + Numbers.text(variant.values().get(i)))
                .collect(Collectors.joining(", "));
    }
}
