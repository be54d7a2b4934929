package routebook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import routebook.analysis.CatalogueText;
import routebook.analysis.Failovers;
import routebook.analysis.Inventory;

/** Names. */
@Command(name = "elements", description = "Lists every name that --from, --to, --at and --fail take; with --failures, what breaks as one piece or "
                + "together, which --fail takes too.",
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
        if (!failures) {
            format.print(Inventory.elements(design.network()));
        } else if (format.isText()) {
            format.out().print(CatalogueText.text(design.network()));
        } else {
            format.print(Failovers.catalogue(design.network()));
        }
        return 0;
    }
}
