package routebook.io.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A small JSON Schema validator: the words that the design's schema uses, and an error at any other. */
final class SchemaCheck {

    private final JsonNode root;
    private final List<String> faults = new ArrayList<>();

    SchemaCheck(JsonNode root) {
        this.root = root;
    }

    List<String> faults(JsonNode value) {
        faults.clear();
        check(root, value, "");
        return List.copyOf(faults);
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        if (schema.has("type") && !hasType(schema.get("type"), value)) {
            faults.add(at + " type");
            return;
        }
        schema.properties().forEach(word -> {
            JsonNode limit = word.getValue();
            boolean holds = switch (word.getKey()) {
                case "$schema", "$id", "title", "description", "default", "examples", "$defs", "type" -> true;
                case "$ref" -> {
                    check(root.at(limit.asText().substring(1)), value, at);
                    yield true;
                }
                case "properties", "additionalProperties", "required", "propertyNames" -> {
                    block(word.getKey(), schema, limit, value, at);
                    yield true;
                }
                case "items" -> {
                    for (int i = 0; i < value.size(); i++) {
                        check(limit, value.get(i), at + "/" + i);
                    }
                    yield true;
                }
                case "enum" -> limit.valueStream().anyMatch(each -> each.asText().equals(value.asText()));
                case "minimum" -> value.decimalValue().compareTo(limit.decimalValue()) >= 0;
                case "maximum" -> value.decimalValue().compareTo(limit.decimalValue()) <= 0;
                case "minLength" -> value.asText().length() >= limit.asInt();
                case "maxLength" -> value.asText().length() <= limit.asInt();
                case "pattern" -> Pattern.compile(limit.asText()).matcher(value.asText()).find();
                case "anyOf" -> limit.valueStream().anyMatch(each -> {
                    SchemaCheck one = new SchemaCheck(root);
                    one.check(each, value, at);
                    return one.faults.isEmpty();
                });
                case "minItems" -> value.size() >= limit.asInt();
                case "minProperties" -> value.size() >= limit.asInt();
                case "maxProperties" -> value.size() <= limit.asInt();
                default -> throw new IllegalArgumentException("unknown word in schema: " + word.getKey());
            };
            if (!holds) {
                faults.add(at + " " + word.getKey());
            }
        });
    }

    private void block(String word, JsonNode schema, JsonNode limit, JsonNode value, String at) {
        if (word.equals("required")) {
            limit.forEach(key -> {
                if (!value.has(key.asText())) {
                    faults.add(at + " lacks " + key.asText());
                }
            });
            return;
        }
        value.properties().forEach(each -> {
            String there = at + "/" + each.getKey();
            boolean known = schema.path("properties").has(each.getKey());
            if (word.equals("properties") && known) {
                check(limit.get(each.getKey()), each.getValue(), there);
            } else if (word.equals("propertyNames")) {
                SchemaCheck name = new SchemaCheck(limit);
                if (!name.faults(new TextNode(each.getKey())).isEmpty()) {
                    faults.add(there + " name");
                }
            } else if (word.equals("additionalProperties") && !known) {
                if (limit.isBoolean()) {
                    faults.add(there + " unknown");
                } else {
                    check(limit, each.getValue(), there);
                }
            }
        });
    }

    private static boolean hasType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(each -> hasType(each, value));
        }
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("unknown type in schema: " + type);
        };
    }
}
