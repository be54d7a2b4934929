package routebook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import routebook.io.KeyReference;
import routebook.io.design.ScenarioSchema;
import routebook.io.study.StudyFile;

/** What a design file may hold. */
@Command(name = "schema", description = "Prints the JSON Schema of design files, for editors that complete and check.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    @Option(names = "--reference", description = "Print a page about every key instead, in Markdown.")
    private boolean reference;

    @Option(names = "--study", description = "About study files instead of design files.")
    private boolean study;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(reference
                ? study ? KeyReference.study() : KeyReference.markdown()
                : study ? StudyFile.schema() : ScenarioSchema.json());
        return 0;
    }
}
