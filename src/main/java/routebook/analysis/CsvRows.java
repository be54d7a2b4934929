package routebook.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the answer of a study that {@link Csv} wrote, row by row, so that a file may be larger than the memory. */
public final class CsvRows<R extends Record> {

    private final Path csv;
    private final List<String> factors;
    private final Class<R> type;
    private final RecordComponent[] components;
    private final Constructor<R> constructor;

    private CsvRows(Path csv, List<String> factors, Class<R> type) {
        this.csv = csv;
        this.factors = factors;
        this.type = type;
        components = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            // A row type need not be public, and its constructor follows it.
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " is no record", e);
        }
    }

    /**
     * Hands on every row, in the order of the file. Values of factors are texts, and a missing text is an empty one.
     *
     * @param factors names of the study's factors
     * @throws IllegalArgumentException if the file has other columns, or a line of other than so many fields
     * @throws UncheckedIOException     if it cannot be read
     */
    public static <R extends Record> void read(Path csv, List<String> factors, Class<R> type,
            Consumer<SetRows.SetRow<R>> action) {
        new CsvRows<>(csv, factors, type).read(action);
    }

    private void read(Consumer<SetRows.SetRow<R>> action) {
        String header = Csv.header(factors, type);
        try (BufferedReader text = Files.newBufferedReader(csv)) {
            // The header has line ends of its own if a factor's name has one.
            char[] start = new char[header.length()];
            int length = Math.max(0, text.read(start));
            if (!header.equals(new String(start, 0, length))) {
                throw new IllegalArgumentException(csv + " has other columns than " + header.strip());
            }
            for (Optional<List<String>> line = fields(text); line.isPresent(); line = fields(text)) {
                action.accept(row(line.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(csv + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private SetRows.SetRow<R> row(List<String> fields) {
        int own = fields.size() - components.length;
        if (own != 1 + factors.size() + (SetRows.addsFailed(type) ? 1 : 0)) {
            throw new IllegalArgumentException(csv + " has a line of " + fields.size() + " fields");
        }
        Object[] values = new Object[components.length];
        String failed = SetRows.addsFailed(type) ? fields.get(own - 1) : "";
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getType(), fields.get(own + i));
            if (components[i].getAnnotation(Column.class).name().equals(SetRows.FAILED)) {
                failed = fields.get(own + i);
            }
        }
        SetRows.Key key = new SetRows.Key(fields.get(0), List.copyOf(fields.subList(1, 1 + factors.size())), failed);
        try {
            return new SetRows.SetRow<>(key, constructor.newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be made", e);
        }
    }

    private static Object value(Class<?> type, String field) {
        if (type == String.class) {
            return field;
        }
        if (field.isEmpty()) {
            return null;
        }
        return type == Double.class || type == double.class ? (Object) Double.valueOf(field)
                : type == Boolean.class || type == boolean.class ? (Object) Boolean.valueOf(field)
                : type == Long.class || type == long.class ? (Object) Long.valueOf(field)
                : (Object) Integer.valueOf(field);
    }

    /** The fields of the next line; empty at the end of the file. */
    private static Optional<List<String>> fields(BufferedReader text) throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int c = text.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && (quoted || c != '\n'); c = text.read()) {
            if (c == '"' && quoted) {
                text.mark(1);
                // Two quotes within quotes stand for one.
                quoted = text.read() == '"';
                if (quoted) {
                    field.append('"');
                } else {
                    text.reset();
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append((char) c);
            }
        }
        fields.add(field.toString());
        return Optional.of(fields);
    }
}
