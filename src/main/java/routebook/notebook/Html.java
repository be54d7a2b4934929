package routebook.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import routebook.analysis.Numbers;
import routebook.analysis.TextTable;
import routebook.analysis.row.DecisionRow;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** HTML for cells: inline styles only, no colour of its own, no script, so that it reads in every viewer and theme. */
final class Html {

    private static final String GAP = "\u22ef";

    private Html() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** The first and the last rows and columns of a table, and how many there are. */
    static String table(Table table, String title) {
        List<Integer> rows = ends(table.rowCount(), Notebook.maxRows());
        List<Integer> columns = ends(table.columnCount(), Notebook.maxColumns());
        StringBuilder html = new StringBuilder("<table style=\"margin-left:0;border-collapse:collapse\">");
        if (!title.isEmpty()) {
            html.append("<caption style=\"text-align:left;font-weight:bold;caption-side:top\">").append(escaped(title))
                    .append("</caption>");
        }
        html.append("<thead><tr>");
        for (int column : columns) {
            html.append("<th scope=\"col\" style=\"").append(align(table, column)).append("\">")
                    .append(column < 0 ? GAP : escaped(table.column(column).name())).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (int row : rows) {
            html.append("<tr>");
            for (int column : columns) {
                html.append("<td style=\"").append(align(table, column)).append("\">")
                        .append(row < 0 || column < 0 ? GAP : escaped(cell(table.column(column), row))).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table><p style=\"margin:0\"><small>").append(size(table)).append("</small></p>")
                .toString();
    }

    /** The same as aligned text. */
    static String text(Table table, String title) {
        List<Integer> rows = ends(table.rowCount(), Notebook.maxRows());
        List<Integer> columns = ends(table.columnCount(), Notebook.maxColumns());
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(column -> column < 0 ? GAP : table.column(column).name()).toList());
        rows.forEach(row -> lines.add(columns.stream()
                .map(column -> row < 0 || column < 0 ? GAP : cell(table.column(column), row)).toList()));
        List<Boolean> right = columns.stream()
                .map(column -> column >= 0 && table.column(column) instanceof NumericColumn).toList();
        return (title.isEmpty() ? "" : title + "\n") + TextTable.of(lines, right) + size(table);
    }

    /** A paragraph a line. */
    static String sentences(List<String> lines) {
        return lines.stream().map(line -> "<p style=\"margin:0\">" + escaped(line.strip()) + "</p>")
                .collect(Collectors.joining());
    }

    /** A paragraph for each decision, and in it each candidate with the rule that decided about it. */
    static String ladders(List<DecisionRow> rows) {
        StringBuilder html = new StringBuilder();
        String heading = "";
        for (DecisionRow row : rows) {
            String here = "At " + row.at() + ", for " + row.destination();
            if (!here.equals(heading)) {
                html.append(heading.isEmpty() ? "" : "</ul>").append("<p style=\"margin:0.5em 0 0 0\"><b>")
                        .append(escaped(here)).append("</b></p><ul style=\"margin-top:0\">");
                heading = here;
            }
            html.append("<li><b>").append(escaped(row.verdict())).append("</b> ").append(escaped(row.candidate()))
                    .append("<br>").append(escaped(row.because())).append("<br><small>").append(escaped(row.rule()))
                    .append(": ").append(escaped(row.sentence())).append(" (").append(escaped(row.source())).append(", ")
                    .append(escaped(row.asOf())).append(", ").append(escaped(row.basis())).append(")</small></li>");
        }
        return html.append(heading.isEmpty() ? "" : "</ul>").toString();
    }

    private static String size(Table table) {
        return String.format(Locale.ROOT, "%,d %s \u00d7 %d columns", table.rowCount(),
                table.rowCount() == 1 ? "row" : "rows", table.columnCount());
    }

    private static String align(Table table, int column) {
        return "text-align:" + (column >= 0 && table.column(column) instanceof NumericColumn ? "right" : "left");
    }

    private static String cell(Column<?> column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        return column.get(row) instanceof Double number ? Numbers.plain(number) : column.getString(row);
    }

    /** Places from 0; -1 stands for what is left out in the middle. */
    private static List<Integer> ends(int count, int most) {
        if (count <= most) {
            return IntStream.range(0, count).boxed().toList();
        }
        int head = (most + 1) / 2;
        List<Integer> places = new ArrayList<>(IntStream.range(0, head).boxed().toList());
        places.add(-1);
        IntStream.range(count - (most - head), count).forEach(places::add);
        return places;
    }
}
