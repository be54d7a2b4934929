package routebook.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.routing.Rib;
import routebook.routing.Ribs;
import routebook.routing.Route;

/**
 * Tables as they are compared with those of real routers: node to prefix to the routes in use, each as one line, sorted.
 * Which of several equal routes is called the best is arrival order there, so it is left out.
 */
public final class RouterTables {

    private RouterTables() {}

    /** Those of the engine. */
    public static SortedMap<String, SortedMap<String, List<String>>> ours(Ribs ribs) {
        SortedMap<String, SortedMap<String, List<String>>> nodes = new TreeMap<>();
        for (Rib rib : ribs.listRibs()) {
            SortedMap<String, List<String>> prefixes = new TreeMap<>();
            rib.winners().forEach((prefix, winners) ->
                    prefixes.put(prefix.toString(), winners.stream().map(c -> line(c.route())).sorted().toList()));
            nodes.put(rib.speaker().name(), prefixes);
        }
        return nodes;
    }

    /**
     * Those that {@code netjson2frr} collected.
     *
     * @param collected its file
     * @param name      what a node is called here
     */
    public static SortedMap<String, SortedMap<String, List<String>>> theirs(JsonNode collected, UnaryOperator<String> name) {
        SortedMap<String, SortedMap<String, List<String>>> nodes = new TreeMap<>();
        collected.get("nodes").properties().forEach(node -> {
            if (node.getValue().has("rib")) {
                nodes.put(name.apply(node.getKey()), prefixes(node.getValue().get("rib")));
            }
        });
        return nodes;
    }

    private static SortedMap<String, List<String>> prefixes(JsonNode rib) {
        SortedMap<String, List<String>> prefixes = new TreeMap<>();
        rib.properties().forEach(entry -> {
            List<String> lines = new ArrayList<>();
            for (JsonNode path : entry.getValue()) {
                if (path.get("multipath").asBoolean()) {
                    lines.add(line(texts(path.get("as_path")), path.get("local_pref").asLong(),
                            path.get("med").asLong(), texts(path.get("next_hop"))));
                }
            }
            // FRR lists prefixes too of which no route is usable.
            if (!lines.isEmpty()) {
                prefixes.put(entry.getKey(), lines.stream().sorted().toList());
            }
        });
        return prefixes;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
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
