package routebook.io.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import routebook.io.text.Faults;
import routebook.io.text.Location;
import routebook.io.text.Node;
import routebook.io.text.ScenarioFileException;
import routebook.io.text.Shown;
import routebook.io.text.Spot;
import routebook.scenario.Scenario;

/**
 * A change that is written once and made in many copies. Copies are counted from 1; {@code <n>} in a key or a value stands
 * for the number of the copy, and may be multiplied, divided or taken as a remainder by one whole number, and then
 * increased or lessened by another: {@code <n+1>}, {@code <n/256>}, {@code <n%256>}, {@code <n*4+10>}.
 *
 * <p>All copies are one change: blocks of the same name are one block, lists are put one behind the other, and what stands in
 * a list without a number stands there once.
 */
final class Copies {

    private static final Pattern MARKED = Pattern.compile("<[^<>\\s]+>");
    private static final Pattern NUMBER = Pattern.compile(
            "<n(?:(?<scale>[*/%])(?<by>[1-9][0-9]{0,9}))?(?:(?<shift>[+-])(?<of>[0-9]{1,10}))?>");
    private static final String EXPECTED = "the copy's number, as <n>, <n+1>, <n/256>, <n%256> or <n*4+10>";

    private final Spot template;

    private Copies(Spot template) {
        this.template = template;
    }

    /** Takes a block in which only numbers stand in angle brackets. */
    static Optional<Copies> of(Spot template, Faults faults) {
        int before = faults.count();
        lookAtNumbers(template, faults);
        return faults.count() == before ? Optional.of(new Copies(template)) : Optional.empty();
    }

    private static void lookAtNumbers(Spot spot, Faults faults) {
        if (spot.node() instanceof Node.Scalar scalar) {
            wrongNumber(scalar.text()).ifPresent(wrong -> faults.add(spot, EXPECTED, Shown.quoted(wrong) + " is none"));
        } else if (spot.node() instanceof Node.Items items) {
            for (int i = 0; i < items.list().size(); i++) {
                lookAtNumbers(spot.item(i, items.list().get(i)), faults);
            }
        } else if (spot.node() instanceof Node.Entries entries) {
            entries.byKey().forEach((key, entry) -> {
                Spot at = spot.entry(key, entry);
                wrongNumber(key).ifPresent(wrong -> faults.addAtKey(at, Shown.quoted(key), EXPECTED,
                        Shown.quoted(wrong) + " is none"));
                lookAtNumbers(at, faults);
            });
        }
    }

    private static Optional<String> wrongNumber(String text) {
        return MARKED.matcher(text).results().map(found -> found.group())
                .filter(found -> !NUMBER.matcher(found).matches()).findFirst();
    }

    /**
     * Tries every copy by itself, then all of them together. A fault is told once for each place of the template, with the
     * first copy that has it.
     *
     * @param most how many copies there will be
     * @param base the design that they are made in; without one only the text is looked at
     * @return true if no fault was found
     */
    boolean isFit(int most, Optional<Scenario> base, Faults faults) {
        int before = faults.count();
        Set<Location> told = new HashSet<>();
        for (int n = 1; n <= most; n++) {
            Faults own = new Faults(faults.file());
            change(List.of(n), own).ifPresent(change -> base.ifPresent(design -> attempt(change, design, own)));
            own.intoOnce(faults, told, "in copy " + n);
        }
        if (faults.count() == before) {
            Faults together = new Faults(faults.file());
            change(first(most), together);
            together.intoOnce(faults, told, "with " + most + " copies");
        }
        return faults.count() == before;
    }

    private void attempt(UnaryOperator<Scenario> change, Scenario design, Faults faults) {
        try {
            change.apply(design);
        } catch (ScenarioFileException e) {
            e.faults().forEach(faults::add);
        } catch (IllegalArgumentException e) {
            faults.add(template, "a change that can be made", e.getMessage());
        }
    }

