package routebook.io.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import routebook.io.text.Faults;
import routebook.io.text.Spot;
import routebook.network.DesignException;
import routebook.network.NearestName;
import routebook.network.Network;
import routebook.network.Trait;
import routebook.network.Traits;
import routebook.study.Variant;

/**
 * Looks whether lists of failures find anything: one that tries nothing would look like safety. What one variant has is
 * enough, since another may lack just that.
 */
final class FailuresFound {

    private final List<FailureKeys.Draft> lists;
    private final Set<Integer> empty = new TreeSet<>();
    private final Map<Trait, Set<String>> known = new EnumMap<>(Trait.class);

    private FailuresFound(List<FailureKeys.Draft> lists) {
        this.lists = lists;
        IntStream.range(0, lists.size()).filter(i -> lists.get(i).one().isPresent()).forEach(empty::add);
        for (Trait trait : Trait.values()) {
            known.put(trait, new TreeSet<>());
        }
    }

    /**
     * Adds a fault for each region, provider or tag that no variant has, and for each list that is empty in all of them.
     *
     * @param variants looked at one after the other, as far as is needed
     */
    static void look(List<Variant> variants, List<FailureKeys.Draft> lists, Spot root, Faults faults) {
        FailuresFound found = new FailuresFound(lists);
        boolean any = false;
        for (int i = 0; i < variants.size() && !found.isComplete(); i++) {
            any |= found.isSound(variants.get(i));
        }
        // If no variant can be computed at all, its rows will say why.
        if (any) {
            found.tell(root, faults);
        }
    }

    private boolean isComplete() {
        return empty.isEmpty() && lists.stream().allMatch(list -> list.having().entrySet().stream()
                .allMatch(each -> known.get(each.getKey()).containsAll(each.getValue())));
    }

    /** Takes a variant in; false if names in it lead nowhere. */
    private boolean isSound(Variant variant) {
        try {
            Network network = Network.of(variant.scenario(), List.of());
            Traits traits = Traits.of(network);
            known.forEach((trait, values) -> values.addAll(traits.values(trait)));
            empty.removeIf(i -> !lists.get(i).one().map(list -> list.list(network)).orElseThrow().isEmpty());
            return true;
        } catch (DesignException e) {
            return false;
        }
    }

    private void tell(Spot root, Faults faults) {
        for (int i = 0; i < lists.size(); i++) {
            int before = faults.count();
            String index = String.valueOf(i);
            lists.get(i).having().forEach((trait, values) -> {
                for (int j = 0; j < values.size(); j++) {
                    String value = values.get(j);
                    if (!known.get(trait).contains(value)) {
                        faults.add(root.nearest(List.of("failures", index, trait.word(), String.valueOf(j))),
                                "a " + trait.word() + " of an element", "no element has it"
                                        + NearestName.hint(value, known.get(trait)));
                    }
                }
            });
            if (faults.count() == before && empty.contains(i)) {
                faults.add(root.nearest(List.of("failures", index)), "failures that at least one variant has",
                        "no variant has any, and trying nothing would look like safety");
            }
        }
    }
}
