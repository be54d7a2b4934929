package routebook.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import routebook.analysis.Transit;
import routebook.analysis.Transits;
import routebook.study.Outcome;

/** Who passes on what it heard. */
@Command(name = "transit",
        description = "Lists every route that a site, gateway or circuit learned from one neighbour and passes on to another: "
                + "whose traffic it carries, whether that is accident, declared or the platform's service, and which flows go so.",
        mixinStandardHelpOptions = true)
final class TransitCommand implements Callable<Integer> {

    @Mixin
    private OutcomeParameters of;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Outcome outcome = of.outcome();
        List<Transit> transits = Transits.of(outcome);
        Unsettled.warn(outcome, spec.commandLine().getErr());
        format.print(Transits.rows(transits));
        return 0;
    }
}
