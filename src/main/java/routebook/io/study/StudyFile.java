package routebook.io.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import routebook.analysis.CaseAnswers;
import routebook.analysis.Csv;
import routebook.analysis.Flows;
import routebook.analysis.Question;
import routebook.analysis.SetQuestion;
import routebook.io.design.DesignSource;
import routebook.io.shape.Part;
import routebook.io.shape.SchemaText;
import routebook.io.text.Faults;
import routebook.io.text.Node;
import routebook.io.text.Shipped;
import routebook.io.text.Shown;
import routebook.io.text.SourceText;
import routebook.io.text.Spot;
import routebook.io.text.TreeReader;
import routebook.network.ElementKind;
import routebook.network.Elements;
import routebook.network.NearestName;
import routebook.scenario.Scenario;
import routebook.study.Case;
import routebook.study.Combination;
import routebook.study.Factor;
import routebook.study.Failures;
import routebook.study.Fingerprint;
import routebook.study.Level;
import routebook.study.Study;
import routebook.study.StudyException;

/**
 * A study file that was read. Its changes are written with the keys of design files.
 *
 * @param name        the file's name without its ending
 * @param fingerprint hexadecimal SHA-256 of the file and of every design that it leads to
 * @param base        the design that is varied
 * @param study       the variants and the failures
 * @param flows       the flows that are asked about
 * @param questions   what is asked of every case
 * @param together    what is asked of all cases together, and gathered from what each of them answers
 */
