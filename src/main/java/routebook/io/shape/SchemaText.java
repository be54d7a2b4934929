package routebook.io.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import routebook.io.text.JsonText;

/** The JSON Schema of a kind of file, draft 2020-12, for editors that complete and check while one types. */
public final class SchemaText {

    private SchemaText() {}

    /**
     * The schema as JSON text. It serves YAML files too.
     *
     * @param file   what stands in a file of that kind
     * @param kind   design or study
     * @param format the version of the format
     */
    public static String of(PartShape<?, ?> file, String kind, int format) {
        Definitions definitions = new Definitions();
        ObjectNode block = file.block(definitions);
        ObjectNode schema = Definitions.JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:routebook:" + kind + ":" + format)
                .put("title", "Routebook " + kind);
        schema.setAll(block);
        schema.set("$defs", definitions.all());
        return JsonText.pretty(schema);
    }
}
