package routebook.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

/**
 * Tables as Parquet files, for results that are too many for CSV. DuckDB does the work; its driver is not part of Routebook and
 * must be on the class path.
 */
public final class Parquet {

    private static final String DATABASE = "jdbc:duckdb:";

    private static final Map<ColumnType, String> TYPES = Map.of(ColumnType.STRING, "VARCHAR", ColumnType.INTEGER,
            "INTEGER", ColumnType.LONG, "BIGINT", ColumnType.DOUBLE, "DOUBLE", ColumnType.BOOLEAN, "BOOLEAN");

    private Parquet() {}

    /**
     * Writes a table.
     *
     * @throws IllegalStateException    if the driver is not there, saying which it is
     * @throws IllegalArgumentException if a column is neither text nor number nor truth value
     * @throws UncheckedIOException     if the file cannot be written
     */
    public static void write(Table table, Path file) {
        String columns = table.columns().stream().map(column -> {
            if (!TYPES.containsKey(column.type())) {
                throw new IllegalArgumentException("column " + column.name() + " is of type " + column.type().name()
                        + "; expected texts, numbers or truth values");
            }
            return quoted(column.name()) + ": " + quoted(TYPES.get(column.type()));
        }).collect(Collectors.joining(", ", "{", "}"));
        Path rows = temporary();
        try (Connection database = open(); Statement statement = database.createStatement()) {
            table.write().csv(rows.toFile());
            statement.execute("COPY (SELECT * FROM read_csv(" + quoted(rows.toString()) + ", header = true, delim = ',', "
                    + "quote = '\"', escape = '\"', auto_detect = false, columns = " + columns + ")) TO "
                    + quoted(file.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(file + ": cannot be written: " + e.getMessage(), e));
        } finally {
            rows.toFile().delete();
        }
    }

    /**
     * Reads a table that was written so.
     *
     * @throws IllegalStateException if the driver is not there, saying which it is
     * @throws UncheckedIOException  if the file cannot be read
     */
    public static Table read(Path file) {
        try (Connection database = open(); Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet(" + quoted(file.toString()) + ")")) {
            return Table.read().db(rows, file.getFileName().toString());
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(file + ": cannot be read: " + e.getMessage(), e));
        }
    }

    private static Connection open() throws SQLException {
        if (DriverManager.drivers().noneMatch(driver -> driver.getClass().getName().startsWith("org.duckdb."))) {
            throw new IllegalStateException("Parquet files need DuckDB's driver on the class path: "
                    + "org.duckdb:duckdb_jdbc from Maven Central");
        }
        return DriverManager.getConnection(DATABASE);
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("routebook", ".csv");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file can be made: " + e.getMessage(), e);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
