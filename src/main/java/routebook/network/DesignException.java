package routebook.network;

import java.util.List;
import java.util.stream.Collectors;

/** A design that Azure would refuse, or that names what is not there. Carries every finding that says so. */
public final class DesignException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    public DesignException(List<Finding> findings) {
        super(findings.stream().map(finding -> finding.element() + ": " + finding.text())
                .collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
