package routebook.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import routebook.forwarding.Hop;
import routebook.study.Journey;

/** The measurements of the interoperability testbed, and how a computed trace is held against them. */
public final class MeasuredTestbed {

    private MeasuredTestbed() {}

    /**
     * One measured traceroute.
     *
     * @param number    case number
     * @param condition all-up or er1-primary-link-down
     * @param reached   whether the destination answered
     * @param lines     the printed lines; none if it did not
     */
    public record Case(int number, String condition, String from, String to, boolean reached, List<Line> lines) {

        /** The same with other names and addresses. */
        public Case renamed(UnaryOperator<String> names, UnaryOperator<String> addresses) {
            return new Case(number, condition, names.apply(from), names.apply(to), reached, lines.stream()
                    .map(line -> line.address().equals("*") ? line
                            : new Line(addresses.apply(line.address()), line.smallestMs()))
                    .toList());
        }

        /** What is wrong with the journey; empty if one of its paths prints exactly this. */
        public List<String> differences(Journey journey) {
            if (journey.reached() != reached) {
                return List.of("reached: computed " + journey.reached() + ", measured " + reached);
            }
            if (!reached) {
                return List.of();
            }
            List<String> differences = new ArrayList<>();
            for (List<Hop> path : journey.listing()) {
                List<String> ofPath = differencesOf(path);
                if (ofPath.isEmpty()) {
                    return List.of();
                }
                differences.addAll(ofPath);
            }
            return differences;
        }

        private List<String> differencesOf(List<Hop> path) {
            List<String> computed = path.stream().map(hop -> hop.address().map(Object::toString).orElse("*")).toList();
            List<String> measured = lines.stream().map(Line::address).toList();
            if (!computed.equals(measured)) {
                return List.of("lines: computed " + computed + ", measured " + measured);
            }
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (!line.address().equals("*") && !line.agrees(path.get(i))) {
                    differences.add("time of line " + (i + 1) + ": computed " + path.get(i).rttMs() + ", measured "
                            + line.smallestMs());
                }
            }
            return differences;
        }
    }

    /**
     * One line.
     *
     * @param address    the address printed, * for none
     * @param smallestMs the smallest of the three probes, a printed {@code <1} counting as 1; 0 for none
     */
    public record Line(String address, double smallestMs) {

        boolean agrees(Hop hop) {
            return hop.rttMs().isPresent()
                    && Math.abs(hop.rttMs().getAsDouble() - smallestMs) <= Math.max(3, smallestMs / 10);
        }
    }

    /** All 31 cases, in order. */
    public static List<Case> cases() {
        Map<String, Case> cases = new LinkedHashMap<>();
        for (String[] row : rows("traceroutes.csv")) {
            Case sofar = cases.computeIfAbsent(row[0], number -> new Case(Integer.parseInt(number), row[1], row[2],
                    row[3], row[4].equals("reached"), new ArrayList<>()));
            if (sofar.reached()) {
                double smallest = Stream.of(row[7], row[8], row[9]).filter(probe -> !probe.equals("*"))
                        .mapToDouble(probe -> probe.equals("<1") ? 1 : Double.parseDouble(probe)).min().orElse(0);
                sofar.lines().add(new Line(row[6], smallest));
            }
        }
        return List.copyOf(cases.values());
    }

    /** By what each ordered pair is reached under a condition: {@code "hub-vm loc1-host" -> "er1"}. */
    public static Map<String, String> matrix(String condition) {
        Map<String, String> matrix = new LinkedHashMap<>();
        String[] header = lines("reachability.csv").get(0).split(",");
        for (String[] row : rows("reachability.csv")) {
            for (int i = 2; i < row.length; i++) {
                if (row[0].equals(condition) && !row[i].equals("self")) {
                    matrix.put(row[1] + " " + header[i], row[i]);
                }
            }
        }
        return matrix;
    }

    /** The elements that are down under a condition. */
    public static String[] failed(String condition) {
        return condition.equals("all-up") ? new String[0] : new String[] {"er1/primary"};
    }

    private static List<String[]> rows(String file) {
        return lines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static List<String> lines(String file) {
        try (InputStream in = MeasuredTestbed.class.getResourceAsStream("/testbed/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
