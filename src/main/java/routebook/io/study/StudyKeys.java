package routebook.io.study;

import static routebook.io.design.Values.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.analysis.Flows;
import routebook.analysis.Question;
import routebook.analysis.SetQuestion;
import routebook.io.shape.ListShape;
import routebook.io.shape.NamedShape;
import routebook.io.shape.Noun;
import routebook.io.shape.OneOrMoreShape;
import routebook.io.shape.Part;
import routebook.io.shape.PartShape;
import routebook.io.shape.ScalarShape;
import routebook.io.shape.TextShape;
import routebook.io.shape.WholeNumberShape;
import routebook.io.text.Faults;
import routebook.io.text.Spot;
import routebook.network.NearestName;
import routebook.scenario.Scenario;
import routebook.study.Combination;
import routebook.study.Factor;
import routebook.study.Level;

/** The keys of a study file from the top; what is varied and what fails have their own lists. */
public final class StudyKeys {

    /** The format that this list describes. */
    public static final int FORMAT = 1;

    /** The first key, which says by its value which format the file has. */
    public static final String FORMAT_KEY = "routebook-study";

    /** What a study file is, for whoever holds something else. */
    static final String EXPECTED = "a study that begins with " + FORMAT_KEY + ": " + FORMAT;

    private static final String GRID = "grid";
    private static final String ONE_AT_A_TIME = "one-at-a-time";

    private static final TextShape QUESTION = new TextShape(new Noun("a question", "questions"), "reachability", false,
            StudyKeys::question, schema -> questions().forEach(known -> schema.withArray("enum").add(known)));

    private static final TextShape COMBINATION = new TextShape(new Noun(GRID + " or " + ONE_AT_A_TIME, "words"), GRID,
            false, StudyKeys::combination, schema -> schema.putArray("enum").add(GRID).add(ONE_AT_A_TIME));

    private static final TextShape DESIGN = new TextShape(new Noun("a design", "designs"), "interop-testbed", false,
            text -> text, schema -> schema.put("minLength", 1));

    private static final TextShape WHOLE = name("a part of a design", "hub-er1");

    static final PartShape<AlternativeDraft, Object> ALTERNATIVE = PartShape.<AlternativeDraft, Object>of(
                    "an alternative", "alternatives", "A design that is set beside the base.")
            .taken("design", DESIGN, (draft, path) -> draft.design = path, "the base is changed",
                    "Another design: a file's path from the folder of the study, or a shipped one.")
            .taken("without", new OneOrMoreShape<>(WHOLE), (draft, names) -> draft.without = names, "nothing",
                    "Parts of the base that it lacks, each as a whole: networks, peerings (`hub/peering/spoke` is one side), circuits,"
                            + " connections, Global Reach, tunnels, overlays, sites, WAN links, route tables, security"
                            + " groups, NAT gateways, service tags, internet hosts. Whatever refers to one of them has to go"
                            + " too, or to be changed.")
            .taken("change", new ChangeShape(), (draft, change) -> draft.change = change, "nothing",
                    "What is different in it, in the keys of a design file.");

    static final PartShape<SampleDraft, Object> SAMPLE = PartShape.<SampleDraft, Object>of("a sample", "samples",
                    "Members of the grid, drawn by a seed.")
            .needed("size", WholeNumberShape.between(new Noun("a number of variants", "numbers"), 1, 10_000_000, 100),
                    (draft, size) -> draft.size = size, "How many variants.")
            .needed("seed", WholeNumberShape.between(new Noun("a seed", "seeds"), 0, Long.MAX_VALUE, 7),
                    (draft, seed) -> draft.seed = seed, "The same seed draws the same variants.");

    static final PartShape<FlowDraft, Object> FLOW = PartShape.<FlowDraft, Object>of("a flow", "flows",
                    "Two end points.")
            .needed("from", name("an end point", "loc1-host"), (draft, name) -> draft.from = name,
                    "The end point that sends.")
            .needed("to", name("an end point", "hub-vm"), (draft, name) -> draft.to = name,
                    "The end point that is to answer.");

    /** The file as a whole. */
    public static final PartShape<StudyDraft, Object> STUDY = PartShape.<StudyDraft, Object>of("a study", "studies",
                    "A design in many variants, each under many failures.")
            .needed(FORMAT_KEY, WholeNumberShape.between(new Noun("the format version", "versions"), FORMAT, FORMAT,
                    FORMAT), (draft, version) -> { }, "Version of the format of study files. It is the first key.")
            .needed("design", DESIGN, (draft, path) -> draft.design = path,
                    "The base: a file's path from the folder of the study, or a shipped design.")
            .taken("alternatives", NamedShape.of(name("an alternative", "two circuits"), ALTERNATIVE),
                    (draft, parts) -> draft.alternatives = parts, "the base alone",
                    "Designs to set beside the base. Their names stand in the column `alternative`.")
            .taken("vary", NamedShape.of(name("a factor", "prepend"), FactorKeys.FACTOR), (draft, parts) -> draft.factors = parts,
                    "nothing is varied", "What is varied, each under the name of its column.")
            .taken("combine", COMBINATION, (draft, word) -> draft.combine = Optional.of(combination(word)), GRID,
                    "Which values go together: every one with every other, or one factor at a time.")
            .taken("sample", SAMPLE, (draft, part) -> draft.sample = Optional.of(part.into(new SampleDraft())),
                    "all of the grid", "Some variants of the grid only.")
            .taken("only", ListShape.of(NamedShape.of(name("a factor", "prepend"), new ScalarShape())),
                    (draft, members) -> draft.only = Optional.of(members), "all of the grid",
                    "These variants only, in this order: for each a value of every factor. The first is what the others are"
                            + " compared with.")
            .taken("failures", ListShape.of(FailureKeys.FAILURE), (draft, parts) -> draft.failures = parts, "nothing fails",
                    "What fails. Nothing down is always tried first.")
            .taken("flows", ListShape.of(FLOW), (draft, parts) -> draft.flows = parts,
                    "every ordered pair of end points", "The flows that are asked about.")
            .taken("ask", new OneOrMoreShape<>(QUESTION), (draft, names) -> draft.questions = names, "reachability",
                    "The questions; each gives a file of its name, and those of which it is gathered. They stand below.");

