package routebook.io;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import routebook.analysis.Columns;
import routebook.analysis.Frame;
import routebook.analysis.Question;
import routebook.analysis.SetQuestion;
import routebook.analysis.row.CaseRow;
import routebook.io.design.DesignKeys;
import routebook.io.shape.FlowText;
import routebook.io.shape.Key;
import routebook.io.shape.PartShape;
import routebook.io.study.StudyKeys;

/** The reference pages of every key of a design file, and of a study file. */
public final class KeyReference {

    private KeyReference() {}

    /** The page about design files as Markdown: one table for each kind of block. */
    public static String markdown() {
        return page("# The keys of a design file\n\n"
                + "A design is a YAML or JSON file; the keys are the same. It begins with `"
                + DesignKeys.FORMAT_KEY + ": " + DesignKeys.FORMAT + "`.\n", DesignKeys.DESIGN);
    }

    /**
     * The page about study files and what a sweep makes of them; what a change may hold is told by the page about designs.
     */
    public static String study() {
        return page("# The keys of a study file\n\n"
                + "A study is a YAML or JSON file; the keys are the same. It begins with `"
                + StudyKeys.FORMAT_KEY + ": " + StudyKeys.FORMAT + "`.\n"
                + "A change is written with [the keys of a design file](../designs/keys.md) and holds only what changes.\n",
                StudyKeys.STUDY) + answers();
    }

    /** What may be asked, and the columns of each answer. */
    private static String answers() {
        StringBuilder page = new StringBuilder("\n# The questions of a study\n\n"
                + "Each gives a CSV file of its name. Its rows begin with the keys of the case: `variant`, an id that is made "
                + "from the content of the design, a column for each factor, and `failed`, what is down, empty for nothing. "
                + "Whether each case could be computed stands in `cases.csv`, whatever is asked.\n");
        page.append(answer("cases", "Every variant under every failure.", "", Columns.headings(CaseRow.class)));
        for (Question<?> question : Question.ALL) {
            page.append(answer(question.name(), question.meaning(), "", Columns.headings(question.type())));
        }
        page.append("\n# Questions about all cases together\n\n"
                + "Each is gathered from the file of another question, which is written too.\n");
        for (SetQuestion<?> question : SetQuestion.ALL) {
            page.append(answer(question.name(), question.meaning(), " From `" + question.of().name() + "`.",
                    question.columns()));
        }
        return page.toString();
    }

    private static String answer(String name, String meaning, String from, List<Frame.Heading> columns) {
        return "\n## " + name + "\n\n" + meaning + from + "\n\n| column | meaning |\n|---|---|\n"
                + columns.stream().map(column -> "| `" + column.name() + "` | " + column.meaning() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String page(String head, PartShape<?, ?> whole) {
        StringBuilder page = new StringBuilder(head).append("A key in **bold** cannot be left out.\n");
        whole.parts().forEach(part -> page.append(section(part)));
        return page.toString();
    }

    private static String section(PartShape<?, ?> part) {
        String rows = part.keys().stream().map(KeyReference::row).collect(Collectors.joining("\n"));
        String title = part.title();
        return "\n## " + title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) + "\n\n"
                + part.description() + "\n\n| key | what stands there | left out | meaning | example |\n"
                + "|---|---|---|---|---|\n" + rows + "\n";
    }

    private static String row(Key<?, ?, ?> key) {
        String name = key.required() ? "**`" + key.name() + "`**" : "`" + key.name() + "`";
        List<PartShape<?, ?>> parts = key.shape().parts();
        String link = parts.isEmpty() ? "" : ", see [" + parts.get(0).title() + "](#"
                + parts.get(0).title().toLowerCase(Locale.ROOT).replace(' ', '-') + ")";
        return "| " + name + " | " + key.shape().noun().one() + link + " | " + key.leftOut() + " | "
                + key.description() + " | " + example(key) + " |";
    }

    /** Blocks have their examples in their own table. */
    private static String example(Key<?, ?, ?> key) {
        return key.shape().parts().isEmpty() ? "`" + FlowText.of(key.example()) + "`" : "";
    }
}
