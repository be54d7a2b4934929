package routebook.report;

import java.util.List;
import routebook.analysis.row.AddressRow;
import routebook.analysis.row.AssumptionRow;
import routebook.analysis.row.CutRow;
import routebook.analysis.row.FindingRow;

/**
 * What a template can print: the data model of the report, version {@value #VERSION}. A template sees the components below
 * by their names, {@code ${source.profile}} for instance; lists run in the order of the page; texts are plain, of one line,
 * and are escaped as they are printed. Texts may be empty, nothing is ever missing. Times are milliseconds with one decimal,
 * as text, and empty where unknown.
 *
 * <p>Words: a <i>flow</i> is one end point that sends to another; a <i>pair</i> is two end points, that is two flows; a
 * <i>condition</i> is what is down. An <i>anchor</i> is an id on the page, safe in HTML and Markdown, made from a number and
 * never from a name.
 *
 * @param modelVersion version of this data model; it changes when a component goes or changes its meaning
 * @param title        the design's name
 * @param source       what the report was made from
 * @param failed       elements that are down because the report was asked for so; empty if everything is up
 * @param down         everything that is down with them, themselves included
 * @param facts        the key figures
 * @param summary      the result in sentences
 * @param lost         pairs that do not reach each other, the first {@link #MOST_LOST} of them
 * @param lostMore     how many more such pairs there are
 * @param topology     the drawing
 * @param addresses    {@code element}, {@code use}, {@code address} of every prefix and address
 * @param reachability who reaches whom
 * @param roundTrips   round trips, as designed and with each circuit link down
 * @param pairs        the ways there and back of every pair
 * @param places       route tables
 * @param findings     {@code severity}, {@code check}, {@code effect}, {@code element}, {@code finding}, {@code rules} of
 *                     every finding of the review and of the control plane
 * @param cuts         {@code element}, {@code kind}, {@code state}, {@code round}, {@code rule}, {@code because} of what went
 *                     down by itself
 * @param rules        rules that decided something
 * @param assumptions  {@code about}, {@code assumption}, {@code basis} of everything that no document states
 */
