package routebook.io.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** An example in one line of YAML. */
public final class FlowText {

    private FlowText() {}

    /** In brackets and braces, without quotes. */
    public static String of(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isObject()) {
            return value.propertyStream().map(each -> each.getKey() + ": " + of(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value.asText();
    }
}
