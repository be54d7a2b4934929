package routebook.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.analysis.row.FailureRow;
import routebook.analysis.row.NoticeRow;
import routebook.analysis.row.OutageRow;
import routebook.azure.rules.vpn.StandbyTakesOver;
import routebook.network.Network;
import routebook.routing.Span;
import routebook.study.Failover;
import routebook.study.Failures;
import routebook.study.Outage;

/** A failover as tables: who notices when, and what is lost until then. */
public final class Failovers {

    private static final String STAYS_DOWN = "assumed: what failed stays down until it is repaired";

    private Failovers() {}

    /** Who notices what when, the soonest first. */
    public static Rows<NoticeRow> notices(Failover failover) {
        return new Rows<>(NoticeRow.class, failover.notices().stream().map(notice -> new NoticeRow(
                failover.failure().name(), notice.session(), notice.end(), notice.sign().word(),
                earliest(notice.after()), latest(notice.after()), notice.because().rule().id(), notice.because().text()))
                .toList());
    }

    /** The outages of all ordered pairs of distinct end points, in declared order. */
    public static Rows<OutageRow> outages(Failover failover) {
        return outages(failover, failover.outages());
    }

    /** These outages of a failover. */
    public static Rows<OutageRow> outages(Failover failover, List<Outage> outages) {
        return new Rows<>(OutageRow.class, outages.stream().map(each -> new OutageRow(each.from(), each.to(),
                failover.failure().name(), each.verdict().word(), earliest(each.there()), latest(each.there()),
                earliest(each.back()), latest(each.back()), earliest(each.both()), latest(each.both()), each.remark()))
                .toList());
    }

    /**
     * Everything that breaks as one piece, and each provider and each tag of the design as one, with who notices and with
     * the repair that is assumed.
     *
     * @param network the healthy design
     */
    public static Rows<FailureRow> catalogue(Network network) {
        return new Rows<>(FailureRow.class, each(network).flatMap(failover -> entries(failover).stream()).toList());
    }

    /** Every failure of the catalogue. */
    static Stream<Failover> each(Network network) {
        return Failover.each(network, Failures.singles().and(Failures.eachProvider()).and(Failures.eachTag()));
    }

    /** What the catalogue says of a failure, one entry or more. */
    static List<FailureRow> entries(Failover failover) {
        List<FailureRow> entries = Stream.concat(
                failover.notices().stream().map(notice -> entry(failover, notice.end(), notice.sign().word(), notice.after(),
                        notice.because().rule().id(), notice.because().text(), STAYS_DOWN)),
                failover.takeovers().stream().map(each -> entry(failover, each.survivor(), "takeover", each.outage(),
                        StandbyTakesOver.RULE.id(), "at once if " + each.instance() + " was the standby of " + each.gateway(),
                        "flows come back by themselves; " + STAYS_DOWN))).toList();
        return entries.isEmpty() ? List.of(new FailureRow(failover.failure().name(), kinds(failover), down(failover), "",
                "none", null, null, "", "no BGP session goes down; what else would notice is not modelled", STAYS_DOWN))
                : entries;
    }

    private static FailureRow entry(Failover failover, String at, String sign, Span after, String rule, String because,
            String repair) {
        return new FailureRow(failover.failure().name(), kinds(failover), down(failover), at, sign, earliest(after),
                latest(after), rule, because, repair);
    }

    private static String kinds(Failover failover) {
        return failover.failure().elements().stream()
                .map(name -> failover.network().elements().get(name).kind().word()).distinct()
                .collect(Collectors.joining("+"));
    }

    private static String down(Failover failover) {
        return String.join("+", failover.down());
    }

    private static Double earliest(Span span) {
        return finite(span.earliest());
    }

    private static Double latest(Span span) {
        return finite(span.latest());
    }

    private static Double finite(double seconds) {
        return Double.isInfinite(seconds) ? null : rounded(seconds);
    }

    /** To milliseconds: sums of decimal fractions come out a little off. */
    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
