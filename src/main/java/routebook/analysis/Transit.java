package routebook.analysis;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import routebook.analysis.row.TransitRow;
import routebook.net.AsPath;
import routebook.net.Prefix;
import routebook.why.Because;

/**
 * A route that a party learned from another and passes on to a third, so that traffic between these two may pass it.
 *
 * @param by          the speaker that passes it on
 * @param party       whose speaker it is: a site, a gateway, a circuit
 * @param prefix      the route's prefix
 * @param learnedFrom the speaker from which the party learned it
 * @param passedTo    the speaker that it tells
 * @param asPath      as it is told
 * @param intent      whether somebody wants it
 * @param use         what becomes of it
 * @param because     why it counts as wanted or not; if it is refused, why
 * @param flows       flows that go this way, {@code from > to}; looked for only where it is in use and not wanted
 */
public record Transit(String by, String party, Prefix prefix, String learnedFrom, String passedTo, AsPath asPath,
        Intent intent, Use use, Because because, List<String> flows) {

    /** Whether somebody wants it; the words are those of the tables. */
    public enum Intent {
        /** A customer passes on what it heard, and no list of its own says so. */
        ACCIDENTAL,
        /** A customer's list of permitted prefixes names it on this session. */
        DECLARED,
        /** The platform does it by design: transit is what is bought from it. */
        SERVICE;

        /** The word as tables print it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the receiver makes of it; the words are those of the tables. */
    public enum Use {
        /** The receiver uses it. */
        USED,
        /** The receiver has a better one, and would use it without. */
        BACKUP,
        /** The receiver does not take it. */
        REFUSED;

        /** The word as tables print it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Transit {
        flows = List.copyOf(flows);
    }

    /** True if a customer carries, or would carry, traffic of others that no list of its own asks for. */
    public boolean isAccident() {
        return intent == Intent.ACCIDENTAL && use != Use.REFUSED;
    }

    Transit withFlows(List<String> found) {
        return new Transit(by, party, prefix, learnedFrom, passedTo, asPath, intent, use, because, found);
    }

    TransitRow row() {
        return new TransitRow(intent.word(), use.word(), by, prefix.toString(), learnedFrom, passedTo, asPath.toString(),
                flows.stream().collect(Collectors.joining("; ")), because.rule().id(), because.text());
    }
}
