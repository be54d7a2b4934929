package routebook.analysis;

import java.util.Map;
import routebook.analysis.row.HopRow;
import routebook.forwarding.Packet;
import routebook.net.Protocol;
import routebook.study.Journey;

/** Traces as text that looks like tracert's. */
public final class TraceText {

    private static final String NOTHING = "";

    private static final Map<Journey.Verdict, String> TITLES = Map.of(
            Journey.Verdict.UNREACHABLE, "Unreachable", Journey.Verdict.INCONCLUSIVE, "Inconclusive");

    private TraceText() {}

    /** Every path of every journey, an empty line between journeys. */
    public static String text(Answers answers, boolean why) {
        if (answers.journeys().isEmpty()) {
            return "There is nothing to trace: it takes two end points, machines or hosts.\n";
        }
        StringBuilder text = new StringBuilder();
        for (Journey journey : answers.journeys()) {
            text.append(text.isEmpty() ? NOTHING : "\n");
            append(journey, answers, why, text);
        }
        return text.toString();
    }

    private static String sent(Journey journey) {
        Packet packet = journey.traffic().packet();
        return packet.protocol() == Protocol.ICMP ? NOTHING : " by " + packet.protocol() + " port " + packet.destinationPort();
    }

    private static void append(Journey journey, Answers answers, boolean why, StringBuilder text) {
        String failed = answers.outcome().failure().toString();
        text.append("Tracing route from ").append(journey.traffic().from()).append(" (")
                .append(journey.traffic().source()).append(") to ").append(journey.traffic().to()).append(" (")
                .append(journey.traffic().destination()).append(")")
                .append(sent(journey)).append(failed.isEmpty() ? "" : " with " + failed + " down").append('\n');
        int paths = journey.there().size();
        for (HopRow row : answers.hops(journey)) {
            if (row.path() == null) {
                text.append('\n').append(TITLES.get(journey.verdict())).append(": ").append(row.because()).append(" [").append(row.rule()).append("]\n");
                continue;
            }
            if (row.hop() == 1) {
                text.append('\n').append(paths == 1 ? NOTHING
                        : "Path " + row.path() + " of " + paths + " of equal cost\n");
            }
            String time = row.rttMs() == null ? row.address().equals("*") ? "*" : "? ms" : Numbers.plain(row.rttMs()) + " ms";
            String address = row.address().equals("*") ? "no answer" : row.address();
            text.append(String.format(java.util.Locale.ROOT, "%3d  %10s  %-15s  %s\n", row.hop(), time, address,
                    row.node()));
            if (why) {
                text.append("        because ").append(row.because()).append(" [").append(row.rule()).append("]\n");
            }
        }
        text.append(journey.reached() ? "\nTrace complete.\n" : NOTHING);
    }
}
