package routebook.routing;

import java.util.Optional;
import routebook.why.Because;

/**
 * What a speaker makes of one of its routes on one session.
 *
 * @param to      the session
 * @param held    the speaker's route
 * @param route   as it is sent; absent if it is not
 * @param because why it is not sent; absent if it is
 */
public record Announced(Neighbor to, Route held, Optional<Route> route, Optional<Because> because) {}
