package routebook.analysis;

import java.util.List;
import routebook.routing.Span;
import routebook.study.Failover;
import routebook.study.Outage;

/** A failover as tables: who notices when, and what is lost until then. */
public final class Failovers {

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
