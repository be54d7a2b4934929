package routebook.cli;

import picocli.CommandLine.Option;

/** The format of the answer. */
final class FormatOption {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text, csv or json; ${DEFAULT-VALUE} if not given.")
    Format format;
}
