package routebook.routing;

import routebook.net.Asn;
import routebook.net.Ip;

/**
 * One end of a session as its own speaker sees it.
 *
 * @param session      the session's name
 * @param ownAsn       the AS that this end shows, the speaker's own unless the side says otherwise
 * @param ownAddress   this end's address, the next hop when it names itself
 * @param peer         name of the speaker at the far end
 * @param peerAsn      the AS that the far end shows
 * @param peerRouterId router id of the far end
 * @param peerAddress  address of the far end
 * @param role         what the far end is to this one inside an AS
 */
public record Neighbor(String session, Asn ownAsn, Ip ownAddress, String peer, Asn peerAsn, Ip peerRouterId,
        Ip peerAddress, Side.Role role) {

    /** One end of a session, with its speaker, and the other end with the other. */
    static Neighbor of(Session session, Side own, Speaker self, Side other, Speaker peer) {
        return new Neighbor(session.name(), own.localAs().orElse(self.asn()), own.address(), peer.name(),
                other.localAs().orElse(peer.asn()), peer.routerId(), other.address(), own.role());
    }

    /** True if the far end is in another AS. */
    public boolean isExternal() {
        return !ownAsn.equals(peerAsn);
    }
}
