package routebook.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.routing.Candidate;
import routebook.routing.Decision;
import routebook.routing.Rib;
import routebook.routing.Ribs;
import routebook.routing.Route;

/**
 * Tables as they are compared with those of real routers: node to prefix to routes, each as one line, sorted. Which of several
 * equal routes is called the best is arrival order there, so it is left out.
 */
public final class RouterTables {

    private RouterTables() {}

    /** The engine's, routes in use only. */
    public static SortedMap<String, SortedMap<String, List<String>>> ours(Ribs ribs) {
        return ours(ribs, decision -> decision.winners().stream().map(winner -> line(winner.route())));
    }

    /** The engine's, with the routes that were let in and lost. */
    public static SortedMap<String, SortedMap<String, List<String>>> allOurs(Ribs ribs) {
        return ours(ribs, decision -> Stream.concat(
                decision.winners().stream().map(winner -> "used " + line(winner.route())),
                decision.losses().stream().map(loss -> "held " + line(loss.candidate().route()))));
    }

    private static SortedMap<String, SortedMap<String, List<String>>> ours(
            Ribs ribs, Function<Decision<Candidate>, Stream<String>> lines) {
        SortedMap<String, SortedMap<String, List<String>>> nodes = new TreeMap<>();
        for (Rib rib : ribs.listRibs()) {
            SortedMap<String, List<String>> prefixes = new TreeMap<>();
            rib.decisions().forEach((prefix, decision) ->
                    prefixes.put(prefix.toString(), lines.apply(decision).sorted().toList()));
            nodes.put(rib.speaker().name(), prefixes);
        }
        return nodes;
    }

    /**
     * Those that {@code netjson2frr} collected, routes in use only.
     *
     * @param collected its file
     * @param name      what a node is called here
     */
    public static SortedMap<String, SortedMap<String, List<String>>> theirs(JsonNode collected, UnaryOperator<String> name) {
        return theirs(collected, name, path -> isUsed(path) ? Stream.of(line(path)) : Stream.empty());
    }

    /** The same with the routes that were let in and lost. */
    public static SortedMap<String, SortedMap<String, List<String>>> allTheirs(
            JsonNode collected, UnaryOperator<String> name) {
        return theirs(collected, name, path -> Stream.of((isUsed(path) ? "used " : "held ") + line(path)));
    }

    private static SortedMap<String, SortedMap<String, List<String>>> theirs(
            JsonNode collected, UnaryOperator<String> name, Function<JsonNode, Stream<String>> lines) {
        SortedMap<String, SortedMap<String, List<String>>> nodes = new TreeMap<>();
        collected.get("nodes").properties().forEach(node -> {
            if (node.getValue().has("rib")) {
                SortedMap<String, List<String>> prefixes = new TreeMap<>();
                node.getValue().get("rib").properties().forEach(entry -> {
                    List<String> found = new ArrayList<>();
                    entry.getValue().forEach(path -> lines.apply(path).forEach(found::add));
                    // FRR lists prefixes too of which no route is usable.
                    if (!found.isEmpty()) {
                        prefixes.put(entry.getKey(), found.stream().sorted().toList());
                    }
                });
                nodes.put(name.apply(node.getKey()), prefixes);
            }
        });
        return nodes;
    }

    private static boolean isUsed(JsonNode path) {
        return path.get("multipath").asBoolean();
    }

    private static String line(JsonNode path) {
        return line(texts(path.get("as_path")), path.get("local_pref").asLong(), path.get("med").asLong(),
                texts(path.get("next_hop")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        // FRR prints the next hop of its own summaries so, and 0.0.0.0 for its other own routes.
        array.forEach(each -> texts.add(each.asText().equals("::") ? "0.0.0.0" : each.asText()));
        return texts;
    }

    private static String line(Route route) {
        return line(route.asPath().sequence().stream().map(Asn::toString).toList(), route.localPref(),
                route.comparableMed(), List.of(route.nextHop().map(Ip::toString).orElse("0.0.0.0")));
    }

    private static String line(List<String> path, long localPref, long med, List<String> nextHop) {
        return "path " + path + " pref " + localPref + " med " + med + " via " + nextHop;
    }
}
