package routebook.io.study;

import static routebook.io.design.Values.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.analysis.Flows;
import routebook.analysis.Question;
import routebook.analysis.SetQuestion;
import routebook.io.design.NameText;
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
import routebook.network.ElementKind;
import routebook.network.NearestName;
import routebook.network.Trait;
import routebook.scenario.Scenario;
import routebook.study.Combination;
import routebook.study.Factor;
import routebook.study.Failures;
import routebook.study.Level;

/** Every key of a study file, from the top. */
public final class StudyKeys {

    /** The format that this list describes. */
    public static final int FORMAT = 1;

    /** The first key, which says by its value which format the file has. */
    public static final String FORMAT_KEY = "routebook-study";

    /** What a study file is, for whoever holds something else. */
    static final String EXPECTED = "a study that begins with " + FORMAT_KEY + ": " + FORMAT;

    /** How many failures a study tries where it says nothing else. */
    private static final int AT_MOST = 100_000;

    /** A study of more copies than this was surely not meant. */
    private static final int MOST_COPIES = 10_000;

    private static final String GRID = "grid";
    private static final String ONE_AT_A_TIME = "one-at-a-time";

    private static final String SINGLES = "single";
    private static final String PEERING_LOCATION = "peering location";
    private static final String REGION = "region";
    private static final String PROVIDER = "provider";
    private static final String TAG = "tag";

    private static final TextShape PLACE = new TextShape(new Noun("a place in the design (keys joined by /)", "places"),
            "tunnels/loc1-vpn/toAzure/prepend", false, text -> text, schema -> schema.put("minLength", 1));

    private static final TextShape KIND = new TextShape(new Noun("a kind of element", "kinds of elements"), "circuit",
            false, StudyKeys::each, schema -> { });

    private static final TextShape QUESTION = new TextShape(new Noun("a question", "questions"), "reachability", false,
            StudyKeys::question, schema -> questions().forEach(known -> schema.withArray("enum").add(known)));

    private static final TextShape COMBINATION = new TextShape(new Noun(GRID + " or " + ONE_AT_A_TIME, "words"), GRID,
            false, StudyKeys::combination, schema -> schema.putArray("enum").add(GRID).add(ONE_AT_A_TIME));

    private static final TextShape DESIGN = new TextShape(new Noun("a design", "designs"), "interop-testbed", false,
            text -> text, schema -> schema.put("minLength", 1));

    private static final TextShape ELEMENT = name("an element", "er1/primary");

    private static final TextShape WHOLE = name("a part of a design", "hub-er1");

    private static final TextShape PATTERN = new TextShape(
            new Noun("a name, with * for any characters or none", "names"), "branch*", true, NameText::check,
            schema -> schema.put("minLength", 1).put("maxLength", NameText.LONGEST));

    static final PartShape<FactorDraft, Object> FACTOR = PartShape.<FactorDraft, Object>of("a factor", "factors",
                    "Something that the study varies: one value after the other at one or more places, changes under"
                            + " names, or one change in more and more copies.")
            .taken("at", new OneOrMoreShape<>(PLACE), (draft, places) -> draft.places = places, "other keys are given",
                    "Where in the design the value is set; with several places, at all of them.")
            .taken("values", ListShape.of(new ScalarShape()), (draft, values) -> draft.values = values,
                    "other keys are given", "The values, the first being the one that others are compared with.")
            .taken("changes", NamedShape.of(name("a value", "with firewall"), new ChangeShape()),
                    (draft, changes) -> draft.changes = changes, "other keys are given",
                    "Changes to the design, each under the value that stands for it; an empty block changes nothing. A list"
                            + " of single values in a change, such as `space`, takes the place of the base's.")
            .taken("repeat", ListShape.of(WholeNumberShape.between(new Noun("a number of copies", "numbers of copies"), 0,
                    MOST_COPIES, 4)), (draft, counts) -> draft.repeat = counts, "other keys are given",
                    "Numbers of copies of one change, each a value of the factor; with 0 the base stays as it is.")
            .taken("change", new CopiesShape(), (draft, copies) -> draft.copies = Optional.of(copies),
                    "other keys are given",
                    "The change of one copy. `<n>` in a key or a value is the copy's number, from 1; it may be multiplied,"
                            + " divided or taken as a remainder, then shifted: `<n+1>`, `<n/256>`, `<n%256>`, `<n*4+10>`."
                            + " The copies are one change: blocks of one name are one, lists are put one behind the other,"
                            + " and an item without `<n>` stands in a list once. So a list that shall keep what the base has"
                            + " says it again: `space: [10.11.30.0/26, 10.13.<n>.0/24]`.");

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

