package routebook.azure.review.ground;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixTable;

/**
 * The routes of a subnet as far as a design alone tells them: those of the platform, of the gateways, and the user's.
 * The None routes are left out, since a packet that follows one arrives as little as one that leaves to the internet.
 */
public final class Ways {

    private static final Prefix EVERYTHING = new Prefix(Ip.v4(0), 0);

    private final PrefixTable<Way> platform;
    private final PrefixTable<Way> own;

    /**
     * @param platform routes that all subnets of the network have
     * @param own      user routes and service endpoints, which beat those of the same prefix
     */
    Ways(PrefixTable<Way> platform, PrefixTable<Way> own) {
        this.platform = platform;
        this.own = own;
    }

    /** Where a packet for the address goes; empty if nowhere. */
    public Optional<Way> lookup(Ip address) {
        Optional<Way> mine = own.lookup(address);
        Optional<Way> theirs = platform.lookup(address);
        boolean ownWins = mine.isPresent()
                && theirs.map(way -> way.prefix().length() <= mine.get().prefix().length()).orElse(true);
        return ownWins ? mine : theirs;
    }

    /** Where packets for the first and for the last address of a prefix go. */
    public List<Way> lookup(Prefix prefix) {
        return Stream.of(lookup(prefix.network()), lookup(prefix.last())).flatMap(Optional::stream).distinct().toList();
    }

    /** Where packets for the IPv4 internet go: one way, or two where a table cuts the default route in halves. */
    public List<Way> toInternet() {
        return lookup(EVERYTHING);
    }

    /** The user route of the table that takes everything to an appliance, where there is one. */
    public Optional<Way> findDefaultToAppliance() {
        return toInternet().stream().filter(Way::isAppliance).findFirst();
    }
}
