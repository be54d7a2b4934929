package routebook.io.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One value of a file as it was written, with the place where it begins. */
public sealed interface Node {

    Mark mark();

    /** What stands there, in words for a message. */
    String words();

    /** Line and column, both from 1. */
    record Mark(int line, int column) {}

    /** What a file says a single value is. */
    enum Kind { TEXT, NUMBER, FLAG, NOTHING }

    /** A single value; the text is what stands in the file, without quotes. */
    record Scalar(Mark mark, Kind kind, String text) implements Node {
        @Override
        public String words() {
            return switch (kind) {
                case TEXT -> Shown.quoted(text);
                case NUMBER -> "the number " + Shown.escaped(Shown.elided(text));
                case FLAG -> Shown.escaped(text);
                case NOTHING -> "nothing";
            };
        }
    }

    record Items(Mark mark, List<Node> list) implements Node {
        @Override
        public String words() {
            return "a list";
        }
    }

    record Entries(Mark mark, Map<String, Entry> byKey) implements Node {
        @Override
        public String words() {
            return byKey.isEmpty() ? "an empty block" : "a block with "
                    + byKey.keySet().stream().limit(3).map(Shown::quoted).collect(Collectors.joining(", "))
                    + (byKey.size() > 3 ? ", …" : "");
        }
    }

    record Entry(Mark keyMark, Node value) {}
}
