package routebook.analysis;

import java.util.List;

/**
 * The answer to a question: rows of one record type, in a fixed order.
 *
 * @param type the record type, whose components carry {@link Column}
 * @param list the rows
 */
public record Rows<R extends Record>(Class<R> type, List<R> list) {

    public Rows {
        list = List.copyOf(list);
    }
}
