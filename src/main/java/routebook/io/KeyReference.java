package routebook.io;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The reference pages of every key of a design file, and of a study file. */
public final class KeyReference {

    private KeyReference() {}

    /** The page about design files as Markdown: one table for each kind of block. */
    public static String markdown() {
        return page("# The keys of a design file\n\n"
                + "A design is a YAML or JSON file; the keys are the same. It begins with `"
                + DesignKeys.FORMAT_KEY + ": " + DesignKeys.FORMAT + "`.\n", DesignKeys.DESIGN);
    }

    /** The page about study files; what a change may hold is told by the page about designs. */
    public static String study() {
        return page("# The keys of a study file\n\n"
                + "A study is a YAML or JSON file; the keys are the same. It begins with `"
                + StudyKeys.FORMAT_KEY + ": " + StudyKeys.FORMAT + "`.\n"
                + "A change is written with [the keys of a design file](../designs/keys.md) and holds only what changes.\n",
                StudyKeys.STUDY);
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
