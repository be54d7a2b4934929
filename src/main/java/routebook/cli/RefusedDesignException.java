package routebook.cli;

import java.util.stream.Collectors;
import routebook.io.design.ScenarioFile;
import routebook.network.DesignException;

/** A design that cannot be computed, with the place of every finding in its file. */
final class RefusedDesignException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedDesignException(ScenarioFile file, DesignException refused) {
        super(refused.findings().stream()
                .map(finding -> ValidationRow.of(file, finding).line())
                .collect(Collectors.joining("\n")), refused);
    }
}
