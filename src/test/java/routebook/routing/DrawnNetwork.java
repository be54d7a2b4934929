package routebook.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import routebook.net.Asn;
import routebook.net.Prefix;
import routebook.net.PrefixFilter;
import routebook.routing.policy.NextHopSelf;
import routebook.routing.policy.NotBackToSender;
import routebook.routing.policy.RouteMap;
import routebook.routing.policy.SetAction;

/**
 * A network that a seed draws: three to eight speakers, a tree of sessions and some more, filters, prepending, summaries; and
 * one or two speakers or sessions that fail.
 */
final class DrawnNetwork {

    private static final List<Prefix> PREFIXES = List.of(Prefix.parse("10.1.0.0/16"), Prefix.parse("10.1.2.0/24"),
            Prefix.parse("10.2.0.0/16"), Prefix.parse("192.168.0.0/16"));

    final Fabric whole;
    final Fabric failed;

    private final Random random;
    private final boolean calm;

    /** All in ASes of their own, each its own next hop, and nothing but the length of a path makes it better. */
    static DrawnNetwork calm(long seed) {
        return new DrawnNetwork(seed, true);
    }

    /** The same ASes several times, preferences, MEDs, reflectors, next hops that stay as they are. */
    static DrawnNetwork wild(long seed) {
        return new DrawnNetwork(seed, false);
    }

    private DrawnNetwork(long seed, boolean calm) {
        random = new Random(seed);
        this.calm = calm;
        Lab lab = new Lab();
        int count = 3 + random.nextInt(6);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("r" + i);
            lab.speaker("r" + i, 65001 + (calm ? i : random.nextInt(count)), this::originating);
        }
        for (int i = 1; i < count; i++) {
            lab.session("r" + random.nextInt(i), "r" + i, this::side, this::side);
        }
        for (int i = random.nextInt(1 + count / 2); i > 0; i--) {
            int a = random.nextInt(count);
            int b = random.nextInt(count);
            if (a != b && lab.fabric().findSession("r" + a + "-r" + b).isEmpty()) {
                lab.session("r" + a, "r" + b, this::side, this::side);
            }
        }
        whole = lab.fabric();
        names.addAll(whole.sessions().stream().map(Session::name).toList());
        List<String> down = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            down.add(names.get(random.nextInt(names.size())));
        }
        failed = whole.without(down);
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private Prefix prefix() {
        return PREFIXES.get(random.nextInt(PREFIXES.size()));
    }

    private Speaker originating(Speaker speaker) {
        Speaker more = oneIn(2) ? speaker.originating(prefix()) : speaker;
        return oneIn(8) ? more.summarising(Prefix.parse("10.0.0.0/8")) : more;
    }

    private Side side(Side side) {
        List<Policy> imports = new ArrayList<>();
        List<Policy> exports = new ArrayList<>();
        if (oneIn(8)) {
            imports.add(RouteMap.denying(PrefixFilter.parse(prefix() + " le 32")));
        }
        if (oneIn(5)) {
            exports.add(RouteMap.setting(new SetAction.Prepend(List.of(Asn.of(64999)))));
        }
        if (oneIn(2)) {
            exports.add(new NotBackToSender());
        }
        if (!calm && oneIn(3)) {
            imports.add(RouteMap.setting(new SetAction.LocalPref(50 + 50L * random.nextInt(4))));
        }
        if (!calm && oneIn(6)) {
            imports.add(RouteMap.setting(new SetAction.Med(random.nextInt(3))));
        }
        if (calm || !oneIn(5)) {
            exports.add(new NextHopSelf(NextHopSelf.Reach.ALL_BUT_REFLECTED));
        }
        Side drawn = side.importing(imports.toArray(Policy[]::new)).exporting(exports.toArray(Policy[]::new));
        if (oneIn(10)) {
            drawn = drawn.announcingAll();
        }
        if (!calm && oneIn(3)) {
            drawn = drawn.reflectingToClient();
        }
        return !calm && oneIn(6) ? drawn.allowingOwnAs(1) : drawn;
    }
}
