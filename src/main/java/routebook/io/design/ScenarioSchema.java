package routebook.io.design;

import com.fasterxml.jackson.databind.node.ObjectNode;
import routebook.io.shape.Definitions;
import routebook.io.text.JsonText;

/** The JSON Schema of design files, for editors that complete and check while one types. */
public final class ScenarioSchema {

    private ScenarioSchema() {}

    /** The schema, draft 2020-12, as JSON text. It serves YAML files too. */
    public static String json() {
        Definitions definitions = new Definitions();
        ObjectNode design = DesignKeys.DESIGN.block(definitions);
        ObjectNode schema = Definitions.JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:routebook:design:" + DesignKeys.FORMAT)
                .put("title", "Routebook design");
        schema.setAll(design);
        schema.set("$defs", definitions.all());
        return JsonText.pretty(schema);
    }
}