public record StudyFile(String name, String fingerprint, Scenario base, Study study, Flows flows,
        List<Question<?>> questions, List<SetQuestion<?>> together) {

    public StudyFile {
        questions = List.copyOf(questions);
        together = List.copyOf(together);
    }

    /**
     * Reads a study file: YAML, or JSON if its name ends so.
     *
     * @throws ScenarioFileException with all faults of the stage that failed, be they in the study file or in a design that it
     *                               names, or in a change that cannot be made or changes nothing
     */
    public static StudyFile read(Path path) {
        return read(SourceText.of(path, StudyKeys.EXPECTED), path.toAbsolutePath().getParent());
    }

    /**
     * Finds and reads a study: a path if such a file exists, otherwise the name of a shipped one.
     *
     * @throws IllegalArgumentException if there is neither, naming the shipped studies
     * @throws ScenarioFileException    as {@link #read(Path)} does
     */
    public static StudyFile find(String pathOrName) {
        Path path = Path.of(pathOrName);
        if (!pathOrName.isBlank() && Files.exists(path)) {
            return read(path);
        }
        String file = Shipped.STUDIES.file(pathOrName);
        try (InputStream in = Shipped.STUDIES.open(file)) {
            return read(SourceText.of(in, file, StudyKeys.EXPECTED), Path.of(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the studies in the jar, as its index lists them. */
    public static List<String> listShipped() {
        return Shipped.STUDIES.names();
    }

    /** Reads a study's text; throws as {@link #read(Path)} does. */
    static StudyFile read(SourceText source, Path folder) {
        Spot root = Spot.root(TreeReader.read(source));
        Faults faults = new Faults(source.file());
        Optional<Part<StudyKeys.StudyDraft>> part = StudyKeys.STUDY.read(root, faults);
        faults.refuseIfAny();
        StudyKeys.StudyDraft draft = part.orElseThrow().into(new StudyKeys.StudyDraft());
        faults.refuseIfAny();

        Scenario base = named(root.nearest(List.of("design")), faults,
                () -> DesignSource.find(folder, draft.design()).read().scenario()).orElse(null);
        List<Factor> factors = new ArrayList<>();
        alternatives(draft, base, folder, root, faults).ifPresent(factors::add);
        draft.factors().forEach((name, factor) ->
                factor.factor(name, root.nearest(List.of("vary", name)), Optional.ofNullable(base), faults)
                        .ifPresent(factors::add));
        List<Failures> failures = new ArrayList<>(List.of(Failures.none()));
        for (int i = 0; i < draft.failures().size(); i++) {
            draft.failures().get(i).failures(root.nearest(List.of("failures", String.valueOf(i))), faults)
                    .ifPresent(failures::add);
        }
        Optional<Combination> combination = draft.combination(factors, root, faults);
        faults.refuseIfAny();

        known(base, factors, draft, root, faults);
        Study study = Study.of(base).combining(combination.orElseThrow()).failing(failures.toArray(Failures[]::new));
        for (Factor factor : factors) {
            study = study.vary(factor);
        }
        try {
            FailuresFound.look(study.variants(), draft.failures(), root, faults);
        } catch (StudyException e) {
            e.faults().forEach(fault -> faults.add(spot(fault, root), "a change that can be made", fault.reason()));
        }
        faults.refuseIfAny();
        return new StudyFile(stem(source.file()), Fingerprint.of(source.text() + study.fingerprint()), base, study, new Flows(draft.flows(), Flows.ALL.probe()),
                draft.questions(), draft.together());
    }

    /** Failures and flows name what is in the base, or in what a factor makes of it. */
    private static void known(Scenario base, List<Factor> factors, StudyKeys.StudyDraft draft, Spot root, Faults faults) {
        Map<String, ElementKind> known = new LinkedHashMap<>();
        List<Scenario> designs = new ArrayList<>(List.of(base));
        for (Factor factor : factors) {
            for (Level level : factor.levels()) {
                try {
                    designs.add(level.change().apply(base));
                } catch (IllegalArgumentException e) {
                    // The study itself tells of a change that cannot be made.
                    return;
                }
            }
        }
        designs.forEach(design -> Elements.of(design).list().forEach(
                element -> known.putIfAbsent(element.name(), element.kind())));
        for (int i = 0; i < draft.failures().size(); i++) {
            Spot spot = root.nearest(List.of("failures", String.valueOf(i)));
            draft.failures().get(i).elements().stream().filter(name -> !known.containsKey(name)).forEach(name ->
                    faults.add(spot, "elements of the design", "no element " + Shown.quoted(name)
                            + NearestName.hint(name, known.keySet())));
        }
        namesOfTheirOwn(designs, draft.failures(), root, faults);
        List<String> endPoints = known.keySet().stream().filter(name -> known.get(name).isEndPoint()).toList();
        for (int i = 0; i < draft.flows().size(); i++) {
            Spot spot = root.nearest(List.of("flows", String.valueOf(i)));
            Flows.Pair flow = draft.flows().get(i);
            Stream.of(flow.from(), flow.to()).filter(name -> !endPoints.contains(name)).forEach(name ->
                    faults.add(spot, "two end points of the design", "no end point " + Shown.quoted(name)
                            + NearestName.hint(name, endPoints)));
        }
    }

    /** Tables tell failures apart by their names. Two of one name are fine as long as no design has elements of both. */
    private static void namesOfTheirOwn(List<Scenario> designs, List<FailureKeys.Draft> failures, Spot root,
            Faults faults) {
        Map<Integer, List<String>> others = new TreeMap<>();
        for (Scenario design : designs) {
            Elements elements = Elements.of(design);
            Map<String, List<String>> byName = new HashMap<>();
            for (int i = 0; i < failures.size(); i++) {
                List<String> there = failures.get(i).elements().stream().filter(name -> elements.find(name).isPresent())
                        .toList();
                List<String> other = there.isEmpty() ? there : byName.computeIfAbsent(failures.get(i).name(), any -> there);
                if (!other.equals(there)) {
                    others.putIfAbsent(i, other);
                }
            }
        }
        others.forEach((i, other) -> faults.add(root.nearest(List.of("failures", String.valueOf(i), "name")),
                "a name of its own", "the failure of " + String.join(", ", other) + " has it"));
    }

    private static Optional<Factor> alternatives(StudyKeys.StudyDraft draft, Scenario base, Path folder, Spot root,
            Faults faults) {
        List<Level> levels = new ArrayList<>();
        for (Map.Entry<String, StudyKeys.AlternativeDraft> each : draft.alternatives().entrySet()) {
            Spot spot = root.nearest(List.of("alternatives", each.getKey()));
            named(spot, faults, () -> each.getValue().change(path -> DesignSource.find(folder, path).read().scenario())).ifPresent(
                    change -> levels.add(new Level(each.getKey(), change)));
        }
        if (levels.isEmpty() || base == null) {
            return Optional.empty();
        }
        UnaryOperator<Scenario> asIs = design -> design;
        levels.add(0, new Level(base.name(), asIs));
        return Optional.of(new Factor(Study.ALTERNATIVE, levels));
    }

    /** Where a value of a factor stands. */
    private static Spot spot(StudyException.Fault fault, Spot root) {
        if (fault.factor().equals(Study.ALTERNATIVE)) {
            return root.nearest(List.of("alternatives", fault.value().toString()));
        }
        Spot factor = root.nearest(List.of("vary", fault.factor()));
        for (String values : List.of("values", "repeat")) {
            Spot value = factor.nearest(List.of(values, String.valueOf(fault.level())));
            if (value.node() instanceof Node.Scalar) {
                return value;
            }
        }
        return factor.nearest(List.of("changes", fault.value().toString()));
    }

    /** What a place of the file names; that there is no such thing becomes a fault of the place. */
    private static <T> Optional<T> named(Spot spot, Faults faults, Supplier<T> find) {
        try {
            return Optional.of(find.get());
        } catch (IllegalArgumentException e) {
            faults.add(spot, "a design", e.getMessage());
            return Optional.empty();
        }
    }

    private static String stem(String file) {
        String last = Path.of(file).getFileName().toString();
        return last.lastIndexOf('.') > 0 ? last.substring(0, last.lastIndexOf('.')) : last;
    }

    /** What one case adds to the files of a sweep: lines of CSV for the cases themselves, then for each question. */
    public List<String> lines(Case one) {
        List<String> lines = new ArrayList<>();
        CaseAnswers answers = CaseAnswers.of(study.factors(), one, flows);
        lines.add(Csv.lines(answers.status()));
        for (Question<?> question : questions) {
            lines.add(Csv.lines(answers.ask(question)));
        }
        return lines;
    }

    /** The JSON Schema of study files, draft 2020-12. */
    public static String schema() {
        return SchemaText.of(StudyKeys.STUDY, "study", StudyKeys.FORMAT);
    }
}
