package routebook.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import routebook.analysis.AzureTables;
import routebook.analysis.RouteTables;
import routebook.analysis.Rows;
import routebook.analysis.SpeakerPeers;
import routebook.analysis.row.PeerRow;
import routebook.study.Outcome;

/** Route tables. */
@Command(name = "routes",
        description = "Prints the table of every subnet and every BGP speaker: GatewaySubnets, MSEEs and customers' routers too.",
        mixinStandardHelpOptions = true)
final class RoutesCommand implements Callable<Integer> {

    @Mixin
    private OutcomeParameters of;

    @Option(names = "--at", paramLabel = "PLACE", description = "Only the tables of this element and of its parts.")
    private String place;

    @Option(names = "--only", paramLabel = "WHAT", description = "learned: what the peers told; chosen: what of it is used; "
            + "advertised: what is told to the peers; peers: the sessions, with how many routes pass.")
    private Only only;

    @Option(names = "--peer", paramLabel = "SPEAKER", description = "Only what is exchanged with this BGP speaker.")
    private String peer;

    @Option(names = "--view", paramLabel = "VIEW", defaultValue = "routebook",
            description = "routebook, or azure: in Azure's own columns and words the effective routes of a subnet or machine, "
                    + "the learned routes of a gateway (with --only advertised or peers, those), or the route table of a "
                    + "circuit at an MSEE.")
    private View view;

    @Mixin
    private FormatOption format;

    @Spec
    private CommandSpec spec;

    /** Whose columns. */
    enum View {
        ROUTEBOOK,
        AZURE
    }

    /** Which part of the tables. */
    enum Only {
        LEARNED,
        CHOSEN,
        ADVERTISED,
        PEERS
    }

    @Override
    public Integer call() {
        Outcome outcome = of.outcome();
        checkPeer(outcome);
        Rows<?> rows = view == View.AZURE ? asAzureShows(outcome) : asRoutebookShows(outcome);
        Unsettled.warn(outcome, spec.commandLine().getErr());
        format.print(rows);
        return 0;
    }

    /** A peer that nobody asked about has would give an empty table, which reads like an answer. */
    private void checkPeer(Outcome outcome) {
        if (peer != null) {
            List<String> peers = peerRows(outcome).list().stream().map(PeerRow::peer).distinct().toList();
            if (!peers.contains(peer)) {
                throw usage("no BGP peer " + peer + (place == null ? "" : " at " + place) + "; "
                        + (peers.isEmpty() ? "there is none" : "expected one of " + String.join(", ", peers)));
            }
        }
    }

    private Rows<PeerRow> peerRows(Outcome outcome) {
        return place == null ? SpeakerPeers.all(outcome) : SpeakerPeers.at(outcome, place);
    }

    private Rows<?> asRoutebookShows(Outcome outcome) {
        Optional<String> with = Optional.ofNullable(peer);
        if (only == Only.PEERS) {
            return new Rows<>(PeerRow.class, peerRows(outcome).list().stream()
                    .filter(row -> with.map(row.peer()::equals).orElse(true)).toList());
        }
        Optional<String> table = Optional.ofNullable(only).map(asked -> switch (asked) {
            case LEARNED -> "in";
            case CHOSEN -> "best";
            default -> "out";
        });
        return RouteTables.only(place == null ? RouteTables.all(outcome) : RouteTables.at(outcome, place), table, with);
    }

    private Rows<?> asAzureShows(Outcome outcome) {
        if (place == null) {
            throw usage("--view azure needs --at: a subnet, machine, appliance, gateway, MSEE or circuit link");
        }
        if (AzureTables.isGateway(outcome, place)) {
            if (only == Only.ADVERTISED) {
                return AzureTables.advertised(outcome, place, Optional.ofNullable(peer));
            }
            requireWithAzure(peer == null && only != Only.CHOSEN, "--only learned, advertised (also with --peer) or peers");
            return only == Only.PEERS ? AzureTables.peers(outcome, place) : AzureTables.learned(outcome, place);
        }
        requireWithAzure(peer == null && only == null, "neither --only nor --peer at " + place);
        return AzureTables.isCircuitEnd(outcome, place) ? AzureTables.circuit(outcome, place)
                : RouteTables.asAzureShows(outcome, place);
    }

    private void requireWithAzure(boolean condition, String expected) {
        if (!condition) {
            throw usage("--view azure has no such list; expected " + expected);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
