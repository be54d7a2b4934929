package routebook.analysis;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of a row type, in the order of its components. */
public final class Columns {

    /** Every cell of a long table asks. */
    private static final ClassValue<List<Column>> OF = new ClassValue<>() {
        @Override
        protected List<Column> computeValue(Class<?> rowType) {
            return read(rowType);
        }
    };

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> rowType) {
            return accessors(rowType);
        }
    };

    private Columns() {}

    /**
     * The documentation of each column.
     *
     * @throws IllegalArgumentException if a component has none, naming it
     */
    public static List<Column> of(Class<? extends Record> rowType) {
        return OF.get(rowType);
    }

    /** The same as headings, each with its component's type. */
    public static List<Frame.Heading> headings(Class<? extends Record> rowType) {
        List<Column> columns = of(rowType);
        return IntStream.range(0, columns.size()).mapToObj(i -> new Frame.Heading(columns.get(i).name(),
                rowType.getRecordComponents()[i].getType(), columns.get(i).meaning())).toList();
    }

    private static List<Column> read(Class<?> rowType) {
        List<Column> columns = new ArrayList<>();
        for (RecordComponent component : rowType.getRecordComponents()) {
            Column column = component.getAnnotation(Column.class);
            if (column == null) {
                throw new IllegalArgumentException(
                        rowType.getSimpleName() + "." + component.getName() + " has no @Column");
            }
            columns.add(column);
        }
        return List.copyOf(columns);
    }

    /** The values of a row, null where missing. */
    public static List<Object> values(Record row) {
        List<Object> values = new ArrayList<>();
        for (Method accessor : ACCESSORS.get(row.getClass())) {
            try {
                values.add(accessor.invoke(row));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(row.getClass().getSimpleName() + "." + accessor.getName(), e);
            }
        }
        return values;
    }

    private static List<Method> accessors(Class<?> rowType) {
        List<Method> accessors = new ArrayList<>();
        for (RecordComponent component : rowType.getRecordComponents()) {
            // A row type need not be public, and its accessors follow it.
            component.getAccessor().setAccessible(true);
            accessors.add(component.getAccessor());
        }
        return accessors;
    }
}
