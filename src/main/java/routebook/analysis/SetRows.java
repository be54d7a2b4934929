package routebook.analysis;

import java.util.List;

/**
 * The answer of a whole study to a question: rows of one record type, each with the variant and the failure that it
 * belongs to, in declared order.
 *
 * @param factors names of the study's factors, the key columns
 * @param type    the record type of the answer, whose components carry {@link Column}
 * @param list    the rows
 */
public record SetRows<R extends Record>(List<String> factors, Class<R> type, List<SetRow<R>> list) {

    /** Column of the variant's id, before the factors. */
    public static final String VARIANT = "variant";

    /** Column of the failure, after the factors, where the rows have none of their own. */
    public static final String FAILED = "failed";

    public SetRows {
        factors = List.copyOf(factors);
        list = List.copyOf(list);
    }

    /**
     * One row.
     *
     * @param key which case it belongs to
     * @param row what was answered
     */
    public record SetRow<R extends Record>(Key key, R row) {}

    /**
     * A case of the study.
     *
     * @param variant id of the variant
     * @param values  a value for each factor
     * @param failed  name of the failure; empty for none
     */
    public record Key(String variant, List<Object> values, String failed) {

        public Key {
            values = List.copyOf(values);
        }

        /** The variant with nothing down. */
        public Key withoutFailure() {
            return new Key(variant, values, "");
        }

        /** True if both belong to one variant, be it computed here or read from a file, where all values are texts. */
        public boolean isSameVariant(Key other) {
            return variant.equals(other.variant) && (values.equals(other.values)
                    || values.stream().map(Numbers::text).toList().equals(other.values.stream().map(Numbers::text).toList()));
        }
    }

    /** True if the failure needs a column beside those of the rows. */
    public boolean addsFailed() {
        return addsFailed(type);
    }

    static boolean addsFailed(Class<? extends Record> type) {
        return Columns.of(type).stream().noneMatch(column -> column.name().equals(FAILED));
    }
}
