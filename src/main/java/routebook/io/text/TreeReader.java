package routebook.io.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Text to nodes: the first stage of reading. It ends at the first fault, since what follows cannot be told apart.
 *
 * <p>Of YAML it takes what means the same to every reader: no anchors, aliases, merges, tags and further documents.
 */
public final class TreeReader {

    private static final int DEEPEST = 50;
    private static final JsonFactory JSON = new JsonFactory();
    private static final YAMLFactory YAML = YAMLFactory.builder().loaderOptions(options())
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL).build();

    private final SourceText source;
    private final JsonParser parser;
    private final Deque<String> path = new ArrayDeque<>();

    private TreeReader(SourceText source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // SourceText has looked at the size
        return options;
    }

    /** Reads JSON if the file's name ends so, otherwise YAML. */
    public static Node read(SourceText source) {
        try (JsonParser parser = (SourceText.isJson(source.file()) ? JSON : YAML).createParser(source.text())) {
            return new TreeReader(source, parser).document();
        } catch (JsonProcessingException e) {
            throw SyntaxWords.fault(source, e);
        } catch (YAMLException e) {
            throw Faults.only(Location.of(source.file()), "something that is not YAML", "YAML",
                    String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node document() throws IOException {
        if (parser.nextToken() == null) {
            throw Faults.only(Location.of(source.file()), "nothing but comments", source.expected(), "");
        }
        Node root = node(0);
        if (parser.nextToken() != null) {
            throw refused("a second document", "one document in a file", "put it into a file of its own");
        }
        return root;
    }

    private Node node(int depth) throws IOException {
        refuseYamlOnly();
        if (depth > DEEPEST) {
            throw refused("nesting deeper than " + DEEPEST + " levels", "a design, which needs fewer than ten", "");
        }
        Node.Mark mark = mark();
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Node.Entries(mark, entries(depth));
            case START_ARRAY -> new Node.Items(mark, items(depth));
            case VALUE_NULL -> new Node.Scalar(mark, Node.Kind.NOTHING, "");
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(mark, Node.Kind.FLAG, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Scalar(mark, Node.Kind.NUMBER, parser.getText());
            default -> new Node.Scalar(mark, Node.Kind.TEXT, parser.getText());
        };
    }

    private List<Node> items(int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            path.addLast(Integer.toString(items.size()));
            items.add(node(depth + 1));
            path.removeLast();
        }
        return items;
    }

    private Map<String, Node.Entry> entries(int depth) throws IOException {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            path.addLast(key);
            refuseYamlOnly();
            Node.Mark mark = mark();
            if (parser instanceof YAMLParser && key.equals("<<")) {
                throw refused("a merge (<<)", "every key written out", "YAML merges are refused");
            }
            Node.Entry first = entries.get(key);
            if (first != null) {
                throw refused("the duplicate key " + Shown.quoted(key), "each key only once in a block",
                        "it stands in line " + first.keyMark().line() + " already");
            }
            parser.nextToken();
            entries.put(key, new Node.Entry(mark, node(depth + 1)));
            path.removeLast();
        }
        return entries;
    }

    /** What other readers of the same file would take otherwise, or expand without bounds. */
    private void refuseYamlOnly() throws IOException {
        if (parser instanceof YAMLParser yaml) {
            if (yaml.isCurrentAlias()) {
                throw refused("the alias *" + Shown.elided(Shown.escaped(yaml.getText())), "the value written out",
                        "YAML aliases are refused");
            }
            if (yaml.getObjectId() != null) {
                throw refused("the anchor &" + Shown.elided(Shown.escaped(yaml.getObjectId())),
                        "the value without it", "YAML anchors are refused");
            }
            if (yaml.getTypeId() != null) {
                String tag = yaml.getTypeId().replace("tag:yaml.org,2002:", "!");
                throw refused("the tag !" + Shown.elided(Shown.escaped(tag)), "the value without it",
                        "YAML tags are refused");
            }
        }
    }

    private ScenarioFileException refused(String found, String expected, String advice) {
        Node.Mark mark = mark();
        return Faults.only(new Location(source.file(), mark.line(), mark.column()), List.copyOf(path), found, expected,
                advice);
    }

    private Node.Mark mark() {
        JsonLocation location = parser.currentTokenLocation();
        return new Node.Mark(location.getLineNr(), location.getColumnNr());
    }
}
