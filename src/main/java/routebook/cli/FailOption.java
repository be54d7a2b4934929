package routebook.cli;

import java.util.List;
import picocli.CommandLine.Option;
import routebook.study.Failure;

/** What is down. */
final class FailOption {

    @Option(names = "--fail", paramLabel = "ELEMENT",
            description = "An element that is down, with all its parts; may be given several times.")
    private List<String> elements = List.of();

    Failure failure() {
        return new Failure(elements);
    }
}
