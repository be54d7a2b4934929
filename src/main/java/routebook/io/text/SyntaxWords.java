package routebook.io.text;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What a parser complains about, in words for somebody who wrote a design and not a parser. */
final class SyntaxWords {

    /** Part of a YAML parser's complaint, and what to say instead; one line each, the first that fits. */
    private record Saying(String complaint, boolean atBegin, String found, String expected, String advice) {}

    private static final List<Saying> SAYINGS = List.of(
            new Saying("\\t(TAB)", false, "a tab", "blanks", "YAML indents with blanks only"),
            new Saying("that cannot start any token", false, "a character that begins no YAML value",
                    "a value, in quotes if it begins with a special character", ""),
            new Saying("mapping values are not allowed here", false, "a second \": \" in one value",
                    "one key and its value in a line",
                    "put the value in quotes, or look for a missing \":\" in the lines above"),
            new Saying("expected <block end>", false, "a line that is indented as none above it",
                    "the same indentation for all keys of a block", ""),
            new Saying("could not find expected ':'", false, "a line without \":\"", "key: value", ""),
            new Saying("found unexpected end of stream", true, "quotes that are never closed", "the closing quote", ""),
            new Saying("expected ',' or '}'", true, "a block in { } that is never closed, or lacks a comma",
                    "a comma between its keys and } at its end", ""),
            new Saying("expected ',' or ']'", true, "a list in [ ] that is never closed, or lacks a comma",
                    "a comma between its items and ] at its end", ""),
            new Saying("<document start>", false, "more text behind the end of the document",
                    "one document in a file", ""),
            new Saying("while scanning an alias", true, "a * without quotes", "\"*\" in quotes",
                    "YAML takes a plain * for an alias"),
            new Saying("unknown escape character", false, "an unknown escape behind \\",
                    "\\\\ for a backslash in double quotes", ""));

    private SyntaxWords() {}

    static ScenarioFileException fault(SourceText source, JsonProcessingException problem) {
        if (problem.getCause() instanceof MarkedYAMLException yaml) {
            return yaml(source.file(), yaml);
        }
        JsonLocation at = problem.getLocation();
        Location location = at == null ? Location.of(source.file())
                : new Location(source.file(), at.getLineNr(), at.getColumnNr());
        String message = String.valueOf(problem.getOriginalMessage());
        if (message.contains("AliasEvent")) {
            return Faults.only(location, "an alias as key", "a name as key", "YAML aliases are refused");
        }
        if (message.contains("Expected a field name")) {
            return Faults.only(location, "a key that is no single text", "a name as key", "");
        }
        String kind = SourceText.isJson(source.file()) ? "JSON" : "YAML";
        return Faults.only(location, "something that is not " + kind, kind, reason(message));
    }

    private static ScenarioFileException yaml(String file, MarkedYAMLException problem) {
        String complaint = String.valueOf(problem.getProblem());
        for (Saying saying : SAYINGS) {
            if ((problem.getContext() + ": " + complaint).contains(saying.complaint)) {
                Mark mark = saying.atBegin && problem.getContextMark() != null ? problem.getContextMark()
                        : problem.getProblemMark();
                return Faults.only(location(file, mark), saying.found, saying.expected, saying.advice);
            }
        }
        return Faults.only(location(file, problem.getProblemMark()), "something that is not YAML", "YAML",
                reason(complaint));
    }

    private static Location location(String file, Mark mark) {
        return mark == null ? Location.of(file) : new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The parser's own words, without its listing of the file and its hints to programmers. */
    private static String reason(String message) {
        String line = message.lines().findFirst().orElse("");
        int hint = line.indexOf(" (not recognized");
        return hint < 0 ? line : line.substring(0, hint);
    }
}
