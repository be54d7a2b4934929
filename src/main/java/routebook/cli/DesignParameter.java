package routebook.cli;

import java.util.function.UnaryOperator;
import picocli.CommandLine.Parameters;
import routebook.Routebook;
import routebook.io.design.DesignSource;
import routebook.io.design.ScenarioFile;
import routebook.network.DesignException;
import routebook.network.Network;
import routebook.scenario.Scenario;

/** The design that a command works on. */
final class DesignParameter {

    @Parameters(index = "0", paramLabel = "DESIGN",
            description = "A design file (YAML, or JSON if it ends in .json), or the name of a shipped design.")
    private String design;

    /** A design that another argument names. */
    static DesignParameter named(String pathOrName) {
        DesignParameter parameter = new DesignParameter();
        parameter.design = pathOrName;
        return parameter;
    }

    DesignSource source() {
        return DesignSource.find(design);
    }

    /** The design, reviewed; a refused one stops the command. */
    Network network() {
        return network(UnaryOperator.identity());
    }

    /** The design with something changed. */
    Network network(UnaryOperator<Scenario> change) {
        ScenarioFile file = source().read();
        try {
            return Routebook.review(change.apply(file.scenario()));
        } catch (DesignException e) {
            throw new RefusedDesignException(file, e);
        }
    }
}
