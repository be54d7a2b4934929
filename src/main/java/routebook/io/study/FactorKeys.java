package routebook.io.study;

import static routebook.io.design.Values.name;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import routebook.io.shape.ListShape;
import routebook.io.shape.NamedShape;
import routebook.io.shape.Noun;
import routebook.io.shape.OneOrMoreShape;
import routebook.io.shape.PartShape;
import routebook.io.shape.ScalarShape;
import routebook.io.shape.TextShape;
import routebook.io.shape.WholeNumberShape;
import routebook.io.text.Faults;
import routebook.io.text.Spot;
import routebook.scenario.Scenario;
import routebook.study.Factor;
import routebook.study.Level;

/** The keys of what a study varies, and the factor that they make. */
final class FactorKeys {

    /** A study of more copies than this was surely not meant. */
    private static final int MOST_COPIES = 10_000;

    private static final TextShape PLACE = new TextShape(new Noun("a place in the design (keys joined by /)", "places"),
            "tunnels/loc1-vpn/toAzure/prepend", false, text -> text, schema -> schema.put("minLength", 1));

    static final PartShape<Draft, Object> FACTOR = PartShape.<Draft, Object>of("a factor", "factors",
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

    private FactorKeys() {}

    /** A factor under construction. */
    static final class Draft {
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
}
