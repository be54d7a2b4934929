package routebook.azure;

import routebook.routing.LossSign;
import routebook.routing.Span;
import routebook.why.Because;

/**
 * When one end of a session notices that the session is gone.
 *
 * @param session the session
 * @param end     the speaker that notices
 * @param sign    by what
 * @param after   seconds after the failure
 * @param because why it takes that long
 */
public record Notice(String session, String end, LossSign sign, Span after, Because because) {}
