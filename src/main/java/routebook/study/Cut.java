package routebook.study;

import routebook.why.Because;

/**
 * An element that went down by itself, since it cannot be up with the routes that it leads to.
 *
 * @param element its name: a session, or what sessions are parts of
 * @param round   the round of computing after which it went down, 1 or more
 * @param because why
 */
public record Cut(String element, int round, Because because) {

    /** As one line of text. */
    @Override
    public String toString() {
        return element + " is down: " + because + ", found in round " + round;
    }
}
