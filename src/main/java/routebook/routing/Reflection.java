package routebook.routing;

import java.util.List;
import java.util.Optional;
import routebook.net.Ip;

/**
 * What route reflectors write on a route so that it does not come round again (RFC 4456, 8).
 *
 * @param originatorId router id of the speaker that brought the route into the AS; absent until reflected
 * @param clusters     cluster ids passed, the latest first
 */
public record Reflection(Optional<Ip> originatorId, List<Ip> clusters) {

    public static final Reflection NONE = new Reflection(Optional.empty(), List.of());

    public Reflection {
        clusters = List.copyOf(clusters);
    }
}
