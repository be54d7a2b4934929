package routebook.io.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import routebook.io.design.DesignKeys;
import routebook.io.shape.Definitions;
import routebook.io.shape.Noun;
import routebook.io.shape.Part;
import routebook.io.shape.Shape;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Spot;
import routebook.network.Elements;
import routebook.network.NearestName;
import routebook.scenario.Scenario;

/**
 * A change to a design, in the keys of a design file: what is named there already is edited, what is not is added. A block
 * holds only what changes.
 */
final class ChangeShape implements Shape<UnaryOperator<Scenario>, Object> {

    @Override
    public Optional<UnaryOperator<Scenario>> read(Spot spot, Faults faults) {
        Faults own = Faults.ofChange(faults.file());
        Optional<Part<Scenario.Builder>> change = DesignKeys.DESIGN.read(spot, own);
        own.into(faults);
        return change.map(part -> applying(part, own));
    }

    private static UnaryOperator<Scenario> applying(Part<Scenario.Builder> change, Faults faults) {
        return design -> {
            Scenario.Builder builder = change.into(design.edit());
            faults.refuseIfAny();
            return builder.build();
        };
    }

    /**
     * One value at one place of the design.
     *
     * @param path  names of the keys from the top, joined by /
     * @param value what is to stand there
     */
    static UnaryOperator<Scenario> at(String path, Spot value, Faults faults) {
        Node node = value.node();
        String[] steps = path.split("/", -1);
        for (int i = steps.length - 1; i >= 0; i--) {
            node = new Node.Entries(value.at(), Map.of(steps[i], new Node.Entry(value.at(), node)));
        }
        Spot root = Spot.root(node);
        return new ChangeShape().read(root, faults).<UnaryOperator<Scenario>>map(change -> design -> {
            Elements before = Elements.of(design);
            Scenario after = edited(change, design, path);
            Elements.of(after).list().stream().filter(element -> before.find(element.name()).isEmpty()).findFirst()
                    .ifPresent(added -> {
                        throw unknown(path, added.name(), before);
                    });
            return after;
        }).orElse(design -> design);
    }

    private static Scenario edited(UnaryOperator<Scenario> change, Scenario design, String path) {
        try {
            return change.apply(design);
        } catch (IllegalArgumentException e) {
            // A part that the path made anew lacks what it needs.
            throw new IllegalArgumentException(path + " leads to nothing in the design: " + e.getMessage()
                    + List.of(path.split("/", -1)).stream().skip(1).limit(1)
                            .map(name -> NearestName.hint(name, Elements.of(design).list().stream()
                                    .map(element -> element.name()).toList())).findFirst().orElse(""), e);
        }
    }

    private static IllegalArgumentException unknown(String path, String added, Elements known) {
        return new IllegalArgumentException(path + " names \"" + added + "\", which is not in the design"
                + NearestName.hint(added, known.list().stream().map(element -> element.name()).toList()));
    }

    @Override
    public JsonNode write(Object value) {
        throw new UnsupportedOperationException("a change is only read");
    }

    @Override
    public ObjectNode schema(Definitions definitions) {
        ObjectNode schema = Definitions.JSON.objectNode();
        schema.putArray("type").add("object").add("null");
        ObjectNode properties = schema.putObject("properties");
        // What a design demands of a whole block, a change need not have; so only the outermost keys are told.
        DesignKeys.DESIGN.keys().forEach(key -> properties.putObject(key.name()).put("description", key.description()));
        return schema.put("additionalProperties", false);
    }

    @Override
    public Noun noun() {
        return new Noun("a block with keys of a design file", "blocks with keys of a design file");
    }

    @Override
    public JsonNode example() {
        ObjectNode tunnel = Definitions.JSON.objectNode();
        tunnel.putObject("tunnels").putObject("loc1-vpn").putObject("toAzure").put("prepend", 2);
        return tunnel;
    }
}