    private StudyKeys() {}

    private static Combination combination(String word) {
        return switch (word) {
            case GRID -> new Combination.Grid();
            case ONE_AT_A_TIME -> new Combination.OneAtATime();
            default -> throw new IllegalArgumentException("it is neither");
        };
    }

    /** Names of the questions, those of each case first, then those of all cases together. */
    private static List<String> questions() {
        return Stream.concat(Question.ALL.stream().map(Question::name), SetQuestion.ALL.stream().map(SetQuestion::name))
                .toList();
    }

    private static String question(String name) {
        if (!questions().contains(name)) {
            throw new IllegalArgumentException("questions are " + String.join(", ", questions())
                    + NearestName.hint(name, questions()));
        }
        return name;
    }

    /** An alternative under construction. */
    static final class AlternativeDraft {
        private String design;
        private List<String> without = List.of();
        private UnaryOperator<Scenario> change = design -> design;

        UnaryOperator<Scenario> change(Function<String, Scenario> designs) {
            Optional<Scenario> whole = Optional.ofNullable(design).map(designs);
            return base -> change.apply(whole.orElse(base).edit().without(without.toArray(String[]::new)).build());
        }
    }

    /** A sample under construction. */
    static final class SampleDraft {
        private int size;
        private long seed;
    }

    /** A flow under construction. */
    static final class FlowDraft {
        private String from;
        private String to;
    }

    /** A study under construction: blocks that were read, and in which order they are put together. */
    static final class StudyDraft {
        private String design;
        private Map<String, Part<AlternativeDraft>> alternatives = Map.of();
        private Map<String, Part<FactorKeys.Draft>> factors = Map.of();
        private Optional<Combination> combine = Optional.empty();
        private Optional<SampleDraft> sample = Optional.empty();
        private Optional<List<Map<String, Spot>>> only = Optional.empty();
        private List<Part<FailureKeys.Draft>> failures = List.of();
        private List<Part<FlowDraft>> flows = List.of();
        private List<String> questions = List.of("reachability");

        String design() {
            return design;
        }

        Map<String, AlternativeDraft> alternatives() {
            return into(alternatives, AlternativeDraft::new);
        }

        Map<String, FactorKeys.Draft> factors() {
            return into(factors, FactorKeys.Draft::new);
        }

        List<FailureKeys.Draft> failures() {
            return failures.stream().map(part -> part.into(new FailureKeys.Draft())).toList();
        }

        List<Flows.Pair> flows() {
            return flows.stream().map(part -> part.into(new FlowDraft()))
                    .map(flow -> new Flows.Pair(flow.from, flow.to)).toList();
        }

        List<Question<?>> questions() {
            return questions.stream().<Question<?>>flatMap(name -> Stream.concat(
                    Question.ALL.stream().filter(each -> each.name().equals(name)),
                    SetQuestion.ALL.stream().filter(each -> each.name().equals(name)).map(SetQuestion::of)))
                    .distinct().toList();
        }

        List<SetQuestion<?>> together() {
            return SetQuestion.ALL.stream().filter(each -> questions.contains(each.name())).toList();
        }

        private static <D> Map<String, D> into(Map<String, Part<D>> parts, Supplier<D> draft) {
            Map<String, D> drafts = new LinkedHashMap<>();
            parts.forEach((name, part) -> drafts.put(name, part.into(draft.get())));
            return drafts;
        }

        /** Which values go together, once the factors are known. */
        Optional<Combination> combination(List<Factor> all, Spot root, Faults faults) {
            if (Stream.of(combine, sample, only).filter(Optional::isPresent).count() > 1) {
                faults.add(root, "only one of combine, sample and only", "");
                return Optional.empty();
            }
            if (sample.isPresent()) {
                return Optional.of(new Combination.Sample(sample.get().size, sample.get().seed));
            }
            if (only.isEmpty()) {
                return Optional.of(combine.orElse(new Combination.Grid()));
            }
            Set<List<Integer>> members = new LinkedHashSet<>();
            for (int i = 0; i < only.get().size(); i++) {
                Spot at = root.nearest(List.of("only", String.valueOf(i)));
                member(only.get().get(i), all, at, faults).filter(member -> !members.add(member)).ifPresent(
                        again -> faults.add(at, "each variant only once", "it stands above already"));
            }
            return Optional.of(new Combination.Only(List.copyOf(members)));
        }

        private static Optional<List<Integer>> member(Map<String, Spot> values, List<Factor> all, Spot at,
                Faults faults) {
            List<String> names = all.stream().map(Factor::name).toList();
            if (!values.keySet().equals(Set.copyOf(names))) {
                faults.add(at, "a value for each of " + String.join(", ", names), "");
                return Optional.empty();
            }
            List<Integer> member = new ArrayList<>();
            for (Factor factor : all) {
                Spot spot = values.get(factor.name());
                List<Object> known = factor.levels().stream().map(Level::value).toList();
                int index = known.indexOf(ScalarShape.value(spot));
                if (index < 0) {
                    faults.add(spot, "one of the values of " + factor.name() + ": "
                            + known.stream().map(String::valueOf).collect(Collectors.joining(", ")), "");
                    return Optional.empty();
                }
                member.add(index);
            }
            return Optional.of(member);
        }
    }
}