    static final PartShape<FailureDraft, Object> FAILURE = PartShape.<FailureDraft, Object>of(
                    "a failure", "failures", "Elements that are down together, or each element of a kind in turn, narrowed down if you like.")
            .taken("elements", new OneOrMoreShape<>(ELEMENT), (draft, elements) -> draft.elements = elements,
                    "each is given", "Elements that are down together. A variant that lacks some of them fails the others; one that lacks"
                            + " all of them is not tried with this failure.")
            .taken("name", name("the failure", "the shared duct"), (draft, name) -> draft.name = name,
                    "the elements, joined by +", "What such a failure is called in tables.")
            .taken("each", new OneOrMoreShape<>(KIND), (draft, kinds) -> draft.each = kinds, "elements are given",
                    "Each element of these kinds by itself: a kind that `elements` prints, `peering location`,"
                            + " `region`, `provider` for all circuits of one provider, `tag` for everything that has one tag,"
                            + " or `single` for everything that breaks as one piece, which a provider or a tag does not."
                            + " What finds nothing in any variant is refused, since trying nothing would look like safety.")
            .taken("region", new OneOrMoreShape<>(name("a region", "West Europe")),
                    (draft, names) -> draft.having.put(Trait.REGION, names), "all",
                    "Of each these only: what touches one of these Azure regions. A virtual network and what is in it are"
                            + " in its region, a connection and a tunnel to a site in that of the gateway's network, a"
                            + " circuit, its links and edge routers in that of the peering location's metro; a peering, a"
                            + " tunnel between gateways, an overlay between appliances and Global Reach are in those of both"
                            + " ends; a site and what is in it are in none.")
            .taken("provider", new OneOrMoreShape<>(name("a connectivity provider", "Contoso")),
                    (draft, names) -> draft.having.put(Trait.PROVIDER, names), "all",
                    "Of each these only: what touches a circuit of one of these providers, or a part of one.")
            .taken("tag", new OneOrMoreShape<>(name("a tag", "same duct")),
                    (draft, names) -> draft.having.put(Trait.TAG, names), "all",
                    "Of each these only: what touches an element that has one of these tags, or a part of one.")
            .taken("matching", new OneOrMoreShape<>(PATTERN), (draft, patterns) -> draft.matching = patterns, "all",
                    "Of each these only: what is called so in tables. Where several narrowings are given, each of them counts.")
            .taken("together", WholeNumberShape.between(new Noun("a number of failures", "numbers"), 1, 5, 2),
                    (draft, most) -> draft.together = most, "one at a time",
                    "How many of them are down at once at most: 2 for N-2.")
            .taken("atMost", WholeNumberShape.between(new Noun("a number of failures", "numbers"), 1, 10_000_000,
                    1000), (draft, most) -> draft.atMost = most, String.valueOf(AT_MOST),
                    "A study of more failures than this is refused rather than tried in part.");

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
            .taken("vary", NamedShape.of(name("a factor", "prepend"), FACTOR), (draft, parts) -> draft.factors = parts,
                    "nothing is varied", "What is varied, each under the name of its column.")
            .taken("combine", COMBINATION, (draft, word) -> draft.combine = Optional.of(combination(word)), GRID,
                    "Which values go together: every one with every other, or one factor at a time.")
            .taken("sample", SAMPLE, (draft, part) -> draft.sample = Optional.of(part.into(new SampleDraft())),
                    "all of the grid", "Some variants of the grid only.")
            .taken("only", ListShape.of(NamedShape.of(name("a factor", "prepend"), new ScalarShape())),
                    (draft, members) -> draft.only = Optional.of(members), "all of the grid",
                    "These variants only, in this order: for each a value of every factor. The first is what the others are"
                            + " compared with.")
            .taken("failures", ListShape.of(FAILURE), (draft, parts) -> draft.failures = parts, "nothing fails",
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

    private static Failures each(String word) {
        return switch (word) {
            case SINGLES -> Failures.singles();
            case PEERING_LOCATION -> Failures.eachPeeringLocation();
            case REGION -> Failures.eachRegion();
            case PROVIDER -> Failures.eachProvider();
            case TAG -> Failures.eachTag();
            default -> Failures.each(kind(word));
        };
    }

    private static Failures having(Failures some, Trait trait, String... values) {
        return switch (trait) {
            case REGION -> some.inRegion(values);
            case PROVIDER -> some.ofProvider(values);
            case TAG -> some.tagged(values);
        };
    }

    private static ElementKind kind(String word) {
        List<String> known = Stream.concat(Stream.of(ElementKind.values()).map(ElementKind::word),
                Stream.of(SINGLES, PEERING_LOCATION, REGION, PROVIDER, TAG)).toList();
        return Stream.of(ElementKind.values()).filter(each -> each.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(NearestName.find(word, known)
                        .map(near -> "did you mean \"" + near + "\"?").orElse("kinds are " + String.join(", ", known))));
    }

    /** A factor under construction. */
    static final class FactorDraft {
        private List<String> places = List.of();
        private List<Spot> values = List.of();
        private Map<String, UnaryOperator<Scenario>> changes = Map.of();
        private List<Integer> repeat = List.of();
        private Optional<Copies> copies = Optional.empty();

        /**
         * The factor that these keys make.
         *
         * @param base the design that is varied; empty if it could not be found
         */
        Optional<Factor> factor(String name, Spot spot, Optional<Scenario> base, Faults faults) {
            boolean byPlace = !places.isEmpty() && !values.isEmpty();
            boolean byName = !changes.isEmpty();
            boolean byCopies = !repeat.isEmpty() && copies.isPresent();
            boolean atAll = !places.isEmpty() || !values.isEmpty();
            boolean copiesAtAll = !repeat.isEmpty() || copies.isPresent();
            if (byPlace != atAll || byCopies != copiesAtAll
                    || Stream.of(byPlace, byName, byCopies).filter(given -> given).count() != 1) {
                faults.add(spot, "either at and values, or changes, or repeat and change", "");
                return Optional.empty();
            }
            return byCopies ? copied(name, base, faults) : Optional.of(new Factor(name, byPlace
                    ? values.stream().map(value -> level(value, faults)).toList()
                    : changes.entrySet().stream().map(each -> new Level(each.getKey(), each.getValue())).toList()));
        }

        private Optional<Factor> copied(String name, Optional<Scenario> base, Faults faults) {
            Copies all = copies.orElseThrow();
            int most = Collections.max(repeat);
            return all.isFit(most, base, faults) ? Optional.of(new Factor(name, repeat.stream()
                    .map(count -> new Level(count, all.change(count))).toList())) : Optional.empty();
        }

        private Level level(Spot value, Faults faults) {
            List<UnaryOperator<Scenario>> edits =
                    places.stream().map(place -> ChangeShape.at(place, value, faults)).toList();
            return new Level(ScalarShape.value(value), design -> {
                Scenario edited = design;
                for (UnaryOperator<Scenario> edit : edits) {
                    edited = edit.apply(edited);
                }
                return edited;
            });
        }
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

    /** A failure under construction. */
    static final class FailureDraft {
        private List<String> elements = List.of();
        private String name;
        private List<String> each = List.of();
        private final Map<Trait, List<String>> having = new EnumMap<>(Trait.class);
        private List<String> matching = List.of();
        private int together = 1;
        private int atMost = AT_MOST;

        List<String> elements() {
            return elements;
        }

        /** What the failure of its elements is called in tables. */
        String name() {
            return name == null ? String.join("+", elements) : name;
        }

        /** By which regions, providers and tags the list is narrowed down. */
        Map<Trait, List<String>> having() {
            return having;
        }

        /** What fails by itself: each of the kinds, narrowed down; empty if the elements are named. */
        Optional<Failures> one() {
            Optional<Failures> all = each.stream().map(StudyKeys::each).reduce(Failures::and);
            for (Map.Entry<Trait, List<String>> narrowing : having.entrySet()) {
                all = all.map(some -> StudyKeys.having(some, narrowing.getKey(),
                        narrowing.getValue().toArray(String[]::new)));
            }
            return matching.isEmpty() ? all : all.map(some -> some.matching(matching.toArray(String[]::new)));
        }

        Optional<Failures> failures(Spot spot, Faults faults) {
            if (elements.isEmpty() == each.isEmpty() || name != null && elements.isEmpty()
                    || each.isEmpty() && (together > 1 || !having.isEmpty() || !matching.isEmpty())) {
                faults.add(spot, "either elements, with a name if you like, or each, narrowed down and with together if you like",
                        "");
                return Optional.empty();
            }
            return Optional.of(one().map(some -> some.together(together, atMost)).orElseGet(() -> Failures.anyOf(
                    name(), elements.toArray(String[]::new))));
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
        private Map<String, Part<FactorDraft>> factors = Map.of();
        private Optional<Combination> combine = Optional.empty();
        private Optional<SampleDraft> sample = Optional.empty();
        private Optional<List<Map<String, Spot>>> only = Optional.empty();
        private List<Part<FailureDraft>> failures = List.of();
        private List<Part<FlowDraft>> flows = List.of();
        private List<String> questions = List.of("reachability");

        String design() {
            return design;
        }

        Map<String, AlternativeDraft> alternatives() {
            return into(alternatives, AlternativeDraft::new);
        }

        Map<String, FactorDraft> factors() {
            return into(factors, FactorDraft::new);
        }

        List<FailureDraft> failures() {
            return failures.stream().map(part -> part.into(new FailureDraft())).toList();
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

        private static <D> Map<String, D> into(Map<String, Part<D>> parts, java.util.function.Supplier<D> draft) {
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
