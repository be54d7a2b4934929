package routebook.io.shape;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The {@code $defs} of the schema: each block once, in the order of first use. */
public final class Definitions {

    /** Makes the nodes of schemas, examples and written values. */
    public static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> byName = new LinkedHashMap<>();

    ObjectNode reference(String name, Supplier<ObjectNode> definition) {
        if (!byName.containsKey(name)) {
            byName.put(name, JSON.objectNode());
            byName.get(name).setAll(definition.get());
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    /** All blocks, each under its name. */
    ObjectNode all() {
        ObjectNode all = JSON.objectNode();
        byName.forEach(all::set);
        return all;
    }
}
