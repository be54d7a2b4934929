package routebook.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import routebook.analysis.Topology.Box;

/**
 * The one box that stands for several like networks.
 *
 * @param face  what is drawn; it has the id of the first network
 * @param all   the networks and everything inside them
 * @param count how many, in words
 * @param names first and last name
 */
record FoldedBox(Box face, List<Box> all, String count, String names) {

    /** The kind of a folded box. */
    static final String KIND = "virtual networks";

    private static final String BETWEEN = " … ";

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Enough for every number that an address or a sensible name has. */
    private static final int WIDEST_NUMBER = 12;

    /** Numbers in a text count by their value: spoke-9 stands before spoke-10, and 10.9.0.0/16 before 10.10.0.0/16. */
    private static final Comparator<String> BY_NUMBERS = Comparator.comparing(FoldedBox::padded).thenComparing(text -> text);

    static FoldedBox of(List<Box> networks, List<Box> all) {
        String count = networks.size() + " " + KIND;
        List<String> labels = networks.stream().map(Box::label).sorted(BY_NUMBERS).toList();
        String names = labels.get(0) + BETWEEN + labels.get(labels.size() - 1);
        // Of long names, two lines show more than one.
        boolean brief = BoxFace.fitsAsLabel(names);
        List<String> details = new ArrayList<>(brief ? List.of(count) : fromTo(labels));
        List<String> prefixes = networks.stream().flatMap(network -> network.details().stream()).sorted(BY_NUMBERS).toList();
        if (!prefixes.isEmpty()) {
            details.addAll(fromTo(prefixes));
        }
        Map<String, Integer> inside = new LinkedHashMap<>();
        Set<Box> outer = Set.copyOf(networks);
        all.stream().filter(box -> !outer.contains(box)).forEach(box -> inside.merge(box.kind(), 1, Integer::sum));
        if (!inside.isEmpty()) {
            details.add(inside.entrySet().stream().map(kind -> BoxFace.count(kind.getValue(), kind.getKey()))
                    .collect(Collectors.joining(", ", "with ", "")));
        }
        Box first = networks.get(0);
        return new FoldedBox(new Box(first.id(), first.parent(), KIND, brief ? names : count, details), all, count, names);
    }

    /** On two lines where one is too short. */
    private static List<String> fromTo(List<String> sorted) {
        String first = sorted.get(0);
        String last = sorted.get(sorted.size() - 1);
        String both = first.equals(last) ? first : first + BETWEEN + last;
        return BoxFace.fits(both) ? List.of(both) : List.of(first + " …", "… " + last);
    }

    private static String padded(String text) {
        return NUMBER.matcher(text).replaceAll(number ->
                "0".repeat(Math.max(0, WIDEST_NUMBER - number.group().length())) + number.group());
    }
}
