package routebook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import routebook.report.Templates;

/** The templates of the report. */
@Command(name = "templates", description = "Lists the templates of the report, or copies them to change them.",
        mixinStandardHelpOptions = true,
        subcommands = {TemplatesCommand.ListCommand.class, TemplatesCommand.ExportCommand.class})
final class TemplatesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list or export is missing");
    }

    /** Names. */
    @Command(name = "list", description = "Lists the templates.", mixinStandardHelpOptions = true)
    static final class ListCommand implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Templates.list().forEach(spec.commandLine().getOut()::println);
            return 0;
        }
    }

    /** Copies. */
    @Command(name = "export", description = "Copies the templates into a folder, for report --templates.",
            mixinStandardHelpOptions = true)
    static final class ExportCommand implements Callable<Integer> {

        @Parameters(paramLabel = "DIR", description = "The folder, in which none of them may be yet.")
        private Path folder;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Templates.export(folder).forEach(spec.commandLine().getOut()::println);
            return 0;
        }
    }
}
