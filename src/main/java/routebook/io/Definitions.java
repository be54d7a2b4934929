package routebook.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The {@code $defs} of the schema: each block once, in the order of first use. */
final class Definitions {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, ObjectNode> byName = new LinkedHashMap<>();

    ObjectNode reference(String name, Supplier<ObjectNode> definition) {
        if (!byName.containsKey(name)) {
            byName.put(name, JSON.objectNode());
            byName.get(name).setAll(definition.get());
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    /** As JSON text with indentation, the same on every system. */
    static String pretty(JsonNode tree) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    ObjectNode all() {
        ObjectNode all = JSON.objectNode();
        byName.forEach(all::set);
        return all;
    }
}
