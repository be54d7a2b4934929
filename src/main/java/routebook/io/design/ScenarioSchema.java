package routebook.io.design;

import routebook.io.shape.SchemaText;

/** The JSON Schema of design files, for editors that complete and check while one types. */
public final class ScenarioSchema {

    private ScenarioSchema() {}

    /** The schema, draft 2020-12, as JSON text. It serves YAML files too. */
    public static String json() {
        return SchemaText.of(DesignKeys.DESIGN, "design", DesignKeys.FORMAT);
    }
}
