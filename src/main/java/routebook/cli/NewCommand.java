package routebook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routebook.io.design.NewDesign;

/** A file to start from. */
@Command(name = "new", description = "Writes a small commented design to start from.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", defaultValue = "my-network.yaml",
            description = "The file to write, which must not be there yet; ${DEFAULT-VALUE} if not given.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        NewDesign.write(file);
        spec.commandLine().getOut().println("Written: " + file + ". Next: routebook validate " + file);
        return 0;
    }
}
