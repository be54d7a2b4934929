package routebook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import routebook.analysis.Failovers;
import routebook.analysis.Inventory;

/** Names. */
@Command(name = "elements", description = "Lists every name that --from, --to, --at and --fail take; with --failures, what breaks as one piece.",
        mixinStandardHelpOptions = true)
final class ElementsCommand implements Callable<Integer> {

    @Mixin
    private DesignParameter design;

    @Mixin
    private FormatOption format;

    @Option(names = "--failures", description = "Lists failures instead: everything that breaks as one piece, each provider "
            + "and each tag, who notices when and by what, and what is assumed of the repair.")
    private boolean failures;

    @Override
    public Integer call() {
        format.print(failures ? Failovers.catalogue(design.network()) : Inventory.elements(design.network()));
        return 0;
    }
}
