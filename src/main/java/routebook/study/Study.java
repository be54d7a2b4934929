package routebook.study;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import routebook.network.Network;
import routebook.scenario.Scenario;

/**
 * A design in many variants, each under many failures. The base is never touched: a variant is a list of changes to it.
 * Immutable; every method gives another study.
 *
 * <pre>{@code
 * Study study = Study.of(base)
 *     .vary("prepend", List.of(0, 2, 4), (design, times) -> design.tunnel("vpn", t -> t.toAzure(m -> m.prepend(times))))
 *     .failing(Failures.none(), Failures.each(ElementKind.CIRCUIT));
 * }</pre>
 */
public final class Study {

    /** The factor that {@link #alternative} adds to, and the value that stands for the base. */
    public static final String ALTERNATIVE = "alternative";

    private final Scenario base;
    private final List<Factor> factors;
    private final Combination combination;
    private final List<Failures> failures;

    private Study(Scenario base, List<Factor> factors, Combination combination, List<Failures> failures) {
        this.base = base;
        this.factors = List.copyOf(factors);
        this.combination = combination;
        this.failures = List.copyOf(failures);
    }

    /** A study of one variant, the base, with nothing down. */
    public static Study of(Scenario base) {
        return new Study(base, List.of(), new Combination.Grid(), List.of());
    }

    /**
     * Varies one thing. The edits of several factors are applied in the order in which the factors are declared.
     *
     * @param factor name of the column that the value stands in
     * @param values its values: texts, numbers or truth values; the first is what the others are compared with
     * @param edit   gives the design this value
     */
    public <T> Study vary(String factor, List<T> values, BiConsumer<Scenario.Builder, ? super T> edit) {
        return vary(new Factor(factor, values.stream().map(value -> new Level(value, design -> {
            Scenario.Builder builder = design.edit();
            edit.accept(builder, value);
            return builder.build();
        })).toList()));
    }

    /** The same with changes that are made already. */
    public Study vary(Factor factor) {
        if (factors.stream().anyMatch(each -> each.name().equals(factor.name()))) {
            throw new IllegalArgumentException("factor \"" + factor.name() + "\" is declared twice");
        }
        List<Factor> more = new ArrayList<>(factors);
        more.add(factor);
        return new Study(base, more, combination, failures);
    }

    /** Sets another design beside the base, whole. */
    public Study alternative(Scenario other) {
        return beside(other.name(), any -> other);
    }

    /** Sets the base with these edits beside the base. */
    public Study alternative(String name, Consumer<Scenario.Builder> edits) {
        return beside(name, design -> {
            Scenario.Builder builder = design.edit();
            edits.accept(builder);
            return builder.build();
        });
    }

    private Study beside(String name, UnaryOperator<Scenario> change) {
        Map<String, Factor> byName = new LinkedHashMap<>();
        // Alternatives are whole designs, so they come before what is varied in each of them.
        byName.put(ALTERNATIVE, new Factor(ALTERNATIVE, List.of(new Level(base.name(), design -> design))));
        factors.forEach(factor -> byName.put(factor.name(), factor));
        byName.computeIfPresent(ALTERNATIVE, (any, factor) -> {
            List<Level> levels = new ArrayList<>(factor.levels());
            if (levels.stream().anyMatch(level -> level.value().equals(name))) {
                throw new IllegalArgumentException("alternative \"" + name + "\" is declared twice");
            }
            levels.add(new Level(name, change));
            return new Factor(ALTERNATIVE, levels);
        });
        return new Study(base, List.copyOf(byName.values()), combination, failures);
    }

    /** Which values go together; every one with every other where nothing is said. */
    public Study combining(Combination how) {
        return new Study(base, factors, how, failures);
    }

    /**
     * One of the variants alone, under the same failures.
     *
     * @param variant its number, from 0
     * @throws IndexOutOfBoundsException if there is none of this number
     */
    public Study only(int variant) {
        return new Study(base, factors, new Combination.Only(List.of(members().get(variant))), failures);
    }

    /** What fails in each variant, in this order; nothing where nothing is said. */
    public Study failing(Failures... what) {
        return new Study(base, factors, combination, Arrays.asList(what));
    }

    /** The same failures, and before them these. */
    public Study startingWith(Failures first) {
        List<Failures> more = new ArrayList<>(List.of(first));
        more.addAll(failures);
        return new Study(base, factors, combination, more);
    }

