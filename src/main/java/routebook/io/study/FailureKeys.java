package routebook.io.study;

import static routebook.io.design.Values.name;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import routebook.io.design.NameText;
import routebook.io.shape.Noun;
import routebook.io.shape.OneOrMoreShape;
import routebook.io.shape.PartShape;
import routebook.io.shape.TextShape;
import routebook.io.shape.WholeNumberShape;
import routebook.io.text.Faults;
import routebook.io.text.Spot;
import routebook.network.ElementKind;
import routebook.network.NearestName;
import routebook.network.Trait;
import routebook.study.Failures;

/** The keys of what fails in a study, and the failures that they make. */
final class FailureKeys {

    /** How many failures a study tries where it says nothing else. */
    private static final int AT_MOST = 100_000;

    private static final String SINGLES = "single";
    private static final String PEERING_LOCATION = "peering location";
    private static final String REGION = "region";
    private static final String PROVIDER = "provider";
    private static final String TAG = "tag";

    private static final TextShape KIND = new TextShape(new Noun("a kind of element", "kinds of elements"), "circuit",
            false, FailureKeys::each, schema -> { });

    private static final TextShape ELEMENT = name("an element", "er1/primary");

    private static final TextShape PATTERN = new TextShape(
            new Noun("a name, with * for any characters or none", "names"), "branch*", true, NameText::check,
            schema -> schema.put("minLength", 1).put("maxLength", NameText.LONGEST));

    static final PartShape<Draft, Object> FAILURE = PartShape.<Draft, Object>of(
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

    private FailureKeys() {}

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

    /** A failure under construction. */
    static final class Draft {
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
            Optional<Failures> all = each.stream().map(FailureKeys::each).reduce(Failures::and);
            for (Map.Entry<Trait, List<String>> narrowing : having.entrySet()) {
                all = all.map(some -> FailureKeys.having(some, narrowing.getKey(),
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
}
