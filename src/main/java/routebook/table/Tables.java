package routebook.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import routebook.analysis.Column;
import routebook.analysis.Frame;
import routebook.analysis.SetRows;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Rows to tables. A row type is a record whose every component carries {@link Column}; the components give the columns, in
 * their order, and a component's type gives the column's type. {@code null} becomes a missing value.
 *
 * <p>What to know of a table: a missing text is the empty string, so {@code null} and {@code ""} look the same in it; the
 * smallest {@code int} and {@code long} and the double {@code NaN} stand for "missing", and {@link #of} refuses such numbers
 * rather than lose them.
 */
public final class Tables {

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            String.class, Kind.STRING,
            int.class, Kind.INT, Integer.class, Kind.INT,
            long.class, Kind.LONG, Long.class, Kind.LONG,
            double.class, Kind.DOUBLE, Double.class, Kind.DOUBLE,
            boolean.class, Kind.BOOLEAN, Boolean.class, Kind.BOOLEAN);

    /** Characters; a reason is a few hundred. */
    private static final int LONGEST_CELL = 1_000_000;

    private Tables() {}

    /**
     * The rows as a table: a column a component, a row a record, both in the order given.
     *
     * @throws IllegalArgumentException if {@code rowType} is no row type as described above, or if a number is one that a
     *     table takes for missing
     * @throws NullPointerException if a row is null
     */
    public static <R extends Record> Table of(Class<R> rowType, List<R> rows) {
        List<Field> fields = fields(rowType);
        Table table = Table.create(rowType.getSimpleName());
        for (Field field : fields) {
            table.addColumns(field.kind().column(field, rows));
        }
        return table;
    }

    /**
     * The answer of a study as a table: the variant's id, a column for each factor, the failure where the rows have no
     * column of their own for it, then the columns of the rows. A factor of whole numbers gives a column of whole numbers,
     * one of other numbers a column of doubles, any other texts.
     *
     * @throws IllegalArgumentException as the other {@code of}, or if a factor is called like another column
     */
    public static <R extends Record> Table of(SetRows<R> rows) {
        List<SetRows.Key> keys = rows.list().stream().map(SetRows.SetRow::key).toList();
        Table answers = of(rows.type(), rows.list().stream().map(SetRows.SetRow::row).toList());
        Table table = Table.create(answers.name());
        add(table, StringColumn.create(SetRows.VARIANT, keys.stream().map(SetRows.Key::variant).toList()));
        for (int i = 0; i < rows.factors().size(); i++) {
            int factor = i;
            add(table, factor(rows.factors().get(i), keys.stream().map(key -> key.values().get(factor)).toList()));
        }
        if (rows.addsFailed()) {
            add(table, StringColumn.create(SetRows.FAILED, keys.stream().map(SetRows.Key::failed).toList()));
        }
        answers.columns().forEach(column -> add(table, column));
        return table;
    }

    /** A table whose columns vary, as a table. */
    public static Table of(Frame frame) {
        Table table = Table.create("Frame");
        for (int i = 0; i < frame.headings().size(); i++) {
            String name = frame.headings().get(i).name();
            int column = i;
            if (frame.headings().get(i).type() == int.class) {
                table.addColumns(IntColumn.create(name, frame.rows().stream().mapToInt(row -> (Integer) row.get(column))));
            } else {
                table.addColumns(StringColumn.create(name, frame.rows().stream().map(row -> (String) row.get(column)).toList()));
            }
        }
        return table;
    }

    /**
     * Reads an answer that was written as CSV. Columns of the row type have its types; any other column, a key of a study, is
     * read as texts, and becomes numbers if all of them are, as when the table was made. No type is guessed from a sample,
     * and no text is taken for a missing value.
     *
     * @throws IllegalArgumentException if a column of the row type is not in the file
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static Table read(Path csv, Class<? extends Record> rowType) {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        fields(rowType).forEach(field -> types.put(field.column().name(), field.kind().type));
        Table table = read(csv, rowType.getSimpleName(), types);
        for (String name : List.copyOf(table.columnNames())) {
            if (!types.containsKey(name) && !name.equals(SetRows.VARIANT) && !name.equals(SetRows.FAILED)) {
                table.replaceColumn(name, factor(name, table.stringColumn(name).asList().stream().map(Tables::number)
                        .toList()));
            }
        }
        return table;
    }

    /**
     * Reads a table whose columns vary. Any column that is not known is read as texts.
     *
     * @param known columns that it has in any case
     * @throws IllegalArgumentException     if one of them is not in the file
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static Table read(Path csv, List<Frame.Heading> known) {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        known.forEach(heading -> types.put(heading.name(), KINDS.get(heading.type()).type));
        return read(csv, "Frame", types);
    }

    private static Table read(Path csv, String name, Map<String, ColumnType> types) {
        Table table;
        try (Reader reader = Files.newBufferedReader(csv)) {
            table = Table.read().usingOptions(CsvReadOptions.builder(reader).tableName(name)
                    .columnTypes(column -> types.getOrDefault(column, ColumnType.STRING)).missingValueIndicator("")
                    .maxCharsPerColumn(LONGEST_CELL));
        } catch (IOException e) {
            throw new UncheckedIOException(csv + ": cannot be read: " + e.getMessage(), e);
        }
        types.keySet().stream().filter(column -> !table.columnNames().contains(column)).findFirst().ifPresent(column -> {
            throw new IllegalArgumentException(csv + " has no column \"" + column + "\"; it has "
                    + String.join(", ", table.columnNames()));
        });
        return table;
    }

    private static Object number(String text) {
        return text.matches("-?(0|[1-9][0-9]{0,8})") ? Integer.valueOf(text)
                : text.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?") ? (Object) Double.valueOf(text) : text;
    }

    /**
     * Gives each row of a table the values of the row of another table that has the same key: the table with the columns of
     * {@code facts} behind its own. Tablesaw's own join loses rows once a key has more than a thousand.
     *
     * @param key the column that both have, of texts; each of its values stands once in {@code facts}
     * @throws IllegalArgumentException if a key stands twice in {@code facts}, or not at all
     */
    public static Table lookup(Table rows, Table facts, String key) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < facts.rowCount(); i++) {
            if (places.put(facts.stringColumn(key).get(i), i) != null) {
                throw new IllegalArgumentException(key + " " + facts.stringColumn(key).get(i) + " stands twice in "
                        + facts.name());
            }
        }
        int[] found = new int[rows.rowCount()];
        for (int i = 0; i < found.length; i++) {
            String wanted = rows.stringColumn(key).get(i);
            Integer place = places.get(wanted);
            if (place == null) {
                throw new IllegalArgumentException(facts.name() + " has no row with " + key + " " + wanted);
            }
            found[i] = place;
        }
        Table joined = rows.copy();
        facts.columns().stream().filter(column -> !column.name().equals(key))
                .forEach(column -> add(joined, column.subset(found)));
        return joined;
    }

    private static void add(Table table, tech.tablesaw.columns.Column<?> column) {
        if (table.columnNames().stream().anyMatch(column.name()::equalsIgnoreCase)) {
            throw new IllegalArgumentException("two columns are called \"" + column.name() + "\"");
        }
        table.addColumns(column);
    }

    private static tech.tablesaw.columns.Column<?> factor(String name, List<Object> values) {
        if (!values.isEmpty() && values.stream().allMatch(Integer.class::isInstance)) {
            IntColumn column = IntColumn.create(name);
            values.forEach(value -> column.append((Integer) value));
            return column;
        }
        if (!values.isEmpty() && values.stream().allMatch(Number.class::isInstance)) {
            DoubleColumn column = DoubleColumn.create(name);
            values.forEach(value -> column.append(((Number) value).doubleValue()));
            return column;
        }
        return StringColumn.create(name, values.stream().map(String::valueOf).toList());
    }

    /**
     * What the columns of a row type say: a table of {@code name}, {@code type}, {@code unit} and {@code meaning}, a row a
     * column, in column order. Types are {@code string}, {@code int}, {@code long}, {@code double} and {@code boolean}.
     *
     * @throws IllegalArgumentException if {@code rowType} is no row type as described above
     */
    public static Table describe(Class<? extends Record> rowType) {
        StringColumn name = StringColumn.create("name");
        StringColumn type = StringColumn.create("type");
        StringColumn unit = StringColumn.create("unit");
        StringColumn meaning = StringColumn.create("meaning");
        for (Field field : fields(rowType)) {
            name.append(field.column().name());
            type.append(word(field.kind()));
            unit.append(field.column().unit());
            meaning.append(field.column().meaning());
        }
        return Table.create(rowType.getSimpleName(), name, type, unit, meaning);
    }

    /** What the columns of a table whose columns vary say, in the same form. */
    public static Table describe(Frame frame) {
        List<Frame.Heading> all = frame.headings();
        return Table.create("Frame", StringColumn.create("name", all.stream().map(Frame.Heading::name).toList()),
                StringColumn.create("type", all.stream().map(each -> word(KINDS.get(each.type()))).toList()),
                StringColumn.create("unit", all.stream().map(each -> "").toList()),
                StringColumn.create("meaning", all.stream().map(Frame.Heading::meaning).toList()));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<Field> fields(Class<? extends Record> rowType) {
        List<Field> fields = new ArrayList<>();
        // Tablesaw does not tell "V" from "v".
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (RecordComponent component : rowType.getRecordComponents()) {
            String where = rowType.getName() + "." + component.getName();
            Column column = component.getAnnotation(Column.class);
            if (column == null) {
                throw new IllegalArgumentException(where + " has no @Column");
            }
            Kind kind = KINDS.get(component.getType());
            if (kind == null) {
                throw new IllegalArgumentException(where + " is a " + component.getType().getName()
                        + "; a column is a String, int, long, double or boolean");
            }
            if (!names.add(column.name())) {
                throw new IllegalArgumentException(where + " gives column " + column.name() + " a second time");
            }
            // A row type need not be public, and its accessors follow it.
            component.getAccessor().setAccessible(true);
            fields.add(new Field(where, column, component, kind));
        }
        return fields;
    }

    private record Field(String where, Column column, RecordComponent component, Kind kind) {

        Object value(Object row) {
            try {
                return component.getAccessor().invoke(row);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(where + " cannot be read", e);
            }
        }

        /** Refuses a value that the table would show as missing. */
        <T> T kept(T value, T sentinel) {
            if (sentinel.equals(value)) {
                throw new IllegalArgumentException(where + " is " + value + ", which a table takes for missing");
            }
            return value;
        }
    }

    private enum Kind {
        STRING(ColumnType.STRING) {
            @Override
            tech.tablesaw.columns.Column<?> column(Field field, List<? extends Record> rows) {
                StringColumn column = StringColumn.create(field.column().name());
                rows.forEach(row -> column.append((String) field.value(row)));
                return column;
            }
        },
        INT(ColumnType.INTEGER) {
            @Override
            tech.tablesaw.columns.Column<?> column(Field field, List<? extends Record> rows) {
                IntColumn column = IntColumn.create(field.column().name());
                rows.forEach(row -> column.append(field.kept((Integer) field.value(row), Integer.MIN_VALUE)));
                return column;
            }
        },
        LONG(ColumnType.LONG) {
            @Override
            tech.tablesaw.columns.Column<?> column(Field field, List<? extends Record> rows) {
                LongColumn column = LongColumn.create(field.column().name());
                rows.forEach(row -> column.append(field.kept((Long) field.value(row), Long.MIN_VALUE)));
                return column;
            }
        },
        DOUBLE(ColumnType.DOUBLE) {
            @Override
            tech.tablesaw.columns.Column<?> column(Field field, List<? extends Record> rows) {
                DoubleColumn column = DoubleColumn.create(field.column().name());
                rows.forEach(row -> column.append(field.kept((Double) field.value(row), Double.NaN)));
                return column;
            }
        },
        BOOLEAN(ColumnType.BOOLEAN) {
            @Override
            tech.tablesaw.columns.Column<?> column(Field field, List<? extends Record> rows) {
                BooleanColumn column = BooleanColumn.create(field.column().name());
                rows.forEach(row -> column.append((Boolean) field.value(row)));
                return column;
            }
        };

        private final ColumnType type;

        Kind(ColumnType type) {
            this.type = type;
        }

        abstract tech.tablesaw.columns.Column<?> column(Field field, List<? extends Record> rows);
    }
}