public record ReportModel(
        String modelVersion,
        String title,
        Source source,
        List<String> failed,
        List<String> down,
        List<Fact> facts,
        List<String> summary,
        List<LostPair> lost,
        int lostMore,
        Figure topology,
        List<AddressRow> addresses,
        Reachability reachability,
        RoundTrips roundTrips,
        List<Pair> pairs,
        List<Place> places,
        List<FindingRow> findings,
        List<CutRow> cuts,
        List<RuleEntry> rules,
        List<AssumptionRow> assumptions) {

    /** Version of the data model. */
    public static final String VERSION = "1";

    /** So many lost pairs are told in the summary; the matrix has them all. */
    public static final int MOST_LOST = 20;

    public ReportModel {
        failed = List.copyOf(failed);
        down = List.copyOf(down);
        facts = List.copyOf(facts);
        summary = List.copyOf(summary);
        lost = List.copyOf(lost);
        addresses = List.copyOf(addresses);
        pairs = List.copyOf(pairs);
        places = List.copyOf(places);
        findings = List.copyOf(findings);
        cuts = List.copyOf(cuts);
        rules = List.copyOf(rules);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * What the report was made from.
     *
     * @param input   name of the design file, without its folder
     * @param sha256  SHA-256 of that file, in hexadecimal digits
     * @param version version of Routebook
     * @param profile year of the platform profile
     */
    public record Source(String input, String sha256, String version, int profile) {}

    /**
     * A key figure.
     *
     * @param value  the figure, for example {@code 22 of 30}
     * @param label  what it counts
     * @param anchor section that tells more
     */
    public record Fact(String value, String label, String anchor) {}

    /**
     * A picture.
     *
     * @param file   name of its file, beside the Markdown text
     * @param alt    what it shows, in words
     * @param width  in pixels
     * @param height in pixels
     * @param svg    the picture itself; printed as it is
     */
    public record Figure(String file, String alt, int width, int height, Svg svg) {}

    /**
     * A drawn picture, the one value that is not escaped when printed in HTML.
     *
     * @param markup an {@code <svg>} element
     */
    public record Svg(String markup) {}

    /**
     * A rule, as it is cited.
     *
     * @param id     its id; empty where there was nothing to decide
     * @param anchor its entry among {@link ReportModel#rules}; empty if it has none
     */
    public record RuleRef(String id, String anchor) {}

    /**
     * Two end points of which one does not reach the other.
     *
     * @param from   the one declared first, or the one that does not reach the other
     * @param to     the other
     * @param arrow  ↔ if neither reaches the other, → if the one does not and the other does
     * @param anchor their section
     * @param why    where the first flow is lost, and why
     * @param rule   the rule that lost it
     */
    public record LostPair(String from, String to, String arrow, String anchor, String why, RuleRef rule) {}

    /**
     * Who reaches whom.
     *
     * @param figure the heat map
     * @param to     end points, as columns
     * @param rows   a row an end point that sends
     */
    public record Reachability(Figure figure, List<String> to, List<Row> rows) {
        public Reachability {
            to = List.copyOf(to);
            rows = List.copyOf(rows);
        }

        /** A sender, and a cell for each column. */
        public record Row(String from, List<Cell> cells) {
            public Row {
                cells = List.copyOf(cells);
            }
        }

        /**
         * One flow.
         *
         * @param state  self, reached, unreachable or inconclusive
         * @param via    what the way crosses; empty unless reached
         * @param rtt    milliseconds of path 1
         * @param paths  number of equal-cost paths
         * @param anchor section of the pair; empty for self
         */
        public record Cell(String state, String via, String rtt, int paths, String anchor) {}
    }

    /**
     * Round trips under several conditions.
     *
     * @param figure     the chart
     * @param conditions names of the conditions, the report's own first
     * @param rows       a row a flow
     * @param links      what each single circuit link does when it goes down, in declared order
     */
    public record RoundTrips(Figure figure, List<String> conditions, List<Row> rows, List<LinkDown> links) {
        public RoundTrips {
            conditions = List.copyOf(conditions);
            rows = List.copyOf(rows);
            links = List.copyOf(links);
        }

        /** A flow, the section of its pair, and a cell for each condition. */
        public record Row(String from, String to, String anchor, List<Cell> cells) {
            public Row {
                cells = List.copyOf(cells);
            }
        }

        /**
         * A flow under a condition.
         *
         * @param state reached, unreachable (as in the first condition) or lost (not so in the first)
         * @param rtt   milliseconds of path 1; empty if unknown or not reached
         * @param note  what differs from the first condition; empty if nothing does
         */
        public record Cell(String state, String rtt, String note) {}

        /**
         * A circuit link down.
         *
         * @param link    its name
         * @param text    what follows, in a sentence
         * @param changes every flow that changes or is lost
         */
        public record LinkDown(String link, String text, List<Change> changes) {
            public LinkDown {
                changes = List.copyOf(changes);
            }
        }

        /**
         * A flow that changes.
         *
         * @param lost whether it is lost
         * @param text how it changes, going on after its name
         */
        public record Change(String from, String to, String anchor, boolean lost, String text) {}
    }

    /**
     * Two end points and the ways between them.
     *
     * @param anchor  its section
     * @param state   reached, unreachable or inconclusive
     * @param rtt     milliseconds of path 1 there; empty if unknown or unreachable
     * @param via     what the way there crosses; empty if unreachable
     * @param verdict symmetric, may-differ, asymmetric or unreachable
     * @param text    the verdict in a sentence
     * @param ways    there, then back
     */
    public record Pair(String anchor, String from, String to, String state, String rtt, String via, String verdict,
            String text, List<Way> ways) {
        public Pair {
            ways = List.copyOf(ways);
        }
    }

    /**
     * One direction of a pair.
     *
     * @param lost      where and why it is lost, in words; empty if it is reached
     * @param rule      the rule that lost it
     * @param paths     every equal-cost path, the seeded hash's choice first
     * @param missing   where the announcement of the missing route stopped; empty if no route is missing
     * @param decisions every decision on path 1, and where the answer is lost those on its way too
     */
    public record Way(String from, String to, String lost, RuleRef rule, List<Path> paths, List<String> missing,
            List<Decision> decisions) {
        public Way {
            paths = List.copyOf(paths);
            missing = List.copyOf(missing);
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * What one place decided about one destination.
     *
     * @param at          the place
     * @param destination the address
     * @param options     every candidate, the one taken first
     */
    public record Decision(String at, String destination, List<Option> options) {
        public Decision {
            options = List.copyOf(options);
        }

        /**
         * One candidate.
         *
         * @param verdict taken, lost, refused or none
         * @param route   the route
         * @param because why
         * @param rule    the rule that decided so
         */
        public record Option(String verdict, String route, String because, RuleRef rule) {}
    }

    /**
     * One path.
     *
     * @param trace every element passed, in one line
     * @param hops  lines as a traceroute prints them; none if the flow does not reach
     */
    public record Path(String trace, List<Line> hops) {
        public Path {
            hops = List.copyOf(hops);
        }
    }

    /**
     * One line of a traceroute.
     *
     * @param hop     from 1
     * @param address the address that answers, {@code *} for none
     * @param rtt     milliseconds; empty for a silent hop and where unknown
     * @param node    element that the packet has come to
     * @param because why it was sent there
     * @param rule    the rule that decided so
     */
    public record Line(int hop, String address, String rtt, String node, String because, RuleRef rule) {}

    /**
     * A place with route tables.
     *
     * @param name   its name
     * @param kind   kind of element
     * @param text   what the tables hold, counted
     * @param tables effective for a subnet; in, best, out for a speaker
     */
    public record Place(String anchor, String name, String kind, String text, List<RouteTable> tables) {
        public Place {
            tables = List.copyOf(tables);
        }
    }

    /**
     * A route table.
     *
     * @param table effective, in, best or out
     * @param title the same in words
     */
    public record RouteTable(String table, String title, List<RouteLine> lines) {
        public RouteTable {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A route. Components as in {@link routebook.analysis.row.RouteRow}; numbers as text, empty where there is none.
     */
    public record RouteLine(String peer, String prefix, String source, String state, String nextHop, String asPath,
            String localPref, String weight, RuleRef rule) {}

    /**
     * A rule that decided something.
     *
     * @param source document it comes from
     * @param asOf   date of that document
     * @param basis  documented, observed, inferred or assumed
     * @param steps  steps of traces that it decided
     * @param routes lines of route tables that it decided
     */
    public record RuleEntry(String anchor, String id, String sentence, String source, String asOf, String basis,
            int steps, int routes) {}
}
