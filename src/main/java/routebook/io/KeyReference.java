package routebook.io;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The reference page of every key of a design file. */
public final class KeyReference {

    private KeyReference() {}

    /** The page as Markdown: one table for each kind of block. */
    public static String markdown() {
        StringBuilder page = new StringBuilder();
        page.append("# The keys of a design file\n\n")
                .append("A design is a YAML or JSON file; the keys are the same. It begins with `")
                .append(DesignKeys.FORMAT_KEY).append(": ").append(DesignKeys.FORMAT).append("`.\n")
                .append("A key in **bold** cannot be left out.\n");
        DesignKeys.DESIGN.parts().forEach(part -> page.append(section(part)));
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
