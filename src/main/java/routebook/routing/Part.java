package routebook.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import routebook.net.Prefix;

/** The smallest part of a fabric that still behaves in some way. */
final class Part {

    private Part() {}

    /**
     * Takes away the other prefixes, then speakers and sessions one by one, as long as the rest behaves so: in the end
     * none can be taken away alone.
     *
     * @param behaves holds for the fabric itself
     */
    static Fabric smallest(Fabric fabric, Prefix prefix, Predicate<Fabric> behaves) {
        Fabric alone = only(fabric, prefix::equals);
        // Where next hops resolve by other prefixes, or the prefix is a summary of them, these belong to the case.
        Fabric part = behaves.test(alone) ? alone : fabric;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (String name : names(part)) {
                Fabric without = part.without(List.of(name));
                if (behaves.test(without)) {
                    part = without;
                    smaller = true;
                }
            }
        }
        return part;
    }

    /** What is up: speakers, then the sessions between them. */
    private static List<String> names(Fabric part) {
        List<String> names = new ArrayList<>(part.listUpSpeakers().stream().map(Speaker::name).toList());
        part.listUpSessions().forEach(session -> names.add(session.name()));
        return names;
    }

    /** The fabric where these prefixes alone are announced. */
    static Fabric only(Fabric fabric, Predicate<Prefix> prefixes) {
        List<Speaker> speakers = fabric.speakers().stream().map(speaker -> new Speaker(speaker.name(), speaker.asn(),
                speaker.routerId(), only(speaker.own(), prefixes),
                speaker.summaries().stream().filter(prefixes).toList(), speaker.ladder(), speaker.localPref(),
                speaker.reaches(), speaker.addresses())).toList();
        List<Session> sessions = fabric.sessions().stream().map(session -> new Session(session.name(),
                session.a().announcingAlso(only(session.a().extra(), prefixes)),
                session.b().announcingAlso(only(session.b().extra(), prefixes)), session.cut())).toList();
        return new Fabric(speakers, sessions, fabric.down());
    }

    private static List<Route> only(List<Route> routes, Predicate<Prefix> prefixes) {
        return routes.stream().filter(route -> prefixes.test(route.prefix())).toList();
    }
}
