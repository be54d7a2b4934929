package routebook.report;

/** A template that cannot be read, or asks for what is not there. Its message is one line: template, line, expression, fault. */
public final class TemplateFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    TemplateFault(String message) {
        super(OneLine.of(message).replaceAll(" {2,}", " ").strip());
    }
}