    /** The design that is varied. */
    public Scenario base() {
        return base;
    }

    /** Names of the factors, in declared order: the key columns of every table of this study. */
    public List<String> factors() {
        return factors.stream().map(Factor::name).toList();
    }

    /** How many variants there are. */
    public int size() {
        return members().size();
    }

    private List<List<Integer>> members() {
        return combination.members(factors.stream().map(factor -> factor.levels().size()).toList());
    }

    /**
     * The variants, in declared order. Each is made when it is asked for; the study itself is checked before the first.
     *
     * @throws StudyException if a change fails on the base or on an alternative that it goes together with, or two values of a
     *                        factor make the same design of the base; it lists every such fault
     */
    public List<Variant> variants() {
        check();
        List<List<Integer>> members = members();
        return new AbstractList<>() {
            @Override
            public Variant get(int number) {
                return variant(members.get(number));
            }

            @Override
            public int size() {
                return members.size();
            }
        };
    }

    private Variant variant(List<Integer> member) {
        List<Object> values = new ArrayList<>();
        Scenario design = base;
        for (int i = 0; i < member.size(); i++) {
            Level level = factors.get(i).levels().get(member.get(i));
            values.add(level.value());
            design = level.change().apply(design);
        }
        return new Variant(values, design);
    }

    /** Tries every change by itself on the base, so that all faults are told before anything is computed. */
    private void check() {
        List<StudyException.Fault> faults = new ArrayList<>();
        for (Factor factor : factors) {
            Map<Scenario, Object> seen = new LinkedHashMap<>();
            for (int i = 0; i < factor.levels().size(); i++) {
                Level level = factor.levels().get(i);
                try {
                    Object same = seen.putIfAbsent(level.change().apply(base), level.value());
                    if (same != null) {
                        faults.add(new StudyException.Fault(factor.name(), level.value(), i,
                                "changes nothing; the design is the same as with " + same));
                    }
                } catch (IllegalArgumentException e) {
                    faults.add(new StudyException.Fault(factor.name(), level.value(), i, e.getMessage()));
                }
            }
        }
        if (faults.isEmpty()) {
            faults.addAll(faultsInAlternatives());
        }
        if (!faults.isEmpty()) {
            throw new StudyException(faults);
        }
    }

    /** An alternative may lack what another factor changes. */
    private List<StudyException.Fault> faultsInAlternatives() {
        List<StudyException.Fault> faults = new ArrayList<>();
        Set<List<Integer>> tried = new HashSet<>();
        boolean alternatives = !factors.isEmpty() && factors.get(0).name().equals(ALTERNATIVE);
        for (List<Integer> member : alternatives ? members() : List.<List<Integer>>of()) {
            Level alternative = factors.get(0).levels().get(member.get(0));
            for (int i = 1; i < member.size(); i++) {
                Level level = factors.get(i).levels().get(member.get(i));
                if (tried.add(List.of(member.get(0), i, member.get(i)))) {
                    try {
                        level.change().apply(alternative.change().apply(base));
                    } catch (IllegalArgumentException e) {
                        faults.add(new StudyException.Fault(factors.get(i).name(), level.value(), member.get(i),
                                e.getMessage() + ", in the alternative \"" + alternative.value() + "\""));
                    }
                }
            }
        }
        return faults;
    }

    /** Hexadecimal SHA-256 of the base and of every change: the same study has the same on every machine. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder(base.toString()).append(combination);
        for (Factor factor : factors) {
            text.append(factor.name());
            factor.levels().forEach(level -> text.append(level.value()).append(level.change().apply(base)));
        }
        return Fingerprint.of(text.toString());
    }

    /**
     * The failures of a variant, in declared order, each once; no failure where nothing was said.
     *
     * @throws IllegalArgumentException if two have one name, by which alone tables tell them apart
     */
    List<Failure> failures(Network network) {
        List<Failures> what = failures.isEmpty() ? List.of(Failures.none()) : failures;
        List<Failure> all = what.stream().flatMap(each -> each.list(network).stream()).distinct().toList();
        Map<String, Failure> byName = new HashMap<>();
        for (Failure failure : all) {
            Failure other = byName.putIfAbsent(failure.name(), failure);
            if (other != null) {
                throw new IllegalArgumentException("two failures are called \"" + failure.name() + "\": "
                        + String.join(", ", other.elements()) + "; and " + String.join(", ", failure.elements()));
            }
        }
        return all;
    }
}
