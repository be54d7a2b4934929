package routebook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import routebook.analysis.Inventory;

/** Names. */
@Command(name = "elements", description = "Lists every name that --from, --to, --at and --fail take.",
        mixinStandardHelpOptions = true)
final class ElementsCommand implements Callable<Integer> {

    @Mixin
    private DesignParameter design;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(format.format.print(Inventory.elements(design.network())));
        return 0;
    }
}