    /**
     * The change that makes so many copies.
     *
     * @throws IllegalArgumentException if they have a fault, which {@link #isFit} would have told
     */
    UnaryOperator<Scenario> change(int count) {
        Faults faults = new Faults("");
        return change(first(count), faults).orElseThrow(
                () -> new IllegalArgumentException(count + " copies have a fault"));
    }

    private static List<Integer> first(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private Optional<UnaryOperator<Scenario>> change(List<Integer> copies, Faults faults) {
        int before = faults.count();
        Node node = written(template, copies, faults);
        Spot spot = new Spot(node, template.keyMark(), template.parent(), template.key());
        return faults.count() > before ? Optional.empty() : new ChangeShape().read(spot, faults);
    }

    /** What a part of the template comes to in these copies. */
    private static Node written(Spot spot, List<Integer> copies, Faults faults) {
        if (spot.node() instanceof Node.Entries entries) {
            return new Node.Entries(entries.mark(), entries(spot, entries, copies, faults));
        }
        if (spot.node() instanceof Node.Items items) {
            Set<Node> all = new LinkedHashSet<>();
            for (int n : copies) {
                for (int i = 0; i < items.list().size(); i++) {
                    all.add(written(spot.item(i, items.list().get(i)), List.of(n), faults));
                }
            }
            return new Node.Items(items.mark(), List.copyOf(all));
        }
        Node.Scalar scalar = (Node.Scalar) spot.node();
        List<String> texts = copies.stream().map(n -> text(scalar.text(), n, spot, faults)).distinct().toList();
        if (texts.size() > 1) {
            faults.add(spot, "the same value in every copy, or a name with <n> over it", "it is "
                    + texts.stream().limit(3).map(Shown::quoted).collect(Collectors.joining(", then ")));
        }
        return texts.isEmpty() || texts.get(0).equals(scalar.text()) ? scalar
                : new Node.Scalar(scalar.mark(), kind(texts.get(0)), texts.get(0));
    }

    private static Map<String, Node.Entry> entries(Spot spot, Node.Entries entries, List<Integer> copies, Faults faults) {
        Map<String, String> templates = new LinkedHashMap<>();
        Map<String, List<Integer>> copiesOf = new LinkedHashMap<>();
        for (int n : copies) {
            entries.byKey().forEach((template, entry) -> {
                Spot at = spot.entry(template, entry);
                String key = text(template, n, at, faults);
                if (!templates.computeIfAbsent(key, any -> template).equals(template)) {
                    faults.addAtKey(at, Shown.quoted(key) + " a second time", "each key only once in a block", "");
                }
                copiesOf.computeIfAbsent(key, any -> new ArrayList<>()).add(n);
            });
        }
        Map<String, Node.Entry> all = new LinkedHashMap<>();
        copiesOf.forEach((key, numbers) -> {
            Node.Entry entry = entries.byKey().get(templates.get(key));
            all.put(key, new Node.Entry(entry.keyMark(), written(spot.entry(templates.get(key), entry), numbers, faults)));
        });
        return all;
    }

    private static String text(String template, int n, Spot at, Faults faults) {
        Matcher number = NUMBER.matcher(template);
        return number.replaceAll(found -> {
            long value = value(number, n);
            if (value < 0) {
                faults.addAtKey(at, Shown.quoted(template), "a number that does not fall below 0", "it is " + value);
            }
            return Long.toString(value);
        });
    }

    private static long value(Matcher number, int n) {
        long value = n;
        if (number.group("scale") != null) {
            long by = Long.parseLong(number.group("by"));
            value = switch (number.group("scale")) {
                case "*" -> value * by;
                case "/" -> value / by;
                default -> value % by;
            };
        }
        long of = number.group("shift") == null ? 0 : Long.parseLong(number.group("of"));
        return "-".equals(number.group("shift")) ? value - of : value + of;
    }

    /** A text that is nothing but a number is one. */
    private static Node.Kind kind(String text) {
        return text.matches("(0|[1-9][0-9]*)([.][0-9]+)?") ? Node.Kind.NUMBER : Node.Kind.TEXT;
    }
}
