package routebook.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import routebook.analysis.Column;
import routebook.analysis.Columns;
import routebook.analysis.Numbers;
import routebook.analysis.Rows;
import routebook.io.text.JsonText;

/** Rows as a JSON array of objects whose keys are the column names; a missing value is null. */
public final class JsonRows {

    private JsonRows() {}

    /** The array, indented, with a line end behind it. */
    public static String of(Rows<?> rows) {
        List<String> names = Columns.of(rows.type()).stream().map(Column::name).toList();
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Record row : rows.list()) {
            ObjectNode object = array.addObject();
            List<Object> values = Columns.values(row);
            for (int i = 0; i < names.size(); i++) {
                Object value = values.get(i);
                object.putPOJO(names.get(i), value instanceof Double number
                        ? new BigDecimal(Numbers.plain(number)) : value);
            }
        }
        return JsonText.pretty(array);
    }
}
