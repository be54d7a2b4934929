package routebook.cli;

import picocli.CommandLine.Option;

/** Two end points. */
final class EndPoints {

    @Option(names = "--from", required = true, paramLabel = "A", description = "The end point that sends.")
    String from;

    @Option(names = "--to", required = true, paramLabel = "B", description = "The end point that is to answer.")
    String to;
}
